import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { absencesQuery, useAddAbsence, useRemoveAbsence } from '@/shared/api/absences'
import { consultantsQuery } from '@/shared/api/lists'
import { useMe } from '@/shared/api/session'
import common from '@/shared/lib/common'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, DateField, ProblemNotice, Select, Skeleton } from '@/shared/ui'
import text from './text'

/** When one is away, and who sees one's tasks meanwhile. */
export function AbsenceCard() {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const me = useMe()
  const found = useQuery(absencesQuery)
  const people = useQuery(consultantsQuery).data ?? []
  const add = useAddAbsence()
  const remove = useRemoveAbsence()
  const { register, handleSubmit, formState, reset } = useForm({
    defaultValues: { firstDay: '', lastDay: '', standInId: '' },
  })
  const { errors } = formState
  const send = handleSubmit(({ standInId, ...days }) =>
    add.mutate({ ...days, ...(standInId ? { standInId } : {}) }, { onSuccess: () => reset() }),
  )
  return (
    <Card aria-labelledby="absence">
      <form className="stack" noValidate onSubmit={send}>
        <h2 id="absence">{t('absence.title')}</h2>
        <p className="small">{t('absence.text')}</p>
        {found.isPending && <Skeleton lines={1} />}
        {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
        {remove.isError && <ProblemNotice error={remove.error} />}
        {found.data && found.data.own.length > 0 && (
          <ul className="absences">
            {found.data.own.map((one) => {
              const period = formatPeriod(one.firstDay, one.lastDay, lang)
              return (
                <li key={one.id} className="row">
                  <span>
                    {period}
                    {one.standIn && <small> · {t('absence.standInIs', { name: one.standIn })}</small>}
                  </span>
                  <Button
                    small
                    look="quiet"
                    busy={remove.isPending}
                    aria-label={t('absence.remove', { period })}
                    onClick={() => remove.mutate(one.id)}
                  >
                    {c('remove')}
                  </Button>
                </li>
              )
            })}
          </ul>
        )}
        {add.isError && <ProblemNotice error={add.error} />}
        <div className="field-row">
          <DateField
            label={t('absence.from')}
            error={errors.firstDay && c('required')}
            {...register('firstDay', { required: true })}
          />
          <DateField
            label={t('absence.to')}
            error={errors.lastDay && t('absence.wrongPeriod')}
            {...register('lastDay', { required: true, validate: (value, { firstDay }) => value >= firstDay })}
          />
        </div>
        <Select label={t('absence.standIn')} {...register('standInId')}>
          <option value="">{t('absence.nobody')}</option>
          {people
            .filter((one) => one.id !== me.id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </Select>
        <div>
          <Button type="submit" busy={add.isPending}>
            {t('absence.add')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
