import type { ActorLine } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { ReasonDialog } from '@/shared/ui'
import { useRemoveActor } from './api'
import text from './text'

export function RemoveActorDialog({ actor, onClose }: { actor: ActorLine; onClose: () => void }) {
  const t = useText(text)
  const remove = useRemoveActor()
  return (
    <ReasonDialog
      title={t('actors.removeTitle', { name: actor.name })}
      label={t('actors.reason')}
      submit={t('actors.remove')}
      look="stop"
      error={remove.error}
      busy={remove.isPending}
      onReason={(reason) => remove.mutate({ id: actor.id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('actors.removeText')}
    </ReasonDialog>
  )
}
