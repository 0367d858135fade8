import { useForm } from 'react-hook-form'
import type { FollowUpEntry } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice, TextArea, TextField } from '@/shared/ui'
import { useNewAddress } from './api'
import text from './text'

interface AddressDialogProps {
  entry: FollowUpEntry
  onClose: (done?: string) => void
}

/** The right address; what had come back goes out anew. */
export function AddressDialog({ entry, onClose }: AddressDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const address = useNewAddress(entry.id)
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '', reason: '' } })
  const send = handleSubmit((values) =>
    address.mutate(values, { onSuccess: () => onClose(t('addressDone', { name: entry.respondent ?? '' })) }),
  )
  return (
    <Dialog title={t('addressTitle', { name: entry.respondent ?? '' })} open onOpenChange={() => onClose()} alert>
      <form className="stack" onSubmit={send} noValidate>
        <p>{entry.state === 'UNDELIVERABLE' ? t('addressReturned', { email: entry.email ?? '' }) : t('addressText')}</p>
        <TextField
          label={t('email')}
          type="email"
          autoComplete="off"
          maxLength={320}
          error={formState.errors.email && c('required')}
          {...register('email', { required: true, pattern: /\S+@\S+/ })}
        />
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          maxLength={500}
          error={formState.errors.reason && c('required')}
          {...register('reason', { required: true })}
        />
        {address.isError && <ProblemNotice error={address.error} />}
        <DialogActions>
          <Button type="submit" look="primary" busy={address.isPending}>
            {t('addressSave')}
          </Button>
          <Button look="quiet" onClick={() => onClose()}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
