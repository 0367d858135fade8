import type { ContactLine } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { ReasonDialog } from '@/shared/ui'
import { useRemoveContact } from './api'
import text from './text'

export function RemoveContactDialog({ contact, onClose }: { contact: ContactLine; onClose: () => void }) {
  const t = useText(text)
  const remove = useRemoveContact()
  return (
    <ReasonDialog
      title={t('removeTitle')}
      label={t('reason')}
      error={remove.error}
      busy={remove.isPending}
      onReason={(reason) => remove.mutate({ id: contact.id, reason }, { onSuccess: onClose })}
      onClose={onClose}
      submit={t('remove')}
      look="stop"
    >
      {t('removeText')}
    </ReasonDialog>
  )
}
