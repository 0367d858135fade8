import { queryOptions } from '@tanstack/react-query'
import type { Effort, StatisticsView } from '@/shared/api/contract'
import { http } from '@/shared/api/http'

export function statisticsQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['statistics', { from, to }],
    queryFn: ({ signal }) => http<StatisticsView>(`/api/statistics?${new URLSearchParams({ from, to })}`, { signal }),
  })
}

/** Hours beside the programme's resources. */
export function effortQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['statistics', 'effort', { from, to }],
    queryFn: ({ signal }) => http<Effort>(`/api/hours/effort?${new URLSearchParams({ from, to })}`, { signal }),
  })
}
