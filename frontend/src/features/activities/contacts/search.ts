/** Which part of the log is shown, as the address holds it. */
export interface ContactsSearch {
  from?: string
  to?: string
  planId?: string
}

export function contactsSearch(search: Record<string, unknown>): ContactsSearch {
  const found: ContactsSearch = {}
  for (const name of ['from', 'to'] as const) {
    const day = search[name]
    if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) found[name] = day
  }
  if (typeof search.planId === 'string' && /^[0-9a-f-]{36}$/.test(search.planId)) found.planId = search.planId
  return found
}
