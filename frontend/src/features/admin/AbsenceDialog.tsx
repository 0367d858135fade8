import { useForm } from 'react-hook-form'
import type { PersonFile } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, DateField, FormDialog, ProblemNotice, Select } from '@/shared/ui'
import { useAdminChange, useOfficePeople } from './api'
import text from './text'

/** Present and coming absence, and who stands in; a stand-in sees the person's tasks meanwhile. */
export function AbsenceDialog({ person, onClose }: { person: PersonFile; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const people = useOfficePeople()
  const add = useAdminChange('POST')
  const remove = useAdminChange('DELETE')
  const { register, handleSubmit, formState, reset } = useForm({
    defaultValues: { firstDay: '', lastDay: '', standInId: '' },
  })
  const { errors } = formState
  const name = (id: string | null | undefined) => people.find((one) => one.id === id)?.name
  const send = handleSubmit(({ firstDay, lastDay, standInId }) =>
    add.mutate(
      { path: `people/${person.id}/absences`, body: { firstDay, lastDay, standInId: standInId || null } },
      { onSuccess: () => reset() },
    ),
  )
  return (
    <FormDialog
      title={t('people.absenceOf', { name: person.name })}
      submit={t('people.addAbsence')}
      error={add.error}
      busy={add.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      {remove.isError && <ProblemNotice error={remove.error} />}
      {person.absences.length === 0 ? (
        <p>{t('people.noAbsence')}</p>
      ) : (
        <ul className="admin-absences">
          {person.absences.map((one) => {
            const period = formatPeriod(one.firstDay, one.lastDay, lang)
            return (
              <li key={one.id} className="row">
                <span>
                  {period}
                  {one.standIn && <small> · {t('people.standInIs', { name: name(one.standIn) ?? '' })}</small>}
                </span>
                <Button
                  small
                  look="quiet"
                  busy={remove.isPending}
                  aria-label={t('people.removeAbsence', { period })}
                  onClick={() => remove.mutate({ path: `people/${person.id}/absences/${one.id}` })}
                >
                  {c('remove')}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <div className="field-row admin-fields">
        <DateField
          label={t('people.from')}
          error={errors.firstDay && c('required')}
          {...register('firstDay', { required: true })}
        />
        <DateField
          label={t('people.to')}
          error={errors.lastDay && t('people.wrongPeriod')}
          {...register('lastDay', { required: true, validate: (value, { firstDay }) => value >= firstDay })}
        />
        <Select label={t('people.standIn')} {...register('standInId')}>
          <option value="">{t('people.noStandIn')}</option>
          {people
            .filter((one) => one.id !== person.id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </Select>
      </div>
    </FormDialog>
  )
}
