import { type UseFormRegisterReturn, useForm } from 'react-hook-form'
import type { ProgrammePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { DateField, FormDialog, Select, TextField } from '@/shared/ui'
import { useChangeProgramme } from './api'
import text from './text'

interface DialogProps {
  page: ProgrammePage
  onClose: () => void
}

function PlaceField({ page, ...field }: UseFormRegisterReturn & { page: ProgrammePage }) {
  const t = useText(text)
  return (
    <Select label={t('representation.place')} {...field}>
      {page.representation.map((one) => (
        <option key={one.place} value={one.place}>
          {one.name}
        </option>
      ))}
    </Select>
  )
}

const SAID = { validate: (value: string) => value.trim() !== '' }
const WHOLE = { pattern: /^\s*\d{1,5}\s*$/, required: true }

export function ObservationDialog({ page, onClose }: DialogProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeProgramme(page.programme.code)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { place: page.representation[0]?.place ?? '', day: '', people: '', minority: '', source: '' },
  })
  const { errors } = formState
  const send = handleSubmit(({ people, minority, ...values }) =>
    change.mutate(
      {
        path: 'observations',
        method: 'POST',
        body: { ...values, people: Number(people), minority: Number(minority) },
      },
      { onSuccess: onClose },
    ),
  )
  return (
    <FormDialog
      title={t('representation.observe')}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <PlaceField page={page} {...register('place')} />
      <DateField
        label={t('representation.day')}
        error={errors.day && c('required')}
        {...register('day', { required: true })}
      />
      <TextField
        label={t('representation.people')}
        width="s"
        inputMode="numeric"
        error={errors.people && t('representation.numberWrong')}
        {...register('people', WHOLE)}
      />
      <TextField
        label={t('representation.minority')}
        width="s"
        inputMode="numeric"
        error={
          errors.minority &&
          t(errors.minority.type === 'validate' ? 'representation.moreThanAll' : 'representation.numberWrong')
        }
        {...register('minority', {
          ...WHOLE,
          validate: (value, values) => Number(value) <= Number(values.people),
        })}
      />
      <TextField
        label={t('representation.source')}
        maxLength={300}
        error={errors.source && c('required')}
        {...register('source', SAID)}
      />
    </FormDialog>
  )
}

export function ResidentsDialog({ page, onClose }: DialogProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeProgramme(page.programme.code)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { place: page.representation[0]?.place ?? '', day: '', percent: '', source: '' },
  })
  const { errors } = formState
  const send = handleSubmit(({ percent, ...values }) =>
    change.mutate(
      { path: 'residents', method: 'PUT', body: { ...values, percent: Number(percent.replace(',', '.')) } },
      { onSuccess: onClose },
    ),
  )
  return (
    <FormDialog
      title={t('representation.setResidents')}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <PlaceField page={page} {...register('place')} />
      <TextField
        label={t('representation.percent')}
        width="s"
        inputMode="decimal"
        error={errors.percent && t('representation.numberWrong')}
        {...register('percent', { pattern: /^\s*(100|\d{1,2})([.,]\d)?\s*$/, required: true })}
      />
      <DateField
        label={t('representation.day')}
        error={errors.day && c('required')}
        {...register('day', { required: true })}
      />
      <TextField
        label={t('representation.source')}
        maxLength={300}
        error={errors.source && c('required')}
        {...register('source', SAID)}
      />
    </FormDialog>
  )
}
