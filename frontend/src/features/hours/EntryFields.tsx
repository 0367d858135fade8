import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { hoursChoicesQuery } from '@/shared/api/hours'
import { minutesOf } from '@/shared/lib/duration'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { DateField, Select, Skeleton, TextField } from '@/shared/ui'
import type { EntryValues } from './entry'
import text from './text'

/** The codes of the deliverables that a main area has. */
export function useFitting(mainArea: EntryValues['mainArea']) {
  const { data } = useQuery(hoursChoicesQuery)
  return data?.deliverables.filter((one) => one.mainAreas.includes(mainArea)) ?? []
}

interface EntryFieldsProps {
  form: UseFormReturn<EntryValues>
  today: string
}

/** Day, time and what it was spent on. */
export function EntryFields({ form, today }: EntryFieldsProps) {
  const t = useText(text)
  const w = useText(words)
  const { data: choices } = useQuery(hoursChoicesQuery)
  const { errors } = form.formState
  const mainArea = form.watch('mainArea')
  const onCase = mainArea === 'REQUISITIONS' && form.watch('number').trim() !== ''
  const deliverables = useFitting(mainArea)
  // a choice that the form knows already can be shown only among its options
  if (!choices) return <Skeleton lines={4} />
  return (
    <div className="field-row hours-fields">
      <DateField
        label={t('entry.day')}
        max={today}
        error={errors.day && t('entry.dayWrong')}
        {...form.register('day', { validate: (day) => day !== '' && day <= today })}
      />
      <TextField
        label={t('entry.duration')}
        hint={t('entry.durationHint')}
        width="s"
        error={errors.duration && t('entry.durationWrong')}
        {...form.register('duration', { validate: (value) => minutesOf(value) !== undefined })}
      />
      <Select label={t('entry.area')} {...form.register('mainArea')}>
        {choices.areas.map((area) => (
          <option key={area.mainArea} value={area.mainArea}>
            {w(`mainArea.${area.mainArea}`)}
          </option>
        ))}
      </Select>
      {mainArea === 'REQUISITIONS' && (
        <TextField
          label={t('entry.number')}
          hint={t('entry.numberHint')}
          optional
          width="s"
          {...form.register('number')}
        />
      )}
      {!onCase && (
        <Select label={t('entry.plan')} optional {...form.register('planId')}>
          <option value="">{t('entry.none')}</option>
          {choices.plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.name}
            </option>
          ))}
        </Select>
      )}
      {!onCase && deliverables.length > 0 && (
        <Select label={t('entry.deliverable')} optional {...form.register('deliverable')}>
          <option value="">{t('entry.none')}</option>
          {deliverables.map((one) => (
            <option key={one.code} value={one.code}>
              {one.code} {one.title}
            </option>
          ))}
        </Select>
      )}
      <div className="hours-note">
        <TextField label={t('entry.note')} optional maxLength={1000} {...form.register('note')} />
      </div>
    </div>
  )
}
