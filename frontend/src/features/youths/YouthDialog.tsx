import { useForm } from 'react-hook-form'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, DateField, Dialog, DialogActions, ProblemNotice, Select, TextField } from '@/shared/ui'
import { useAddYouth } from './api'
import text from './text'

interface YouthDialogProps {
  onClose: () => void
  onAdded: (id: string) => void
}

const TIES = ['MEMBER', 'ON_THE_WAY_IN'] as const

/** Nothing of it is kept in the browser: it is about a person, and mostly a young one. */
export function YouthDialog({ onClose, onAdded }: YouthDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const add = useAddYouth()
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      name: '',
      key: '',
      yearOfBirth: '',
      club: '',
      tie: 'MEMBER' as (typeof TIES)[number],
      consentOn: '',
    },
  })
  const { errors } = formState
  const said = { validate: (value: string) => value.trim() !== '' }
  const send = handleSubmit(({ key, consentOn, yearOfBirth, ...values }) =>
    add.mutate(
      {
        ...values,
        yearOfBirth: Number(yearOfBirth),
        ...(key.trim() ? { key } : {}),
        ...(consentOn ? { consentOn } : {}),
      },
      { onSuccess: ({ id }) => onAdded(id) },
    ),
  )
  return (
    <Dialog title={t('form.title')} open onOpenChange={onClose}>
      {add.isError && <ProblemNotice error={add.error} />}
      <form className="stack" onSubmit={send} noValidate autoComplete="off">
        <TextField
          label={t('form.name')}
          hint={t('form.nameHint')}
          maxLength={200}
          error={errors.name && c('required')}
          {...register('name', said)}
        />
        <TextField
          label={t('form.key')}
          hint={t('form.keyHint')}
          optional
          width="m"
          maxLength={100}
          {...register('key')}
        />
        <TextField
          label={t('form.year')}
          width="s"
          inputMode="numeric"
          error={errors.yearOfBirth && t('form.yearWrong')}
          {...register('yearOfBirth', { pattern: /^\s*(19|20)\d{2}\s*$/, required: true })}
        />
        <TextField
          label={t('form.club')}
          maxLength={200}
          error={errors.club && c('required')}
          {...register('club', said)}
        />
        <Select label={t('form.tie')} width="m" {...register('tie')}>
          {TIES.map((tie) => (
            <option key={tie} value={tie}>
              {t(`tie.${tie}`)}
            </option>
          ))}
        </Select>
        <DateField label={t('form.consent')} hint={t('form.consentHint')} optional {...register('consentOn')} />
        <DialogActions>
          <Button type="submit" look="primary" busy={add.isPending}>
            {t('form.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
