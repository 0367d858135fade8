import { queryOptions } from '@tanstack/react-query'
import type { StatisticsView } from '@/shared/api/contract'
import { http } from '@/shared/api/http'

export function statisticsQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['statistics', { from, to }],
    queryFn: ({ signal }) => http<StatisticsView>(`/api/statistics?${new URLSearchParams({ from, to })}`, { signal }),
  })
}
