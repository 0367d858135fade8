import type { ActivityLine } from '@/shared/api/contract'

export const KINDS = [
  'COURSE',
  'WORKSHOP',
  'SEMINAR',
  'EVENT',
  'MEETING',
] as const satisfies readonly ActivityLine['kind'][]
export const STATUSES = ['PLANNED', 'OPEN', 'HELD', 'CANCELLED'] as const satisfies readonly ActivityLine['status'][]

const FILTERS = ['text', 'kind', 'status', 'deliverable', 'planId', 'from', 'to'] as const

export type Filter = (typeof FILTERS)[number]
/** The filters of the list, as the address holds them and the server names them. */
export type ActivitiesSearch = Partial<Record<Filter, string>>

const FITS: Record<Filter, (value: string) => boolean> = {
  text: () => true,
  kind: (value) => KINDS.some((one) => one === value),
  status: (value) => STATUSES.some((one) => one === value),
  deliverable: (value) => /^D\d+$/.test(value),
  planId: (value) => /^[0-9a-f-]{36}$/.test(value),
  from: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
  to: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
}

export function activitiesSearch(search: Record<string, unknown>): ActivitiesSearch {
  const found: ActivitiesSearch = {}
  for (const filter of FILTERS) {
    const value = search[filter]
    if (typeof value === 'string' && value !== '' && FITS[filter](value)) found[filter] = value
  }
  return found
}
