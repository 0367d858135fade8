import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { RunningTimer } from '@/shared/api/contract'
import { timerQuery, useStopTimer } from '@/shared/api/hours'
import common from '@/shared/lib/common'
import { formatDayTime, plainDay } from '@/shared/lib/dates'
import { clockOf, minutesOf } from '@/shared/lib/duration'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'
import { useDiscardTimer } from './api'
import { EntryFields, useFitting } from './EntryFields'
import { type EntryValues, entryOf, hoursIn } from './entry'
import text from './text'
import { workWords } from './work'

interface TimerCardProps {
  today: string
  onDone: (what: string) => void
}

/** The timer that runs, or how to start one. */
export function TimerCard({ today, onDone }: TimerCardProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { data } = useQuery(timerQuery)
  const [asking, setAsking] = useState<'stop' | 'discard'>()
  const timer = data?.timer
  return (
    <Card className="stack" aria-labelledby="hours-timer" accent={timer !== undefined}>
      <h2 id="hours-timer">{t('timer.title')}</h2>
      {timer ? (
        <>
          <p className="hours-clock">{clockOf(timer.minutes)}</p>
          <p>
            {workWords(timer.work, lang)}
            {timer.note && (
              <>
                <br />
                {timer.note}
              </>
            )}
            <br />
            <small>{t('timer.since', { at: formatDayTime(timer.startedAt, lang) })}</small>
          </p>
          <div className="row">
            <Button look="primary" onClick={() => setAsking('stop')}>
              {t('timer.stop')}
            </Button>
            <Button look="quiet" onClick={() => setAsking('discard')}>
              {t('timer.discard')}
            </Button>
          </div>
          <Dialog
            title={t('timer.stopTitle')}
            open={asking === 'stop'}
            onOpenChange={(open) => setAsking(open ? 'stop' : undefined)}
          >
            <StopForm
              timer={timer}
              today={today}
              onCancel={() => setAsking(undefined)}
              onDone={(minutes) => {
                setAsking(undefined)
                onDone(t('timer.done', { time: clockOf(minutes) }))
              }}
            />
          </Dialog>
          <DiscardDialog
            timer={timer}
            open={asking === 'discard'}
            onOpenChange={(open) => setAsking(open ? 'discard' : undefined)}
            onDone={() => onDone(t('timer.discarded'))}
          />
        </>
      ) : (
        <p>{t('timer.idle')}</p>
      )}
    </Card>
  )
}

interface StopFormProps extends TimerFormProps {
  today: string
  onCancel: () => void
  onDone: (minutes: number) => void
}

interface TimerFormProps {
  timer: RunningTimer
}

/** The timer's time as it was when it was asked for, to be corrected; the timer runs until it is entered. */
function StopForm({ timer, today, onCancel, onDone }: StopFormProps) {
  const t = useText(text)
  const c = useText(common)
  const stop = useStopTimer()
  const form = useForm<EntryValues>({
    defaultValues: {
      day: plainDay(timer.startedAt),
      duration: clockOf(timer.minutes),
      note: timer.note ?? '',
      ...entryOf(timer.work),
    },
  })
  const fitting = useFitting(form.watch('mainArea')).map(({ code }) => code)
  const send = form.handleSubmit((values) =>
    stop.mutate(hoursIn(values, fitting), { onSuccess: () => onDone(minutesOf(values.duration) ?? 0) }),
  )
  return (
    <form className="stack" onSubmit={send} noValidate>
      <p>{t('timer.stopText')}</p>
      {stop.isError && <ProblemNotice error={stop.error} />}
      <EntryFields form={form} today={today} />
      <DialogActions>
        <Button type="submit" look="primary" busy={stop.isPending}>
          {t('timer.confirm')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </form>
  )
}

interface DiscardDialogProps extends TimerFormProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  onDone: () => void
}

function DiscardDialog({ timer, open, onOpenChange, onDone }: DiscardDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const discard = useDiscardTimer()
  return (
    <Dialog
      title={t('timer.discardTitle', { time: clockOf(timer.minutes) })}
      open={open}
      onOpenChange={onOpenChange}
      alert
    >
      <p>{t('timer.discardText')}</p>
      {discard.isError && <ProblemNotice error={discard.error} />}
      <DialogActions>
        <Button
          look="stop"
          busy={discard.isPending}
          onClick={() =>
            discard.mutate(undefined, {
              onSuccess: () => {
                onOpenChange(false)
                onDone()
              },
            })
          }
        >
          {t('timer.discard')}
        </Button>
        <Button look="quiet" onClick={() => onOpenChange(false)}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
