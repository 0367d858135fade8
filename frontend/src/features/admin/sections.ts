export const SECTIONS = [
  'people',
  'units',
  'areas',
  'organisations',
  'templates',
  'checklists',
  'calendar',
  'settings',
  'outbox',
  'incidents',
  'audit',
] as const

export type Section = (typeof SECTIONS)[number]

/** What the address of a section holds. */
export interface AdminSearch {
  text?: string | undefined
  state?: string | undefined
  role?: string | undefined
  year?: number | undefined
}

/** Each section keeps what it looks for in the address. */
export interface SectionProps {
  search: AdminSearch
  onSearch: (search: AdminSearch) => void
}

export function adminSearch(search: Record<string, unknown>): AdminSearch {
  const year = Number(search.year)
  return {
    ...(typeof search.text === 'string' && search.text ? { text: search.text } : {}),
    ...(typeof search.state === 'string' && /^[A-Z]+$/.test(search.state) ? { state: search.state } : {}),
    ...(typeof search.role === 'string' && /^[A-Z]+$/.test(search.role) ? { role: search.role } : {}),
    ...(Number.isInteger(year) && year >= 1990 && year <= 2100 ? { year } : {}),
  }
}
