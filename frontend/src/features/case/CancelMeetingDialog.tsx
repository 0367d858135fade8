import { useState } from 'react'
import type { CaseMeeting } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice, TextArea } from '@/shared/ui'
import { useCancelMeeting } from './meetings'
import text from './text'

interface CancelMeetingDialogProps {
  number: string
  meeting: CaseMeeting
  onClose: () => void
  onDone: (what: string) => void
}

export function CancelMeetingDialog({ number, meeting, onClose, onDone }: CancelMeetingDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const cancel = useCancelMeeting(number, meeting)
  const [words, setWords] = useState('')
  return (
    <Dialog title={t('meeting.cancelTitle', { title: meeting.title })} open onOpenChange={onClose}>
      {cancel.isError && <ProblemNotice error={cancel.error} />}
      <p>{t('meeting.cancelText')}</p>
      <TextArea label={t('meeting.words')} optional value={words} onChange={(event) => setWords(event.target.value)} />
      <DialogActions>
        <Button
          look="stop"
          busy={cancel.isPending}
          onClick={() =>
            cancel.mutate(words, {
              onSuccess: () => {
                onClose()
                onDone(t('meeting.cancelDone'))
              },
            })
          }
        >
          {t('meeting.cancel')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
