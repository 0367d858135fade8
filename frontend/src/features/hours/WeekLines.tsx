import type { WeekSheet } from '@/shared/api/contract'
import { download, toCsv } from '@/shared/lib/csv'
import { formatDayShort, formatDayTime } from '@/shared/lib/dates'
import { clockOf } from '@/shared/lib/duration'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, type Column, Table } from '@/shared/ui'
import text from './text'
import { workWords } from './work'

type Line = WeekSheet['rows'][number]['lines'][number] & { what: string }

/** Every line of the week, corrections too; and the same to take away. */
export function WeekLines({ week }: { week: WeekSheet }) {
  const t = useText(text)
  const lang = useLanguage()
  const lines: Line[] = week.rows
    .flatMap((row) => row.lines.map((line) => ({ ...line, what: workWords(row.work, lang) })))
    .sort((one, other) => (one.day + one.at).localeCompare(other.day + other.at))
  if (lines.length === 0) return null
  const entered = (line: Line) =>
    `${formatDayTime(line.at, lang)}${line.by ? ` ${t('lines.by', { name: line.by })}` : ''}`
  const columns: Column<Line>[] = [
    {
      id: 'day',
      header: t('lines.day'),
      rowHeader: true,
      cell: (line) => <span className="nowrap">{formatDayShort(line.day, lang)}</span>,
    },
    { id: 'time', header: t('lines.time'), num: true, cell: (line) => clockOf(line.minutes) },
    { id: 'work', header: t('work'), cell: (line) => line.what },
    { id: 'note', header: t('lines.note'), cell: (line) => line.note },
    { id: 'entered', header: t('lines.entered'), wideOnly: true, cell: entered },
  ]

  function save() {
    const head = [t('person'), t('lines.day'), t('lines.time'), t('work'), t('lines.note'), t('lines.entered')]
    const rows = lines.map((line) => [
      week.person,
      line.day,
      Math.round((line.minutes / 60) * 100) / 100,
      line.what,
      line.note ?? '',
      entered(line),
    ])
    download(`medspil-${t('title').toLowerCase()}-${week.monday}.csv`, toCsv(head, rows), 'text/csv')
  }

  return (
    <details className="week-lines">
      <summary>{t('lines.title')}</summary>
      <div className="stack-tight">
        <div>
          <Button small onClick={save}>
            {t('csv')}
          </Button>
        </div>
        <Table caption={t('lines.title')} columns={columns} rows={lines} rowKey={(line) => line.id} />
      </div>
    </details>
  )
}
