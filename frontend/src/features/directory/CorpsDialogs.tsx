import { useForm } from 'react-hook-form'
import { OrganisationFields } from '@/shared/activity/OrganisationFields'
import type { ResourcePerson } from '@/shared/api/contract'
import { EMAIL } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { DateField, FormDialog, TextArea, TextField } from '@/shared/ui'
import { useChangeCorps } from './api'
import text from './text'

interface ResourceDialogProps {
  person: ResourcePerson | undefined
  onClose: () => void
}

const SAID = { validate: (value: string) => value.trim() !== '' }

export function ResourceDialog({ person, onClose }: ResourceDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeCorps()
  const { register, handleSubmit, formState, watch } = useForm({
    defaultValues: {
      name: '',
      email: '',
      organisation: '',
      organisationKind: 'INSTITUTION',
      training: person?.training ?? '',
      trainedOn: person?.trainedOn ?? '',
      endedOn: person?.endedOn ?? '',
      note: person?.note ?? '',
    },
  })
  const { errors } = formState
  const send = handleSubmit(({ name, email, organisation, organisationKind, training, trainedOn, endedOn, note }) => {
    const facts = {
      training,
      note,
      ...(trainedOn ? { trainedOn } : {}),
      ...(endedOn ? { endedOn } : {}),
    }
    change.mutate(
      person
        ? { path: `/${person.personId}`, method: 'PUT', body: { version: person.version, facts } }
        : {
            path: '',
            method: 'POST',
            body: { name, email, facts, ...(organisation.trim() ? { organisation, organisationKind } : {}) },
          },
      { onSuccess: onClose },
    )
  })
  return (
    <FormDialog
      title={person ? t('corps.editNamed', { name: person.name }) : t('corps.add')}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      {!person && (
        <>
          <TextField
            label={t('corps.form.name')}
            maxLength={200}
            error={errors.name && c('required')}
            {...register('name', SAID)}
          />
          <TextField
            label={t('corps.form.email')}
            type="email"
            maxLength={254}
            error={errors.email && t('corps.form.wrongEmail')}
            {...register('email', { required: true, pattern: EMAIL })}
          />
          <OrganisationFields
            label={t('corps.form.organisation')}
            hint={t('corps.form.organisationHint')}
            kindLabel={t('corps.form.organisationKind')}
            text={watch('organisation')}
            name={register('organisation')}
            kind={register('organisationKind')}
          />
        </>
      )}
      <TextField label={t('corps.form.training')} optional maxLength={300} {...register('training')} />
      <DateField label={t('corps.form.trainedOn')} optional {...register('trainedOn')} />
      {person && <DateField label={t('corps.form.endedOn')} optional {...register('endedOn')} />}
      <TextArea label={t('corps.form.note')} optional rows={3} maxLength={2000} {...register('note')} />
    </FormDialog>
  )
}

export function AssignmentDialog({ person, onClose }: { person: ResourcePerson; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeCorps()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { day: '', title: '' } })
  const { errors } = formState
  const send = handleSubmit((body) =>
    change.mutate({ path: `/${person.personId}/assignments`, method: 'POST', body }, { onSuccess: onClose }),
  )
  return (
    <FormDialog
      title={t('corps.assignNamed', { name: person.name })}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <DateField
        label={t('corps.form.day')}
        error={errors.day && c('required')}
        {...register('day', { required: true })}
      />
      <TextField
        label={t('corps.form.title')}
        maxLength={300}
        error={errors.title && c('required')}
        {...register('title', SAID)}
      />
    </FormDialog>
  )
}
