import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { SendingOverview } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, DateField, Dialog, DialogActions, ProblemNotice, TextField } from '@/shared/ui'
import { useAddQuietPeriod, useRemoveQuietPeriod } from './api'
import text from './text'

/** When nobody is invited or reminded. */
export function QuietPeriods({ periods }: { periods: SendingOverview['quietPeriods'] }) {
  const t = useText(text)
  const lang = useLanguage()
  const [adding, setAdding] = useState(false)
  const remove = useRemoveQuietPeriod()
  return (
    <Card className="stack-tight">
      <h2>{t('quiet')}</h2>
      <p className="small">{t('quietText')}</p>
      {remove.isError && <ProblemNotice error={remove.error} />}
      {periods.length === 0 && <p>{t('noQuiet')}</p>}
      <ul className="quiet-list">
        {periods.map((period) => {
          const days = t('days', { from: formatDay(period.from, lang), to: formatDay(period.to, lang) })
          return (
            <li key={period.id} className="row">
              <span>
                {days}
                <small>{period.reason}</small>
              </span>
              <span className="push">
                <Button
                  small
                  look="quiet"
                  busy={remove.isPending && remove.variables === period.id}
                  aria-label={`${t('removeQuiet')}: ${days}`}
                  onClick={() => remove.mutate(period.id)}
                >
                  {t('removeQuiet')}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      <div>
        <Button small onClick={() => setAdding(true)}>
          {t('addQuiet')}
        </Button>
      </div>
      {adding && <QuietDialog onClose={() => setAdding(false)} />}
    </Card>
  )
}

function QuietDialog({ onClose }: { onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const add = useAddQuietPeriod()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { from: '', to: '', reason: '' } })
  const send = handleSubmit((values) => add.mutate(values, { onSuccess: onClose }))
  const missing = (name: 'from' | 'to' | 'reason') => formState.errors[name] && c('required')
  return (
    <Dialog title={t('addQuiet')} open onOpenChange={onClose} alert>
      <form className="stack" onSubmit={send} noValidate>
        <p>{t('quietDialog')}</p>
        <div className="field-row">
          <DateField label={t('from')} error={missing('from')} {...register('from', { required: true })} />
          <DateField label={t('to')} error={missing('to')} {...register('to', { required: true })} />
        </div>
        <TextField
          label={t('why')}
          maxLength={200}
          error={missing('reason')}
          {...register('reason', { required: true })}
        />
        {add.isError && <ProblemNotice error={add.error} />}
        <DialogActions>
          <Button type="submit" look="primary" busy={add.isPending}>
            {c('save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
