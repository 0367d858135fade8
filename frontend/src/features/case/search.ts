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
}

export function caseSearch(search: Record<string, unknown>): CaseSearch {
  const show = topicsOf(search).join(',')
  return show ? { show } : {}
}

/** The topics that the address names, in their order. */
export function topicsOf(search: { show?: unknown }): TimelineTopic[] {
  const named = typeof search.show === 'string' ? search.show.split(',') : []
  return TOPICS.filter((topic) => named.includes(topic))
}
