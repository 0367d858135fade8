import type { TimelineTopic } from '@/shared/api/contract'

export const TOPICS = [
  'MESSAGES',
  'NOTES',
  'DECISIONS',
  'TASKS',
  'FILES',
  'HOURS',
  'MAILS',
  'CHANGES',
] as const satisfies readonly TimelineTopic[]

/** What the address of a case says beside its number. */
export interface CaseSearch {
  /** The topics that the timeline shows, joined by commas; all when there are none. */
  show?: string | undefined
  /** The line of the timeline that a link leads to. */
  entry?: string | undefined
}

const ID = /^[0-9a-f-]{36}$/

export function caseSearch(search: Record<string, unknown>): CaseSearch {
  const show = topicsOf(search).join(',')
  const entry = typeof search.entry === 'string' && ID.test(search.entry) ? search.entry : undefined
  return { ...(show ? { show } : {}), ...(entry ? { entry } : {}) }
}

/** The topics that the address names, in their order. */
export function topicsOf(search: { show?: unknown }): TimelineTopic[] {
  const named = typeof search.show === 'string' ? search.show.split(',') : []
  return TOPICS.filter((topic) => named.includes(topic))
}
