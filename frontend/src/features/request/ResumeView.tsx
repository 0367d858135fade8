import type { Draft } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { Button } from '@/shared/ui/native'
import text from './text'

/** This browser keeps a draft: go on with it, or leave it and begin anew. */
export function ResumeView({ draft, onGoOn, onAnew }: { draft: Draft; onGoOn: () => void; onAnew: () => void }) {
  const t = useText(text)
  return (
    <section className="stack">
      <h1>{t('resume.title')}</h1>
      <p>
        {t('resume.text', { title: draft.content.title || t('resume.untitled'), time: formatDayTime(draft.savedAt) })}
      </p>
      <div className="row">
        <Button look="primary" onClick={onGoOn}>
          {t('resume.goOn')}
        </Button>
        <Button look="quiet" onClick={onAnew}>
          {t('resume.anew')}
        </Button>
      </div>
    </section>
  )
}
