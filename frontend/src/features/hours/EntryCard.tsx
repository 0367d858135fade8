import { useQuery } from '@tanstack/react-query'
import type { WorkName } from '@/shared/api/contract'
import { hoursChoicesQuery, timerQuery, useStartTimer } from '@/shared/api/hours'
import { formatDay } from '@/shared/lib/dates'
import { clockOf, minutesOf } from '@/shared/lib/duration'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, Card, ProblemNotice } from '@/shared/ui'
import { useEnterHours } from './api'
import { EntryFields, useFitting } from './EntryFields'
import { blankEntry, type EntryValues, hoursIn, workIn } from './entry'
import text from './text'

interface EntryCardProps {
  person: string | undefined
  today: string
  onDone: (what: string) => void
  onRow: (work: WorkName) => void
}

/** Hours by hand, the timer's start, or a row of the week to type in. */
export function EntryCard({ person, today, onDone, onRow }: EntryCardProps) {
  const t = useText(text)
  const lang = useLanguage()
  const enter = useEnterHours()
  const start = useStartTimer()
  const { data: choices } = useQuery(hoursChoicesQuery)
  const { data: timing } = useQuery(timerQuery)
  const form = useKeptForm<EntryValues>(`hours/${person ?? 'own'}/entry`, blankEntry(today))
  const deliverables = useFitting(form.watch('mainArea'))
  const fitting = deliverables.map(({ code }) => code)

  const send = form.handleSubmit((values) =>
    enter.mutate(
      { ...hoursIn(values, fitting), ...(person ? { personId: person } : {}) },
      {
        onSuccess: () => {
          onDone(t('entry.done', { time: clockOf(minutesOf(values.duration) ?? 0), day: formatDay(values.day, lang) }))
          form.reset({ ...values, duration: '', note: '' })
        },
      },
    ),
  )

  function run() {
    const values = form.getValues()
    start.mutate({ work: workIn(values, fitting), ...(values.note.trim() ? { note: values.note.trim() } : {}) })
  }

  function row() {
    const { mainArea, number, planId, deliverable } = workIn(form.getValues(), fitting)
    const plan = choices?.plans.find((one) => one.id === planId)?.name
    const title = deliverables.find(({ code }) => code === deliverable)?.title
    onRow({
      mainArea,
      hidden: false,
      ...(number ? { number } : {}),
      ...(planId ? { planId } : {}),
      ...(plan ? { plan } : {}),
      ...(deliverable ? { deliverable } : {}),
      ...(title ? { deliverableTitle: title } : {}),
    })
  }

  return (
    <Card className="stack" aria-labelledby="hours-entry">
      <h2 id="hours-entry">{t('entry.title')}</h2>
      {enter.isError && <ProblemNotice error={enter.error} />}
      {start.isError && <ProblemNotice error={start.error} />}
      <form className="stack" onSubmit={send} noValidate>
        <EntryFields form={form} today={today} />
        <div className="row">
          <Button type="submit" look="primary" busy={enter.isPending}>
            {t('entry.save')}
          </Button>
          {!person && !timing?.timer && (
            <Button busy={start.isPending} onClick={run}>
              {t('timer.start')}
            </Button>
          )}
          <Button look="quiet" onClick={row}>
            {t('entry.row')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
