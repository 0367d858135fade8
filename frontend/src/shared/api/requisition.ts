import { queryOptions } from '@tanstack/react-query'
import type { CasePage } from './contract'
import { http } from './http'

/** A case, as its page and the preview of the work list show it. */
export function requisitionQuery(number: string) {
  return queryOptions({
    queryKey: ['requisition', number],
    queryFn: ({ signal }) => http<CasePage>(`/api/requisitions/${number}`, { signal }),
  })
}
