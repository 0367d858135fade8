import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ProgrammePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Card, FormDialog, Select, TextArea, TextField } from '@/shared/ui'
import { useChangeProgramme } from './api'
import text from './text'

/** The figures that the programme starts from, each with source and date. */
export function BaselinesCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  const [adding, setAdding] = useState(false)
  return (
    <Card className="stack-tight" aria-labelledby="programme-baselines">
      <div className="row">
        <h2 id="programme-baselines">{t('baselines.title')}</h2>
        {page.mayChange && (
          <span className="push no-print">
            <Button small onClick={() => setAdding(true)}>
              {t('baselines.add')}
            </Button>
          </span>
        )}
      </div>
      {page.baselines.length === 0 && <p className="small">{t('baselines.none')}</p>}
      <ul className="programme-list">
        {page.baselines.map((one) => (
          <li key={one.id}>
            <b>{one.title}</b>: {one.value}{' '}
            <small>
              ({one.source}, {one.asOf})
            </small>
            {one.quote && <p className="small">«{one.quote}»</p>}
          </li>
        ))}
      </ul>
      {adding && <BaselineDialog page={page} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function BaselineDialog({ page, onClose }: { page: ProgrammePage; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeProgramme(page.programme.code)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { area: page.areas[0]?.code ?? '', title: '', value: '', asOf: '', source: '', quote: '' },
  })
  const { errors } = formState
  const send = handleSubmit((body) =>
    change.mutate({ path: 'baselines', method: 'POST', body }, { onSuccess: onClose }),
  )
  const said = { validate: (value: string) => value.trim() !== '' }
  return (
    <FormDialog
      title={t('baselines.add')}
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
      <TextField label={t('baselines.what')} error={errors.title && c('required')} {...register('title', said)} />
      <TextField label={t('baselines.value')} error={errors.value && c('required')} {...register('value', said)} />
      <TextField label={t('baselines.asOf')} error={errors.asOf && c('required')} {...register('asOf', said)} />
      <TextField label={t('baselines.source')} error={errors.source && c('required')} {...register('source', said)} />
      <TextArea label={t('baselines.quote')} optional rows={3} {...register('quote')} />
    </FormDialog>
  )
}
