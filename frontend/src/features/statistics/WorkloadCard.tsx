import { Link } from '@tanstack/react-router'
import type { StatisticsView } from '@/shared/api/contract'
import { OPEN_STATUSES } from '@/shared/lib/choices'
import { useText } from '@/shared/lib/text'
import { type Column, Table } from '@/shared/ui'
import { FigureCard } from './FigureCard'
import text from './text'

type Row = StatisticsView['workload'][number]

export function WorkloadCard({ workload }: { workload: readonly Row[] }) {
  const t = useText(text)
  const most = Math.max(...workload.map((row) => row.open), 1)
  const name = (row: Row) => row.name ?? t('workload.nobody')
  const columns: Column<Row>[] = [
    { id: 'person', header: t('workload.person'), rowHeader: true, cell: name },
    {
      id: 'open',
      header: t('workload.open'),
      cell: (row) => (
        <span className="bar-cell">
          <span className="bar-cell-bar" style={{ width: `${(70 * row.open) / most}%` }} />
          {row.consultantId ? (
            <Link to="/requisitions" search={{ consultantId: row.consultantId, status: OPEN_STATUSES }}>
              {row.open}
            </Link>
          ) : (
            <Link to="/work" search={{ view: 'UNASSIGNED', sort: 'DUE', dir: 'ASC' }}>
              {row.open}
            </Link>
          )}
        </span>
      ),
    },
  ]
  return (
    <FigureCard
      id="workload"
      title={t('workload.title')}
      table={
        workload.length === 0 ? (
          <p>{t('workload.none')}</p>
        ) : (
          <Table
            caption={t('workload.title')}
            columns={columns}
            rows={workload}
            rowKey={(row) => row.consultantId ?? ''}
          />
        )
      }
      csv={{ head: [t('workload.person'), t('workload.open')], rows: workload.map((row) => [name(row), row.open]) }}
    />
  )
}
