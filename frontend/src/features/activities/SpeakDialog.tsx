import { type FormEvent, useState } from 'react'
import type { Participant } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice, TextField } from '@/shared/ui'
import { useChangeActivity } from './api'
import text from './text'

interface SpeakDialogProps {
  activity: string
  participant: Participant
  onClose: () => void
}

/** Another answers for the association, with a reason that stays. */
export function SpeakDialog({ activity, participant, onClose }: SpeakDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeActivity(activity)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim())
      change.mutate(
        { path: `/participants/${participant.id}/voice`, method: 'PUT', body: { reason } },
        { onSuccess: onClose },
      )
  }

  return (
    <Dialog
      title={t('people.speakTitle', { name: participant.name, organisation: participant.organisation ?? '' })}
      open
      onOpenChange={onClose}
    >
      {change.isError && <ProblemNotice error={change.error} />}
      <p>{t('people.speakText')}</p>
      <form className="stack" onSubmit={send} noValidate>
        <TextField
          label={t('people.reason')}
          maxLength={500}
          error={missing ? c('required') : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogActions>
          <Button type="submit" look="primary" busy={change.isPending}>
            {c('save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
