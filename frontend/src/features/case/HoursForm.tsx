import { useQuery } from '@tanstack/react-query'
import { timerQuery, useStartTimer, useStopTimer } from '@/shared/api/hours'
import { plainDay } from '@/shared/lib/dates'
import { clockOf, minutesOf } from '@/shared/lib/duration'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, DateField, Notice, ProblemNotice, TextField } from '@/shared/ui'
import { useWrite } from './api'
import text from './text'

interface HoursFormProps {
  number: string
  now: string
  onDone: (what: string) => void
}

/** Hours by hand, or by the timer when it runs on this case. */
export function HoursForm({ number, now, onDone }: HoursFormProps) {
  const t = useText(text)
  const log = useWrite(number, 'hours')
  const start = useStartTimer()
  const stop = useStopTimer()
  const timer = useQuery(timerQuery).data?.timer
  const timing = timer?.work.number === number ? timer : undefined
  const form = useKeptForm(`${number}/hours`, { day: plainDay(now), duration: '', note: '', timed: false })
  const { errors } = form.formState
  const failure = log.error ?? start.error ?? stop.error

  const send = form.handleSubmit(({ day, duration, note, timed }) => {
    const hours = { day, minutes: minutesOf(duration) ?? 0, ...(note.trim() ? { note: note.trim() } : {}) }
    const onSuccess = () => {
      form.forget()
      onDone(t('write.logged'))
    }
    if (timed && timing) stop.mutate({ ...hours, work: { mainArea: 'REQUISITIONS', number } }, { onSuccess })
    else log.mutate(hours, { onSuccess })
  })

  const run = () =>
    start.mutate({ work: { mainArea: 'REQUISITIONS', number } }, { onSuccess: () => onDone(t('write.timerStarted')) })

  function takeTime() {
    if (!timing) return
    form.setValue('day', plainDay(timing.startedAt))
    form.setValue('duration', clockOf(timing.minutes))
    form.setValue('timed', true)
  }

  return (
    <form className="stack" onSubmit={send} noValidate>
      {failure && <ProblemNotice error={failure} />}
      {timing && (
        <Notice title={t('write.timing', { time: clockOf(timing.minutes) })}>
          <p>{t('write.timingText')}</p>
          <div>
            <Button small onClick={takeTime}>
              {t('write.useTime')}
            </Button>
          </div>
        </Notice>
      )}
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
      <div className="row">
        <Button type="submit" look="primary" busy={log.isPending || stop.isPending}>
          {t('write.saveHours')}
        </Button>
        {!timer && (
          <Button busy={start.isPending} onClick={run}>
            {t('write.startTimer')}
          </Button>
        )}
      </div>
    </form>
  )
}
