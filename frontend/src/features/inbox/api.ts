import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { InboxLine, InboxMail, InboxState, Page } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export function inboxQuery(box: InboxState) {
  return infiniteQueryOptions({
    queryKey: ['inbox', 'list', box],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ state: box })
      if (pageParam) query.set('after', pageParam)
      return http<Page<InboxLine>>(`/api/inbox?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
}

export function inboxMailQuery(id: string) {
  return queryOptions({
    queryKey: ['inbox', 'mail', id],
    queryFn: ({ signal }) => http<InboxMail>(`/api/inbox/${id}`, { signal }),
  })
}

interface Settling {
  as: 'case' | 'requisition' | 'dismissal' | 'reading'
  said?: { number: string } | { name: string; email: string }
}

/** What somebody says a mail is: on a case, a requisition, not for us, or to be read again. */
export function useSettle(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ as, said }: Settling) => http<InboxMail>(`/api/inbox/${id}/${as}`, json('POST', said ?? {})),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['inbox'] })
      void client.invalidateQueries({ queryKey: ['work'] })
    },
  })
}
