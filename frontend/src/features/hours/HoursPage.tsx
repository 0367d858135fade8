import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WorkName } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { hasRole, useMe } from '@/shared/api/session'
import { formatDayShort, formatPeriod, plainDay } from '@/shared/lib/dates'
import { clockOf } from '@/shared/lib/duration'
import { useLanguage } from '@/shared/lib/language'
import { isForPage, singleKeysOn } from '@/shared/lib/singleKeys'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, Key, Notice, ProblemNotice, Select, Skeleton } from '@/shared/ui'
import { monthsQuery, weekQuery } from './api'
import { EntryCard } from './EntryCard'
import { MonthsCard } from './MonthsCard'
import type { HoursSearch } from './search'
import { TimerCard } from './TimerCard'
import text from './text'
import { UnsavedNotice } from './UnsavedNotice'
import { useSheet } from './useSheet'
import { WeekGrid } from './WeekGrid'
import { WeekLines } from './WeekLines'
import { mondayOf, plusDays, weekNumber } from './week'
import './hours.css'

interface HoursPageProps {
  search: HoursSearch
  onSearch: (search: HoursSearch) => void
}

/** A person's hours: the week as a sheet, entry by hand and by timer, and the months. */
export default function HoursPage({ search, onSearch }: HoursPageProps) {
  const person = search.person
  return <Week search={search} onSearch={onSearch} key={person ?? 'own'} />
}

function Week({ search, onSearch }: HoursPageProps) {
  const t = useText(text)
  const lang = useLanguage()
  const me = useMe()
  const manager = hasRole(me, 'MANAGER')
  const today = plainDay(useWorkOffice().now)
  const monday = mondayOf(search.day ?? today)
  const found = useQuery({ ...weekQuery(search.person, monday), placeholderData: keepPreviousData })
  const [done, setDone] = useState('')
  const [added, setAdded] = useState<WorkName[]>([])
  const sheet = useSheet(search.person, (field, minutes) =>
    setDone(t('saved', { time: clockOf(minutes), work: field.label, day: formatDayShort(field.day, lang) })),
  )
  const week = found.data
  const go = (to: string | undefined) => onSearch({ ...search, day: to })
  useWeekKeys({ j: () => go(plusDays(monday, 7)), k: () => go(plusDays(monday, -7)), t: () => go(undefined) })
  const title = week && search.person ? t('titleOf', { name: week.person }) : t('title')
  usePageTitle(title)

  return (
    <div className="desk-page">
      <div className="row">
        <div>
          <h1>{title}</h1>
          <p className="small">
            {t('week', { week: weekNumber(monday), period: formatPeriod(monday, plusDays(monday, 6), lang) })}
          </p>
        </div>
        <div className="row push no-print hours-steer">
          {manager && <PersonChoice search={search} year={Number(monday.slice(0, 4))} onSearch={onSearch} />}
          <Button small onClick={() => go(plusDays(monday, -7))}>
            {t('previous')} <Key>k</Key>
          </Button>
          <Button small onClick={() => go(undefined)}>
            {t('thisWeek')} <Key>t</Key>
          </Button>
          <Button small onClick={() => go(plusDays(monday, 7))}>
            {t('next')} <Key>j</Key>
          </Button>
        </div>
      </div>
      <div role="status" className="hours-done">
        {done && <Notice tone="good" title={done} />}
      </div>
      <UnsavedNotice week={week} sheet={sheet} />
      {found.isPending && <Skeleton lines={8} height="2.5rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {week && (
        <div className="stack-tight" aria-busy={found.isPlaceholderData}>
          <WeekGrid week={week} added={added} sheet={sheet} />
          <p className="small">
            {week.rows.length === 0 && added.length === 0 ? `${t('empty')} ` : ''}
            {t('hint')} {t('normHint')}
          </p>
          <WeekLines week={week} />
        </div>
      )}
      <div className="hours-cards no-print">
        <EntryCard
          person={search.person}
          today={today}
          onDone={setDone}
          onRow={(work) => setAdded((known) => [...known, work])}
        />
        {!search.person && <TimerCard today={today} onDone={setDone} />}
      </div>
      <MonthsCard year={Number(monday.slice(0, 4))} manager={manager} onDone={setDone} />
    </div>
  )
}

/** Whose week: for a manager, everybody's who has hours. */
function PersonChoice({ search, year, onSearch }: HoursPageProps & { year: number }) {
  const t = useText(text)
  const me = useMe()
  const months = useQuery(monthsQuery(year))
  const people = months.data?.[0]?.people ?? []
  return (
    <Select
      label={t('person')}
      width="s"
      value={search.person ?? me.id}
      onChange={(event) =>
        onSearch({ ...search, person: event.target.value === me.id ? undefined : event.target.value })
      }
    >
      {people.map((one) => (
        <option key={one.personId} value={one.personId}>
          {one.name}
        </option>
      ))}
    </Select>
  )
}

/** j, k and t go through the weeks while nothing is typed; they follow the switch of the work list's shortcuts. */
function useWeekKeys(keys: Record<string, () => void>) {
  useEffect(() => {
    function press(event: globalThis.KeyboardEvent) {
      const act = keys[event.key]
      if (!act || !singleKeysOn() || !isForPage(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
}
