import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import type { StatisticsView } from '@/shared/api/contract'
import { STATUSES } from '@/shared/lib/choices'
import { formatDayTime, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { type Column, Table } from '@/shared/ui'
import { FigureCard } from './FigureCard'
import { receivedWhenAged } from './period'
import text from './text'

type Row = StatisticsView['open'][number]

/** The ages of the columns, in calendar days. */
const AGES = [
  { id: 'upTo14', min: 0, max: 14 },
  { id: 'upTo30', min: 15, max: 30 },
  { id: 'upTo60', min: 31, max: 60 },
  { id: 'over60', min: 61, max: undefined },
] as const

/** A case goes through its statuses in this order. */
const placeOf = ({ status }: Row) => (STATUSES as readonly string[]).indexOf(status)

export function OpenCard({ open, asOf }: { open: readonly Row[]; asOf: string }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const today = plainDay(asOf)
  const inOrder = [...open].sort((one, other) => placeOf(one) - placeOf(other))
  const total = (row: Row) => AGES.reduce((sum, { id }) => sum + row[id], 0)
  const most = Math.max(...open.flatMap((row) => AGES.map(({ id }) => row[id])), 1)

  const columns: Column<Row>[] = [
    {
      id: 'stage',
      header: t('open.stage'),
      rowHeader: true,
      cell: (row) => w.maybe(`status.${row.status}`) ?? row.status,
    },
    ...AGES.map(({ id, min, max }) => ({
      id,
      header: t(`open.${id}`),
      num: true,
      cell: (row: Row) =>
        row[id] === 0 ? (
          <span className="heat-cell">0</span>
        ) : (
          <Link
            className="heat-cell"
            style={{ '--heat': `${Math.round((45 * row[id]) / most)}%` } as CSSProperties}
            to="/requisitions"
            search={{ status: row.status, ...receivedWhenAged(today, min, max) }}
          >
            {row[id]}
          </Link>
        ),
    })),
    {
      id: 'total',
      header: t('open.total'),
      num: true,
      cell: (row) => (
        <Link to="/requisitions" search={{ status: row.status }}>
          {total(row)}
        </Link>
      ),
    },
  ]
  return (
    <FigureCard
      id="open"
      title={t('open.title')}
      note={t('open.hint', { now: formatDayTime(asOf, lang) })}
      table={
        open.length === 0 ? (
          <p>{t('open.none')}</p>
        ) : (
          <Table caption={t('open.title')} columns={columns} rows={inOrder} rowKey={(row) => row.status} />
        )
      }
      csv={{
        head: [t('open.stage'), ...AGES.map(({ id }) => t(`open.${id}`)), t('open.total')],
        rows: inOrder.map((row) => [
          w.maybe(`status.${row.status}`) ?? row.status,
          ...AGES.map(({ id }) => row[id]),
          total(row),
        ]),
      }}
      wide
    />
  )
}
