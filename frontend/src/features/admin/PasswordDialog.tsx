import { useForm } from 'react-hook-form'
import type { PersonFile } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { FormDialog, TextField } from '@/shared/ui'
import { useAdminChange } from './api'
import { ReasonField, SAID } from './ReasonField'
import text from './text'

const SHORTEST_PASSWORD = 12

export function PasswordDialog({ person, onClose }: { person: PersonFile; onClose: () => void }) {
  const t = useText(text)
  const save = useAdminChange('POST')
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '', reason: '' } })
  const { errors } = formState
  const send = handleSubmit((body) =>
    save.mutate({ path: `people/${person.id}/password`, body }, { onSuccess: onClose }),
  )
  return (
    <FormDialog
      title={`${t('people.password')}: ${person.name}`}
      submit={t('people.setPassword')}
      error={save.error}
      busy={save.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={t('people.password')}
        type="password"
        autoComplete="new-password"
        hint={t('people.passwordHint')}
        error={errors.password && t('people.wrongPassword')}
        {...register('password', { required: true, minLength: SHORTEST_PASSWORD })}
      />
      <ReasonField missing={Boolean(errors.reason)} {...register('reason', SAID)} />
    </FormDialog>
  )
}
