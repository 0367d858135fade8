/** The period of the figures; without one it is the year until today. */
export interface StatisticsSearch {
  from?: string | undefined
  to?: string | undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function statisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  const { from, to } = search
  if (typeof from !== 'string' || typeof to !== 'string' || !DAY.test(from) || !DAY.test(to) || from > to) return {}
  return { from, to }
}
