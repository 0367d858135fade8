import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { hoursChoicesQuery } from '@/shared/api/hours'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Checkbox, DateField, Select, Skeleton, TextArea, TextField } from '@/shared/ui'
import { KINDS } from './search'
import text from './text'
import type { Values } from './values'

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/

/** The deliverables that work in that main area can be for. */
export function useDeliverables(mainArea: Values['mainArea']) {
  const { data } = useQuery(hoursChoicesQuery)
  return data?.deliverables.filter((one) => one.mainAreas.includes(mainArea)) ?? []
}

export function ActivityFields({ form }: { form: UseFormReturn<Values> }) {
  const t = useText(text)
  const c = useText(common)
  const w = useText(words)
  const { data: choices } = useQuery(hoursChoicesQuery)
  const { register } = form
  const { errors } = form.formState
  const mainArea = form.watch('mainArea')
  const deliverables = useDeliverables(mainArea)
  if (!choices) return <Skeleton lines={6} />
  return (
    <div className="field-row activity-fields">
      <div className="activity-wide">
        <TextField
          label={t('field.title')}
          maxLength={200}
          error={errors.title && c('required')}
          {...register('title', { validate: (value) => value.trim() !== '' })}
        />
      </div>
      <Select label={t('field.kind')} {...register('kind')}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Select label={t('field.mainArea')} {...register('mainArea')}>
        {choices.areas.map((area) => (
          <option key={area.mainArea} value={area.mainArea}>
            {w(`mainArea.${area.mainArea}`)}
          </option>
        ))}
      </Select>
      {deliverables.length > 0 && (
        <Select label={t('field.deliverable')} optional {...register('deliverable')}>
          <option value="">{t('field.none')}</option>
          {deliverables.map((one) => (
            <option key={one.code} value={one.code}>
              {one.code} {one.title}
            </option>
          ))}
        </Select>
      )}
      <Select label={t('field.plan')} optional {...register('planId')}>
        <option value="">{t('field.wholeCity')}</option>
        {choices.plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {plan.name}
          </option>
        ))}
      </Select>
      <div className="field-row activity-wide activity-when">
        <DateField
          label={t('field.day')}
          error={errors.day && c('required')}
          {...register('day', { required: true })}
        />
        <TextField
          label={t('field.from')}
          type="time"
          width="s"
          error={errors.from && t('wrong.hour')}
          {...register('from', { pattern: HOUR, required: true })}
        />
        <DateField label={t('field.lastDay')} hint={t('field.lastDayHint')} optional {...register('lastDay')} />
        <TextField
          label={t('field.to')}
          type="time"
          width="s"
          error={errors.to && t('wrong.hour')}
          {...register('to', { pattern: HOUR, required: true })}
        />
      </div>
      <TextField label={t('field.place')} maxLength={300} {...register('place')} />
      <TextField
        label={t('field.capacity')}
        hint={t('field.capacityHint')}
        inputMode="numeric"
        width="s"
        optional
        error={errors.capacity && t('wrong.capacity')}
        {...register('capacity', { pattern: /^\s*([1-9]\d{0,3})?\s*$/ })}
      />
      {mainArea === 'SPORT_TO_JOB' && (
        <div className="activity-wide">
          <Checkbox label={t('field.methods')} {...register('methodActivity')} />
        </div>
      )}
      <div className="activity-wide">
        <TextArea label={t('field.note')} optional maxLength={4000} rows={3} {...register('note')} />
      </div>
    </div>
  )
}
