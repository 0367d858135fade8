import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  BulkRequest,
  BulkResponse,
  Capacity,
  SavedView,
  ViewForm,
  WorkItem,
  WorkPage,
} from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'
import { ApiError } from '@/shared/api/problem'
import { FILTERS, type WorkSearch } from './search'

/** Events tell sooner; this is for when they cannot come through. */
const POLL_MS = 30_000
const PAGE_SIZE = 50

/** The list as shown; asked again when something happens, all pages that are open. */
export function workQuery({ task: _selected, ...list }: WorkSearch) {
  return infiniteQueryOptions({
    queryKey: ['work', list],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        view: list.view,
        sort: list.sort,
        dir: list.dir,
        size: String(PAGE_SIZE),
      })
      for (const filter of FILTERS) if (list[filter]) query.set(filter, list[filter])
      if (pageParam) query.set('after', pageParam)
      return http<WorkPage>(`/api/work?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: POLL_MS,
  })
}

/** A step that has left the list; null when it has ended. */
export function workItemQuery(taskId: string) {
  return queryOptions({
    queryKey: ['work-item', taskId],
    queryFn: async ({ signal }): Promise<WorkItem | null> => {
      try {
        return await http<WorkItem>(`/api/work/${taskId}`, { signal })
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null
        throw error
      }
    },
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

/** The same for several steps: what became of each stands in the answer. */
export function useBulk() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: BulkRequest) => http<BulkResponse>('/api/work/bulk', json('POST', request)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['work'] })
      void client.invalidateQueries({ queryKey: ['requisition'] })
    },
  })
}

/** The cases that wait for capacity; what changes the list changes the queue. */
export const capacityQuery = queryOptions({
  queryKey: ['work', 'capacity'],
  queryFn: ({ signal }) => http<Capacity>('/api/work/capacity', { signal }),
})

/** Under the list's key: what changes the list changes these counts. */
export const savedViewsQuery = queryOptions({
  queryKey: ['work', 'views'],
  queryFn: ({ signal }) => http<SavedView[]>('/api/work-views', { signal }),
})

interface NamedSearch {
  name: string
  shared: boolean
  search: WorkSearch
}

export function useSaveView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, shared, search }: NamedSearch) => {
      const list = (filter: 'subject' | 'area' | 'priority' | 'kind' | 'consultant' | 'tag') =>
        search[filter]?.split(',') ?? []
      const form = {
        name,
        shared,
        view: search.view,
        sort: search.sort,
        dir: search.dir,
        subject: list('subject'),
        area: list('area'),
        priority: list('priority'),
        kind: list('kind'),
        consultant: list('consultant'),
        tag: list('tag'),
        ...(search.due ? { due: search.due } : {}),
      }
      return http<SavedView>('/api/work-views', json('POST', form as ViewForm))
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  })
}

export function useRemoveView() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => http<void>(`/api/work-views/${id}`, { method: 'DELETE' }),
    onSuccess: () => void client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  })
}
