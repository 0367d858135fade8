import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ProgrammePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, DateField, FormDialog, Select, TextArea, TextField } from '@/shared/ui'
import { useChangeProgramme } from './api'
import text from './text'

/** What was decided, where and when. */
export function DecisionsCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  const lang = useLanguage()
  const [adding, setAdding] = useState(false)
  return (
    <Card className="stack-tight" aria-labelledby="programme-decisions">
      <div className="row">
        <h2 id="programme-decisions">{t('decisions.title')}</h2>
        {page.mayChange && (
          <span className="push no-print">
            <Button small onClick={() => setAdding(true)}>
              {t('decisions.add')}
            </Button>
          </span>
        )}
      </div>
      {page.decisions.length === 0 && <p className="small">{t('decisions.none')}</p>}
      <ul className="programme-list">
        {page.decisions.map((one) => (
          <li key={one.id}>
            <b>{one.title}</b>{' '}
            <small>
              {one.place}, {one.day ? formatDay(one.day, lang) : t('decisions.noDay')}
            </small>
            {one.quote && <p className="small">«{one.quote}»</p>}
          </li>
        ))}
      </ul>
      {adding && <DecisionDialog page={page} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function DecisionDialog({ page, onClose }: { page: ProgrammePage; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeProgramme(page.programme.code)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { area: page.areas[0]?.code ?? '', day: '', place: '', title: '', quote: '' },
  })
  const { errors } = formState
  const send = handleSubmit(({ day, ...values }) =>
    change.mutate(
      { path: 'decisions', method: 'POST', body: { ...values, ...(day ? { day } : {}) } },
      { onSuccess: onClose },
    ),
  )
  const said = { validate: (value: string) => value.trim() !== '' }
  return (
    <FormDialog
      title={t('decisions.add')}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <Select label={t('baselines.area')} {...register('area')}>
        {page.areas.map((area) => (
          <option key={area.code} value={area.code}>
            {area.code} {area.title}
          </option>
        ))}
      </Select>
      <TextField label={t('decisions.what')} error={errors.title && c('required')} {...register('title', said)} />
      <TextField label={t('decisions.place')} error={errors.place && c('required')} {...register('place', said)} />
      <DateField label={t('decisions.day')} optional {...register('day')} />
      <TextArea label={t('baselines.quote')} optional rows={3} {...register('quote')} />
    </FormDialog>
  )
}
