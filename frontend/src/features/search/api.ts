import { queryOptions } from '@tanstack/react-query'
import type { SearchResult } from '@/shared/api/contract'
import { http } from '@/shared/api/http'
import type { WantedSearch } from './search'

export function foundQuery(search: WantedSearch) {
  return queryOptions({
    queryKey: ['search', search],
    enabled: Boolean(search.q),
    queryFn: ({ signal }) => http<SearchResult>(`/api/search?${new URLSearchParams({ ...search })}`, { signal }),
  })
}
