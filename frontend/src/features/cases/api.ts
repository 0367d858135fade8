import { infiniteQueryOptions } from '@tanstack/react-query'
import type { RequisitionList } from '@/shared/api/contract'
import { http } from '@/shared/api/http'
import type { CasesSearch } from './search'

const PAGE_SIZE = 50

export function casesQuery(search: CasesSearch) {
  return infiniteQueryOptions({
    queryKey: ['requisitions', search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...search, size: String(PAGE_SIZE) })
      if (pageParam) query.set('after', pageParam)
      return http<RequisitionList>(`/api/requisitions?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
