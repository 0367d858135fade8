import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import type { SheetDay, SheetRow, WeekSheet, WorkName } from '@/shared/api/contract'
import { formatDayShort } from '@/shared/lib/dates'
import { clockOf } from '@/shared/lib/duration'
import holidays from '@/shared/lib/holidays'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import text from './text'
import { fieldKey, type useSheet } from './useSheet'
import { workKey, workOf, workWords } from './work'

interface WeekGridProps {
  week: WeekSheet
  /** Rows that were added and have no hours yet. */
  added: readonly WorkName[]
  sheet: ReturnType<typeof useSheet>
}

/** The week as a sheet: a row for each work, a field for each day; worked through by keyboard. */
export function WeekGrid({ week, added, sheet }: WeekGridProps) {
  const t = useText(text)
  const lang = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const known = new Set(week.rows.filter(({ work }) => !work.hidden).map(({ work }) => workKey(work)))
  const rows: SheetRow[] = [
    ...week.rows,
    ...added
      .filter((work) => !known.has(workKey(work)))
      .map((work) => ({ work, minutes: [0, 0, 0, 0, 0, 0, 0], lines: [] })),
  ]
  const sum = (minutes: readonly number[]) => minutes.reduce((all, one) => all + one, 0)

  function go(row: number, day: number) {
    table.current?.querySelector<HTMLInputElement>(`[data-field="${row},${day}"]`)?.focus()
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>, row: number, day: number, key: string) {
    if (event.key === 'Escape') sheet.drop(key)
    else if (event.key === 'Enter' && row + 1 >= rows.length) event.currentTarget.blur()
    else {
      const step = stepOf(event.key, event.currentTarget)
      if (!step) return
      go(row + step.rows, day + step.days)
    }
    event.preventDefault()
  }

  return (
    <table className="week" ref={table}>
      <caption className="visually-hidden">{t('grid')}</caption>
      <thead>
        <tr>
          <th scope="col" className="week-work">
            {t('work')}
          </th>
          {week.days.map((day) => (
            <th scope="col" key={day.day} data-off={day.off ? true : undefined}>
              <DayHead day={day} />
            </th>
          ))}
          <th scope="col" className="week-sum">
            {t('sum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={workKey(row.work) + (row.work.hidden ? at : '')}>
            <th scope="row" className="week-work">
              <RowHead work={row.work} />
            </th>
            {week.days.map((day, place) => {
              const work = workOf(row.work)
              const key = fieldKey(day.day, work)
              const minutes = row.minutes[place] ?? 0
              const field = row.work.hidden ? undefined : sheet.fields[key]
              const shut = day.closed || day.ahead || row.work.hidden
              return (
                <td key={day.day} data-off={day.off ? true : undefined}>
                  <input
                    type="text"
                    inputMode="text"
                    autoComplete="off"
                    data-field={`${at},${place}`}
                    aria-label={`${workWords(row.work, lang)}, ${formatDayShort(day.day, lang)}`}
                    aria-invalid={field?.problem !== undefined}
                    readOnly={shut}
                    tabIndex={shut ? -1 : 0}
                    value={field?.text ?? (minutes === 0 ? '' : clockOf(minutes))}
                    onFocus={(event) => event.currentTarget.select()}
                    onChange={(event) =>
                      sheet.type({
                        day: day.day,
                        work,
                        label: workWords(row.work, lang),
                        was: minutes,
                        text: event.target.value,
                      })
                    }
                    onBlur={() => sheet.commit(key, minutes)}
                    onKeyDown={(event) => onKey(event, at, place, key)}
                  />
                </td>
              )
            })}
            <td className="week-sum">{clockOf(sum(row.minutes))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <SumRow label={t('sum')} days={week.days.map((day) => day.minutes)} total={week.minutes} />
        <SumRow label={t('norm')} days={week.days.map((day) => day.norm)} total={week.norm} />
        <SumRow
          label={t('difference')}
          days={week.days.map((day) => (day.ahead ? undefined : day.minutes - day.norm))}
          total={sum(week.days.filter((day) => !day.ahead).map((day) => day.minutes - day.norm))}
        />
      </tfoot>
    </table>
  )
}

/** Where a key leads: sideways only from the end of what is typed, so that the caret can still be moved in it. */
function stepOf(key: string, field: HTMLInputElement): { rows: number; days: number } | undefined {
  const { selectionStart, selectionEnd, value } = field
  const whole = selectionStart === 0 && selectionEnd === value.length
  if (key === 'Enter' || key === 'ArrowDown') return { rows: 1, days: 0 }
  if (key === 'ArrowUp') return { rows: -1, days: 0 }
  if (key === 'ArrowLeft' && (whole || selectionEnd === 0)) return { rows: 0, days: -1 }
  if (key === 'ArrowRight' && (whole || selectionStart === value.length)) return { rows: 0, days: 1 }
  return undefined
}

function SumRow({ label, days, total }: { label: string; days: readonly (number | undefined)[]; total: number }) {
  return (
    <tr>
      <th scope="row" className="week-work">
        {label}
      </th>
      {days.map((minutes, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the seven days of a week never change places
        <td key={at}>{minutes === undefined ? '' : clockOf(minutes)}</td>
      ))}
      <td className="week-sum">{clockOf(total)}</td>
    </tr>
  )
}

function DayHead({ day }: { day: SheetDay }) {
  const t = useText(text)
  const h = useText(holidays)
  const lang = useLanguage()
  const [weekday, date, month] = formatDayShort(day.day, lang).split('\u00A0')
  const why =
    day.off === 'HOLIDAY' && day.holiday ? h.maybe(`day.${day.holiday}`) : day.off === 'AWAY' ? t('away') : undefined
  return (
    <>
      <span>{weekday}</span> <span className="nowrap">{date}</span> <span className="week-month">{month}</span>
      {why && <small>{why}</small>}
      {day.closed && <small className="week-closed">{t('closed')}</small>}
    </>
  )
}

function RowHead({ work }: { work: WorkName }) {
  const lang = useLanguage()
  if (!work.number) return workWords(work, lang)
  return (
    <>
      <Link to="/requisitions/$number" params={{ number: work.number }}>
        {work.number}
      </Link>
      <small>{work.caseTitle}</small>
    </>
  )
}
