import { Link } from '@tanstack/react-router'
import type { WorkItem } from '@/shared/api/contract'
import { useMe } from '@/shared/api/session'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { type Column, Table, Tag } from '@/shared/ui'
import { Confidential } from '@/shared/ui/Confidential'
import { Due, dueTone } from '@/shared/ui/Due'
import { RowNews } from './RowNews'
import type { Sort, WorkSearch } from './search'
import text from './text'
import type { SteadyRow } from './useSteadyList'

interface WorkTableProps {
  items: readonly SteadyRow[]
  picked: ReadonlySet<string>
  onPick: (item: WorkItem) => void
  now: string
  search: WorkSearch
  onSearch: (change: Partial<WorkSearch>) => void
  onSelect: (item: WorkItem) => void
  onOpen: (item: WorkItem) => void
}

/** The columns that the server can sort by. */
const SORT_OF: Record<string, Sort> = {
  case: 'NUMBER',
  task: 'TASK',
  requester: 'ORGANISATION',
  area: 'AREA',
  due: 'DUE',
}
const COLUMN_OF = Object.fromEntries(Object.entries(SORT_OF).map(([column, sort]) => [sort, column]))

export function WorkTable({ items, picked, now, search, onSearch, onPick, onSelect, onOpen }: WorkTableProps) {
  const t = useText(text)
  const w = useText(words)
  const me = useMe()

  /** Among one's own there is no need to say whose it is, unless one stands in for somebody. */
  function owner(item: WorkItem): string | undefined {
    if (search.view !== 'MINE') return item.assignee?.name ?? t('nobody')
    return item.assignee && item.assignee.id !== me.id ? t('standsIn', { name: item.assignee.name }) : undefined
  }

  const columns: Column<SteadyRow>[] = [
    {
      id: 'pick',
      header: '',
      cell: (item) => (
        <input
          type="checkbox"
          aria-label={t('pick', { title: item.title })}
          checked={picked.has(item.taskId)}
          disabled={item.news === 'gone'}
          onChange={() => onPick(item)}
        />
      ),
    },
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
          <RowNews row={item} />
          <small className="narrow-only">
            {w(`task.${item.kind}`)}
            {owner(item) && ` · ${owner(item)}`}
          </small>
        </>
      ),
    },
    {
      id: 'task',
      header: t('column.task'),
      wideOnly: true,
      sortable: true,
      cell: (item) => (
        <>
          {w(`task.${item.kind}`)}
          {owner(item) && <small className="owner">{owner(item)}</small>}
        </>
      ),
    },
    {
      id: 'requester',
      header: t('column.requester'),
      sortable: true,
      wideOnly: true,
      cell: (item) => item.organisation || item.requester,
    },
    { id: 'area', header: t('column.area'), sortable: true, wideOnly: true, cell: (item) => item.area },
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
