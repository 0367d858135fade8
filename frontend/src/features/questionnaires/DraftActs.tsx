import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { QuestionnairePage } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice, TextArea } from '@/shared/ui'
import { discardDraft, publishDraft, questionnaireQuery } from './api'
import text from './text'
import type { useDraft } from './useDraft'

interface DraftActsProps {
  page: QuestionnairePage
  draft: ReturnType<typeof useDraft>
  onPublished: (version: number) => void
}

/** Publishing and throwing away say what will happen, and ask once more. */
export function DraftActs({ page, draft, onPublished }: DraftActsProps) {
  const t = useText(text)
  const c = useText(common)
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'publish' | 'discard'>()
  const [reason, setReason] = useState('')
  const next = (page.versions[0]?.version ?? 0) + 1
  const ready = draft.draft?.problems.length === 0 && (draft.state === 'saved' || draft.state === 'clean')

  const publish = useAction(
    useCallback(
      async (why: string) => {
        const now = await publishDraft(page.key, draft.revision.current, why)
        queries.setQueryData(questionnaireQuery(page.key).queryKey, now)
        void queries.invalidateQueries({ queryKey: ['questionnaires'] })
        setAsking(undefined)
        onPublished(now.versions[0]?.version ?? 0)
      },
      [page.key, draft.revision, queries, onPublished],
    ),
  )
  const discard = useAction(
    useCallback(async () => {
      await discardDraft(page.key, draft.revision.current)
      setAsking(undefined)
      await draft.takeTheirs()
    }, [page.key, draft.revision, draft.takeTheirs]),
  )

  return (
    <div className="row">
      <Button look="primary" disabled={!ready} onClick={() => setAsking('publish')}>
        {t('publish', { version: next })}
      </Button>
      <Button look="quiet" disabled={!draft.draft} onClick={() => setAsking('discard')}>
        {t('discard')}
      </Button>
      <Dialog
        title={t('publishTitle', { version: next })}
        open={asking === 'publish'}
        onOpenChange={(open) => setAsking(open ? 'publish' : undefined)}
        alert
      >
        <p>{t('publishText')}</p>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {publish.failure !== undefined && <ProblemNotice error={publish.failure} />}
        <DialogActions>
          <Button
            look="primary"
            busy={publish.busy}
            disabled={reason.trim() === ''}
            onClick={() => void publish.run(reason.trim())}
          >
            {t('publish', { version: next })}
          </Button>
          <Button look="quiet" onClick={() => setAsking(undefined)}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </Dialog>
      <Dialog
        title={t('discardTitle')}
        open={asking === 'discard'}
        onOpenChange={(open) => setAsking(open ? 'discard' : undefined)}
        alert
      >
        <p>{t('discardText')}</p>
        {discard.failure !== undefined && <ProblemNotice error={discard.failure} />}
        <DialogActions>
          <Button look="stop" busy={discard.busy} onClick={() => void discard.run()}>
            {t('discard')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(undefined)}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  )
}
