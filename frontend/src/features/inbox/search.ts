import type { InboxState } from '@/shared/api/contract'

export const BOXES = ['REVIEW', 'QUARANTINE', 'AUTOMATIC', 'DISMISSED'] as const satisfies readonly InboxState[]

export interface InboxSearch {
  box?: (typeof BOXES)[number]
}

/** Which pile the address names; the one for review when it names none. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const box = BOXES.find((one) => one === search.box)
  return box ? { box } : {}
}
