import { useForm } from 'react-hook-form'
import type { PersonFile } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { TextField } from '@/shared/ui'
import { useAdminChange } from './api'
import { ChangeDialog } from './ChangeDialog'
import text from './text'

const SHORTEST_PASSWORD = 12

export function PasswordDialog({ person, onClose }: { person: PersonFile; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const save = useAdminChange('POST')
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '', reason: '' } })
  const { errors } = formState
  const send = handleSubmit((body) =>
    save.mutate({ path: `people/${person.id}/password`, body }, { onSuccess: onClose }),
  )
  return (
    <ChangeDialog
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
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        error={errors.reason && c('required')}
        {...register('reason', { validate: (value) => value.trim() !== '' })}
      />
    </ChangeDialog>
  )
}
