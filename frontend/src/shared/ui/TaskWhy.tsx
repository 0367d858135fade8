import { useQuery } from '@tanstack/react-query'
import type { TaskView, WorkWhy } from '@/shared/api/contract'
import { useMe } from '@/shared/api/session'
import { whyQuery } from '@/shared/api/work'
import { formatDay, formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { DueWhy } from './Due'

interface TaskWhyProps {
  task: Pick<TaskView, 'taskId' | 'assignee' | 'dueAt'>
  /** The office's time. */
  now: string
}

/** Why a task is whose it is, what was said when it was handed over, and how its deadline came about. */
export function TaskWhy({ task, now }: TaskWhyProps) {
  const why = useQuery(whyQuery(task)).data
  return (
    why && (
      <div className="task-why">
        <HolderWhy holder={why.holder} />
        <DeadlineWhy due={why.due} now={now} />
      </div>
    )
  )
}

function HolderWhy({ holder }: { holder: WorkWhy['holder'] }) {
  const t = useText(words)
  const lang = useLanguage()
  const me = useMe()
  const mine = holder.person?.id === me.id
  const name = holder.person?.name ?? ''
  const day = holder.since ? formatDay(holder.since, lang) : ''
  const params = { name, day, by: holder.givenBy ?? t('why.office') }
  return (
    <>
      {holder.reason !== 'NOBODY' && (
        <p>
          {t(`why.${holder.reason}${mine ? '_me' : ''}`, params)}
          {holder.awayUntil && ` ${t('why.away', { name, day: formatDay(holder.awayUntil, lang) })}`}
          {holder.standIn && ` ${t('why.standIn', { name: holder.standIn })}`}
        </p>
      )}
      {holder.note && (
        <>
          <p>{t('why.note', { by: holder.note.by ?? t('why.office'), day: formatDay(holder.note.at, lang) })}</p>
          <blockquote className="preserve">{holder.note.text}</blockquote>
        </>
      )}
    </>
  )
}

/** Where somebody named the day, it says who and when; where it was counted, from what. */
function DeadlineWhy({ due, now }: { due: WorkWhy['due']; now: string }) {
  const t = useText(words)
  const lang = useLanguage()
  if (due.reason === 'NONE') return null
  if (due.counted) {
    return (
      <DueWhy explained={due.counted} firstResponse={due.reason === 'FIRST_RESPONSE'} late={due.counted.due < now} />
    )
  }
  const named = due.at && `why.due.${due.reason}`
  const params = {
    by: due.by ?? t('why.office'),
    at: due.at ? formatDayTime(due.at, lang) : '',
    before: due.before ? formatDay(due.before, lang) : t('why.noDeadline'),
  }
  return <p>{(named && t.maybe(named, params)) ?? t('why.due.unknown')}</p>
}
