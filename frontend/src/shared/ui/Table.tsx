import type { ReactNode } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'

export interface Column<Row> {
  id: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures stand to the right. */
  num?: boolean
  /** Offers sorting by this column. */
  sortable?: boolean
  /** The cell that names the row. */
  rowHeader?: boolean
  /** Left out on a narrow screen. */
  wideOnly?: boolean
}

interface Sort {
  id: string
  direction: 'ASC' | 'DESC'
}

interface TableProps<Row> {
  /** Names the table for those who do not see its surroundings. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, at: number) => string
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  selected?: string | undefined
  onSelect?: (row: Row) => void
  onOpen?: (row: Row) => void
  /** A mark at the left edge: `stop` is late, `warn` is soon. */
  tone?: (row: Row) => 'stop' | 'warn' | undefined
}

/** More of them do not fit beside each other; the rows become a list. */
const COLUMNS_ON_A_PHONE = 2

/** The dense table of the work pages: sorted by its heads, one row selected. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  selected,
  onSelect,
  onOpen,
  tone,
}: TableProps<Row>) {
  const t = useText(common)
  // a box to tick before the rows takes no room, a button behind them does
  const narrow = columns.filter(({ header, wideOnly }, at) => !wideOnly && (header !== '' || at > 0))
  const stacks = narrow.length > COLUMNS_ON_A_PHONE || undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('tableOf', { caption })} data-stacks={stacks}>
      <table className="dense" data-stacks={stacks}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              if (column.header === '') return <td key={column.id} />
              const sorted = sort?.id === column.id ? sort.direction : undefined
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={headClass(column)}
                  aria-sort={sorted ? (sorted === 'ASC' ? 'ascending' : 'descending') : undefined}
                >
                  {column.sortable && onSort ? (
                    <button
                      type="button"
                      className="sort"
                      onClick={() => onSort({ id: column.id, direction: sorted === 'ASC' ? 'DESC' : 'ASC' })}
                    >
                      {column.header}
                      <span aria-hidden="true">{sorted === 'ASC' ? ' ↑' : sorted === 'DESC' ? ' ↓' : ''}</span>
                      {sorted && (
                        <span className="visually-hidden">
                          , {sorted === 'ASC' ? t('sortedAscending') : t('sortedDescending')}
                        </span>
                      )}
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const key = rowKey(row, at)
            return (
              <tr
                key={key}
                data-row={key}
                data-tone={tone?.(row)}
                data-selected={selected === key || undefined}
                aria-current={selected === key ? 'true' : undefined}
                onClick={onSelect ? (event) => !isOwnAct(event.target) && onSelect(row) : undefined}
                onDoubleClick={onOpen ? () => onOpen(row) : undefined}
              >
                {columns.map((column) =>
                  column.rowHeader ? (
                    <th key={column.id} scope="row" className={headClass(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      className={headClass(column)}
                      data-label={stacks && typeof column.header === 'string' ? column.header || undefined : undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** A link or button in a row does its own thing; the row is not chosen by it. */
function isOwnAct(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, label') !== null
}

function headClass({ num, wideOnly }: { num?: boolean; wideOnly?: boolean }): string | undefined {
  return [num && 'num', wideOnly && 'wide-only'].filter(Boolean).join(' ') || undefined
}
