import { queryOptions } from '@tanstack/react-query'
import type { WorkWhy } from './contract'
import { http } from './http'

/** Why a task is whose it is, and how its deadline came about; whatever changes the case changes it. */
export function whyQuery(number: string, taskId: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'why', taskId],
    queryFn: ({ signal }) => http<WorkWhy>(`/api/work/${taskId}/why`, { signal }),
  })
}
