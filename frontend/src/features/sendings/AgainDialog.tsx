import type { FollowUpEntry } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'
import { useSendAgain } from './api'
import text from './text'

interface AgainDialogProps {
  entry: FollowUpEntry
  onClose: (done?: string) => void
}

/** The same mail to the same address, once more. */
export function AgainDialog({ entry, onClose }: AgainDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const send = useSendAgain()
  return (
    <Dialog title={t('againTitle')} open onOpenChange={() => onClose()} alert>
      <p>{t('againText', { name: entry.respondent ?? '', email: entry.email ?? '' })}</p>
      {send.isError && <ProblemNotice error={send.error} />}
      <DialogActions>
        <Button
          look="primary"
          busy={send.isPending}
          onClick={() =>
            send.mutate(entry.id, { onSuccess: () => onClose(t('againDone', { name: entry.respondent ?? '' })) })
          }
        >
          {t('again')}
        </Button>
        <Button look="quiet" onClick={() => onClose()}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
