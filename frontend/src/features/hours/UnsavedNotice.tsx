import type { WeekSheet } from '@/shared/api/contract'
import { formatDayShort } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Notice } from '@/shared/ui'
import text from './text'
import type { Unsaved, useSheet } from './useSheet'

/** Says which fields were refused and why, and keeps them until they are saved or given up. */
export function UnsavedNotice({ week, sheet }: { week: WeekSheet | undefined; sheet: ReturnType<typeof useSheet> }) {
  const t = useText(text)
  const lang = useLanguage()
  const refused = Object.values(sheet.fields).filter((field) => field.problem !== undefined)
  if (refused.length === 0) return null
  const reasons = new Map<string, Unsaved[]>()
  for (const field of refused) {
    const { problem } = field
    const why =
      problem === 'wrong' || !problem ? t('wrong') : [problem.title, problem.detail].filter(Boolean).join('. ')
    reasons.set(why, [...(reasons.get(why) ?? []), field])
  }
  return (
    <Notice tone="stop" title={t('unsaved.title', { count: refused.length })}>
      <p>{t('unsaved.text')}</p>
      <ul>
        {[...reasons].map(([why, fields]) => (
          <li key={why}>
            {fields.map(({ day, label, text: typed }) => `${formatDayShort(day, lang)}, ${label}: ${typed}`).join('; ')}
            <br />
            {why}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button small busy={sheet.busy} onClick={() => sheet.commitAll(week)}>
          {t('unsaved.again')}
        </Button>
        <Button small look="quiet" onClick={sheet.dropAll}>
          {t('unsaved.drop')}
        </Button>
      </div>
    </Notice>
  )
}
