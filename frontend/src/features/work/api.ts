import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { WorkItem, WorkPage } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'
import type { WorkSearch } from './search'

const POLL_MS = 15_000
const PAGE_SIZE = 50

/** The list as shown; asked again every fifteen seconds, all pages that are open. */
export function workQuery({ view, sort, dir }: WorkSearch) {
  return infiniteQueryOptions({
    queryKey: ['work', { view, sort, dir }],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ view, sort, dir, size: String(PAGE_SIZE) })
      if (pageParam) query.set('after', pageParam)
      return http<WorkPage>(`/api/work?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: POLL_MS,
  })
}

/** Whoever answers, the list is asked again: after a lost race too, so that it shows who has the task. */
function useAfterwards() {
  const client = useQueryClient()
  return (number: string) => {
    void client.invalidateQueries({ queryKey: ['work'] })
    void client.invalidateQueries({ queryKey: ['requisition', number] })
  }
}

/** What nobody has may be taken; a colleague's task is handed over on the case's page, where that is asked about. */
export function mayClaim({ kind, assignee }: WorkItem): boolean {
  return kind !== 'AWAIT_REPLY' && !assignee
}

interface Claim {
  item: Pick<WorkItem, 'taskId' | 'number'>
  personId: string
}

export function useClaim() {
  const afterwards = useAfterwards()
  return useMutation({
    mutationFn: ({ item, personId }: Claim) =>
      http<WorkItem>(`/api/work/${item.taskId}/assignee`, json('PUT', { personId })),
    onSettled: (_done, _error, { item }) => afterwards(item.number),
  })
}

export function useHandBack() {
  const afterwards = useAfterwards()
  return useMutation({
    mutationFn: (item: Pick<WorkItem, 'taskId' | 'number'>) =>
      http<void>(`/api/work/${item.taskId}/assignee`, { method: 'DELETE' }),
    onSettled: (_done, _error, item) => afterwards(item.number),
  })
}
