import { STATUSES, SUBJECTS } from '@/shared/lib/choices'

/** The filters of the case search, as the address holds them and the server names them. */
export const FILTERS = [
  'text',
  'status',
  'closure',
  'subject',
  'kind',
  'areaId',
  'consultantId',
  'stage',
  'answered',
  'tag',
  'receivedFrom',
  'receivedTo',
  'closedFrom',
  'closedTo',
  'task',
  'taskFrom',
  'taskTo',
] as const

export type Filter = (typeof FILTERS)[number]
export type CasesSearch = Partial<Record<Filter, string>>

export const CHOICES = {
  status: STATUSES,
  closure: ['CONCLUDED', 'ANSWERED', 'REFERRED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'MERGED'],
  kind: ['REQUISITION', 'ADVICE'],
  subject: SUBJECTS,
  stage: ['RECEIVED', 'SCREENED', 'ASSIGNED', 'ADVISED', 'CLOSED', 'FOLLOWED_UP'],
  task: ['SCREEN', 'AWAIT_REPLY', 'AWAIT_CAPACITY', 'ASSIGN', 'PLAN', 'CARRY_OUT', 'CONCLUDE'],
  answered: ['true', 'false'],
} as const

/** What the address may hold: anything else is left out, an unknown word of a list too. */
export function casesSearch(search: Record<string, unknown>): CasesSearch {
  const found: CasesSearch = {}
  for (const filter of FILTERS) {
    // the address may hold a bare true, which is read as more than a word
    const value = typeof search[filter] === 'boolean' ? String(search[filter]) : search[filter]
    if (typeof value !== 'string' || value === '') continue
    const known: readonly string[] | undefined = CHOICES[filter as keyof typeof CHOICES]
    const plainDay = /(From|To)$/.test(filter) ? /^\d{4}-\d{2}-\d{2}$/.test(value) : true
    if (plainDay && (!known || value.split(',').every((one) => known.includes(one)))) found[filter] = value
  }
  return found
}
