import { Link } from '@tanstack/react-router'
import type { StatisticsView } from '@/shared/api/contract'
import { formatMonth } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { type Column, Table } from '@/shared/ui'
import { FigureCard } from './FigureCard'
import { casesOf, type Days } from './period'
import text from './text'
import { VolumeChart } from './VolumeChart'

type Month = StatisticsView['volume'][number]

const WHAT = [
  ['requisitions', 'volume.requisition'],
  ['advice', 'volume.advice'],
  ['closed', 'volume.closed'],
] as const

export function VolumeCard({ volume, days }: { volume: Month[]; days: Days }) {
  const t = useText(text)
  const lang = useLanguage()
  const columns: Column<Month>[] = [
    { id: 'month', header: t('volume.month'), rowHeader: true, cell: (row) => formatMonth(row.month, lang) },
    ...WHAT.map(([what, name]) => ({
      id: what,
      header: t(name),
      num: true,
      cell: (row: Month) =>
        row[what] === 0 ? (
          '0'
        ) : (
          <Link to="/requisitions" search={casesOf(row.month, what, days)}>
            {formatNumber(row[what], 0, lang)}
          </Link>
        ),
    })),
  ]
  if (!volume.some((month) => WHAT.some(([what]) => month[what] > 0))) {
    const nothing = (
      <p>
        {t('emptyTitle')}. {t('emptyText')}
      </p>
    )
    return <FigureCard id="volume" wide title={t('volume.title')} table={nothing} />
  }
  return (
    <FigureCard
      id="volume"
      wide
      title={t('volume.title')}
      note={t('volume.hint')}
      chart={<VolumeChart volume={volume} days={days} />}
      table={<Table caption={t('volume.title')} columns={columns} rows={volume} rowKey={(row) => row.month} />}
      csv={{
        head: [t('volume.month'), ...WHAT.map(([, name]) => t(name))],
        rows: volume.map((row) => [row.month, row.requisitions, row.advice, row.closed]),
      }}
    />
  )
}
