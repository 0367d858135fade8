import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Office } from './contract'
import { http } from './http'

const EVERY_MINUTE = 60_000

const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: ({ signal }) => http<Office>('/api/office', { signal }),
  refetchInterval: EVERY_MINUTE,
})

/** The office as the work pages need it; its `now` is the server's, and follows it by the minute. */
export function useWorkOffice(): Office {
  return useSuspenseQuery(officeQuery).data
}
