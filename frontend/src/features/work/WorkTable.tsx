import { Link } from '@tanstack/react-router'
import type { WorkItem } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { type Column, Table, Tag } from '@/shared/ui'
import { Confidential } from '@/shared/ui/Confidential'
import { Due, dueTone } from '@/shared/ui/Due'
import type { Sort, WorkSearch } from './search'
import text from './text'

interface WorkTableProps {
  items: readonly WorkItem[]
  now: string
  search: WorkSearch
  onSearch: (change: Partial<WorkSearch>) => void
  onSelect: (item: WorkItem) => void
  onOpen: (item: WorkItem) => void
}

/** The columns that the server can sort by. */
const SORT_OF: Record<string, Sort> = { case: 'NUMBER', received: 'RECEIVED', due: 'DUE', priority: 'PRIORITY' }
const COLUMN_OF = Object.fromEntries(Object.entries(SORT_OF).map(([column, sort]) => [sort, column]))

export function WorkTable({ items, now, search, onSearch, onSelect, onOpen }: WorkTableProps) {
  const t = useText(text)
  const w = useText(words)

  const columns: Column<WorkItem>[] = [
    {
      id: 'case',
      header: t('column.case'),
      sortable: true,
      rowHeader: true,
      cell: (item) => (
        <>
          <Link to="/requisitions/$number" params={{ number: item.number }} className="subject">
            {item.title}
          </Link>
          <small>
            {item.number} · {w(`subject.${item.subject}`)}
            {item.priority === 'HIGH' && <> · {w('highPriority')}</>}
            {item.confidential && (
              <>
                {' '}
                · <Confidential />
              </>
            )}
          </small>
          <small className="narrow-only">
            {w(`task.${item.kind}`)}
            {search.view !== 'MINE' && ` · ${item.assignee?.name ?? t('nobody')}`}
          </small>
        </>
      ),
    },
    {
      id: 'task',
      header: t('column.task'),
      wideOnly: true,
      cell: (item) => (
        <>
          {w(`task.${item.kind}`)}
          {search.view !== 'MINE' && <small className="owner">{item.assignee?.name ?? t('nobody')}</small>}
        </>
      ),
    },
    {
      id: 'requester',
      header: t('column.requester'),
      wideOnly: true,
      cell: (item) => item.organisation || item.requester,
    },
    { id: 'area', header: t('column.area'), wideOnly: true, cell: (item) => item.area },
    {
      id: 'due',
      header: t('column.due'),
      sortable: true,
      cell: (item) =>
        search.view === 'WAITING' && !item.dueAt ? (
          <Tag>{t('view.WAITING')}</Tag>
        ) : (
          <Due dueAt={item.dueAt} overdueWorkingDays={item.overdueWorkingDays} now={now} />
        ),
    },
  ]

  return (
    <Table
      caption={t(`title.${search.view}`)}
      columns={columns}
      rows={items}
      rowKey={(item) => item.taskId}
      sort={{ id: COLUMN_OF[search.sort] ?? 'due', direction: search.dir }}
      onSort={({ id, direction }) => onSearch({ sort: SORT_OF[id] ?? 'DUE', dir: direction })}
      selected={search.task}
      onSelect={onSelect}
      onOpen={onOpen}
      tone={(item) => dueTone({ dueAt: item.dueAt, now })}
    />
  )
}
