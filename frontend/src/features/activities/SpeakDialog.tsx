import type { Participant } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { ReasonDialog } from '@/shared/ui'
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
  const change = useChangeActivity(activity)
  const path = `/participants/${participant.id}/voice`
  return (
    <ReasonDialog
      title={t('people.speakTitle', { name: participant.name, organisation: participant.organisation ?? '' })}
      label={t('people.reason')}
      error={change.error}
      busy={change.isPending}
      onReason={(reason) => change.mutate({ path, method: 'PUT', body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('people.speakText')}
    </ReasonDialog>
  )
}
