import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { PersonFile, PersonForm } from '@/shared/api/contract'
import { areasQuery } from '@/shared/api/lists'
import { EMAIL, SUBJECTS } from '@/shared/lib/choices'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Checkbox, FormDialog, Select, TextField } from '@/shared/ui'
import { unitsQuery, useAdminChange } from './api'
import { ReasonField, SAID } from './ReasonField'
import text from './text'

const ROLES = ['CONSULTANT', 'MANAGER', 'ADMIN', 'REQUESTER'] as const
const SHORTEST_PASSWORD = 12

interface Values {
  name: string
  email: string
  phone: string
  language: string
  roles: PersonFile['roles']
  unitId: string
  fte: string
  competences: string[]
  areasKnown: string[]
  username: string
  password: string
  active: boolean
  reason: string
}

function valuesOf(person: PersonFile | undefined): Values {
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    language: person?.language ?? 'da',
    roles: person?.roles ?? ['CONSULTANT'],
    unitId: person?.unit ?? '',
    fte: String(person?.fte ?? 1).replace('.', ','),
    competences: person?.competences ?? [],
    areasKnown: person?.areasKnown ?? [],
    username: person?.username ?? '',
    password: '',
    active: person?.active ?? true,
    reason: '',
  }
}

function formOf(values: Values, person: PersonFile | undefined): PersonForm {
  return {
    name: values.name.trim(),
    email: values.email.trim(),
    phone: values.phone.trim() || undefined,
    language: values.language,
    roles: values.roles,
    active: values.active,
    unitId: values.unitId || undefined,
    organisationId: person?.organisation,
    fte: Number(values.fte.replace(',', '.')) || 0,
    competences: values.competences,
    areasKnown: values.areasKnown,
    username: values.username.trim() || undefined,
    password: values.password || undefined,
  }
}

export function PersonDialog({ person, onClose }: { person?: PersonFile; onClose: () => void }) {
  const t = useText(text)
  const w = useText(words)
  const units = useQuery(unitsQuery).data
  const areas = useQuery(areasQuery).data
  const save = useAdminChange(person ? 'PUT' : 'POST')
  const { register, handleSubmit, formState, watch } = useForm<Values>({ defaultValues: valuesOf(person) })
  const { errors } = formState
  const username = watch('username').trim()
  // a user name that is new needs a first password
  const newName = username !== '' && username !== person?.username

  const send = handleSubmit((values) => {
    const form = formOf(values, person)
    save.mutate(
      person
        ? { path: `people/${person.id}`, body: { version: person.version, person: form, reason: values.reason.trim() } }
        : { path: 'people', body: form },
      { onSuccess: onClose },
    )
  })

  return (
    <FormDialog
      wide
      title={person ? t('edit', { name: person.name }) : t('people.add')}
      error={save.error}
      busy={save.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <div className="field-row admin-fields">
        <TextField
          label={t('name')}
          error={errors.name && t('people.wrongName')}
          {...register('name', { required: true })}
        />
        <TextField
          label={t('people.email')}
          type="email"
          error={errors.email && t('people.wrongEmail')}
          {...register('email', { required: true, pattern: EMAIL })}
        />
        <TextField label={t('people.phone')} type="tel" optional {...register('phone')} />
        <Select label={t('people.language')} {...register('language')}>
          <option value="da">{t('people.da')}</option>
          <option value="en">{t('people.en')}</option>
        </Select>
        {units && (
          <Select label={t('people.unit')} {...register('unitId')}>
            <option value="">{t('people.noUnit')}</option>
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </Select>
        )}
        <TextField
          label={t('people.fte')}
          hint={`${t('people.fteHint')} ${t('people.fteSince')}`}
          inputMode="decimal"
          width="s"
          error={errors.fte && t('people.fteHint')}
          {...register('fte', { pattern: /^(0|1|[01][.,]\d{1,3})$/ })}
        />
      </div>
      <fieldset className="stack-tight">
        <legend className="field-label">{t('people.roles')}</legend>
        <div className="admin-checks">
          {ROLES.map((role) => (
            <Checkbox key={role} label={w(`role.${role}`)} value={role} {...register('roles')} />
          ))}
        </div>
      </fieldset>
      <fieldset className="stack-tight">
        <legend className="field-label">{t('people.competences')}</legend>
        <div className="admin-checks">
          {SUBJECTS.map((subject) => (
            <Checkbox key={subject} label={w(`subjectLong.${subject}`)} value={subject} {...register('competences')} />
          ))}
        </div>
      </fieldset>
      {areas && (
        <fieldset className="stack-tight">
          <legend className="field-label">{t('people.areasKnown')}</legend>
          <div className="admin-checks">
            {areas.map((area) => (
              <Checkbox key={area.id} label={area.name} value={area.id} {...register('areasKnown')} />
            ))}
          </div>
        </fieldset>
      )}
      <div className="field-row admin-fields">
        <TextField label={t('people.username')} optional autoComplete="off" {...register('username')} />
        {newName && (
          <TextField
            label={t('people.password')}
            type="password"
            hint={t('people.passwordHint')}
            autoComplete="new-password"
            error={errors.password && t('people.wrongPassword')}
            {...register('password', { required: true, minLength: SHORTEST_PASSWORD })}
          />
        )}
      </div>
      <Checkbox label={t('people.active')} hint={t('people.activeHint')} {...register('active')} />
      {person && <ReasonField missing={Boolean(errors.reason)} {...register('reason', SAID)} />}
    </FormDialog>
  )
}
