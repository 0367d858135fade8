import { STATUSES } from '@/shared/lib/choices'

/** What the address of the search holds, as the server names it. */
export interface WantedSearch {
  q?: string
  kind?: string
  status?: string
  areaId?: string
  from?: string
  to?: string
}

export const KINDS = ['CASE', 'MESSAGE', 'NOTE', 'FILE', 'PERSON', 'ORGANISATION', 'METHOD'] as const

/** The longest that the server takes. */
export const LONGEST = 200

const KNOWN: Record<keyof WantedSearch, (value: string) => boolean> = {
  q: (value) => value.length <= LONGEST,
  kind: (value) => (KINDS as readonly string[]).includes(value),
  status: (value) => value.split(',').every((one) => (STATUSES as readonly string[]).includes(one)),
  areaId: (value) => /^[0-9a-f-]{36}$/.test(value),
  from: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
  to: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
}

/** What the address may hold: anything else is left out. A number of nothing but digits is a text too. */
export function wantedSearch(search: Record<string, unknown>): WantedSearch {
  const found: WantedSearch = {}
  for (const key of Object.keys(KNOWN) as (keyof WantedSearch)[]) {
    const value = typeof search[key] === 'number' ? String(search[key]) : search[key]
    if (typeof value === 'string' && value !== '' && KNOWN[key](value)) found[key] = value
  }
  return found
}
