import { formatDayShort, formatDayTime, formatNear, formatTime, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatWorkingDays } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Tag } from './native'

interface DueProps {
  dueAt: string | null | undefined
  /** Whole working days past it; given by the server, which knows the calendar. */
  overdueWorkingDays?: number | null | undefined
  /** The office's time. */
  now: string
}

export type DueTone = 'stop' | 'warn' | undefined

export function dueTone({ dueAt, now }: DueProps): DueTone {
  if (!dueAt) return undefined
  if (dueAt < now) return 'stop'
  return plainDay(dueAt) === plainDay(now) ? 'warn' : undefined
}

/** «1 arbejdsdag over», «i dag kl. 15», «tor. 11. mar.» */
export function Due(props: DueProps) {
  const t = useText(words)
  const lang = useLanguage()
  const { dueAt, now, overdueWorkingDays } = props
  if (!dueAt) return null
  const tone = dueTone(props)
  if (tone === 'stop') {
    const days = overdueWorkingDays ?? 0
    return <Tag tone="stop">{days > 0 ? t('overdue', { count: days }) : t('overdueToday')}</Tag>
  }
  if (tone === 'warn') return <Tag tone="warn">{formatNear(dueAt, now, lang)}</Tag>
  return <span className="nowrap">{formatDayShort(dueAt, lang)}</span>
}

interface Explained {
  due: string
  from: string
  workingDays: number
  holidaysSkipped: string[]
}

interface DueWhyProps {
  explained: Explained
  /** The first response counts from reception; other tasks from their own beginning. */
  firstResponse: boolean
  late: boolean
}

/** How a deadline came about, in one sentence. */
export function DueWhy({ explained, firstResponse, late }: DueWhyProps) {
  const t = useText(words)
  const lang = useLanguage()
  const params = {
    from: formatDayTime(explained.from, lang),
    days: formatWorkingDays(explained.workingDays, lang),
    due: `${formatDayShort(explained.due, lang)} ${formatTime(explained.due, lang)}`,
  }
  return (
    <p className="due-why" data-late={late || undefined}>
      <b>{t(late ? 'due.whyLate' : 'due.why')}</b> {t(firstResponse ? 'due.fromReception' : 'due.fromTask', params)}
      {explained.holidaysSkipped.length > 0 &&
        ` ${t('due.holidays', { days: explained.holidaysSkipped.map((day) => formatDayShort(day, lang)).join(', ') })}`}
    </p>
  )
}
