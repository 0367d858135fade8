/** What the address of the criteria holds; without a period the present one is meant. */
export interface CriteriaSearch {
  period?: string | undefined
}

export function criteriaSearch(search: Record<string, unknown>): CriteriaSearch {
  const period = typeof search.period === 'number' ? String(search.period) : search.period
  return typeof period === 'string' && /^[\w-]{1,20}$/.test(period) ? { period } : {}
}
