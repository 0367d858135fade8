export const VIEWS = ['MINE', 'UNASSIGNED', 'TEAM', 'OVERDUE', 'WAITING', 'ALL'] as const
const SORTS = ['DUE', 'NUMBER', 'PRIORITY', 'TASK', 'ORGANISATION', 'AREA'] as const

export type View = (typeof VIEWS)[number]
export type Sort = (typeof SORTS)[number]

/** What the list can be filtered by; several values stand in the address with commas between. */
export const FILTERS = ['subject', 'area', 'priority', 'kind', 'consultant', 'tag', 'due'] as const
export type Filter = (typeof FILTERS)[number]

export const CHOICES = {
  subject: ['CONTACT', 'COLLABORATION', 'APPLICATION', 'OTHER'],
  priority: ['HIGH', 'NORMAL', 'LOW'],
  kind: ['SCREEN', 'AWAIT_REPLY', 'AWAIT_CAPACITY', 'ASSIGN', 'PLAN', 'CARRY_OUT', 'CONCLUDE'],
  due: ['OVERDUE', 'TODAY', 'WEEK', 'NEVER'],
} as const

const ID = /^[0-9a-f-]{36}$/
const LONGEST_TAG = 40

/** What the address of the work list holds, so that a link shows what you see. */
export interface WorkSearch extends Partial<Record<Filter, string>> {
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
    ...filtersIn(search),
    ...(typeof search.task === 'string' ? { task: search.task } : {}),
  }
}

/** The filters of an address; what the server does not know is left out. */
function filtersIn(search: Record<string, unknown>): Partial<Record<Filter, string>> {
  const found: Partial<Record<Filter, string>> = {}
  for (const filter of FILTERS) {
    const value = search[filter]
    if (typeof value !== 'string' || value === '') continue
    const known: readonly string[] | undefined = CHOICES[filter as keyof typeof CHOICES]
    if (
      value
        .split(',')
        .every((one) => (known ? known.includes(one) : filter === 'tag' ? one.length <= LONGEST_TAG : ID.test(one)))
    )
      found[filter] = value
  }
  return found
}
