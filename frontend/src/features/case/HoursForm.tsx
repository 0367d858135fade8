import { plainDay } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, DateField, ProblemNotice, TextField } from '@/shared/ui'
import { useWrite } from './api'
import { minutesOf } from './duration'
import text from './text'

interface HoursFormProps {
  number: string
  now: string
  onDone: (what: string) => void
}

export function HoursForm({ number, now, onDone }: HoursFormProps) {
  const t = useText(text)
  const log = useWrite(number, 'hours')
  const form = useKeptForm(`${number}/hours`, { day: plainDay(now), duration: '', note: '' })
  const { errors } = form.formState

  const send = form.handleSubmit(({ day, duration, note }) =>
    log.mutate(
      { day, minutes: minutesOf(duration) ?? 0, ...(note.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: () => {
          form.forget()
          onDone(t('write.logged'))
        },
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      {log.isError && <ProblemNotice error={log.error} />}
      <div className="field-row case-fields">
        <DateField
          label={t('write.day')}
          max={plainDay(now)}
          error={errors.day && t('write.dayWrong')}
          {...form.register('day', { validate: (day) => day !== '' && day <= plainDay(now) })}
        />
        <TextField
          label={t('write.duration')}
          hint={t('write.durationHint')}
          width="s"
          autoFocus
          error={errors.duration && t('write.durationWrong')}
          {...form.register('duration', { validate: (value) => minutesOf(value) !== undefined })}
        />
      </div>
      <TextField label={t('write.hoursNote')} optional {...form.register('note')} />
      <div>
        <Button type="submit" look="primary" busy={log.isPending}>
          {t('write.saveHours')}
        </Button>
      </div>
    </form>
  )
}
