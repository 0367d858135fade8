export const VIEWS = ['MINE', 'UNASSIGNED', 'OVERDUE', 'WAITING', 'ALL'] as const
const SORTS = ['DUE', 'RECEIVED', 'NUMBER', 'PRIORITY'] as const

export type View = (typeof VIEWS)[number]
export type Sort = (typeof SORTS)[number]

/** What the address of the work list holds, so that a link shows what you see. */
export interface WorkSearch {
  view: View
  sort: Sort
  dir: 'ASC' | 'DESC'
  /** The selected task. */
  task?: string | undefined
}

export function workSearch(search: Record<string, unknown>): WorkSearch {
  return {
    view: VIEWS.find((view) => view === search.view) ?? 'MINE',
    sort: SORTS.find((sort) => sort === search.sort) ?? 'DUE',
    dir: search.dir === 'DESC' ? 'DESC' : 'ASC',
    ...(typeof search.task === 'string' ? { task: search.task } : {}),
  }
}
