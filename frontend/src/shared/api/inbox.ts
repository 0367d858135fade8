import { queryOptions } from '@tanstack/react-query'
import type { InboxCounts } from './contract'
import { http } from './http'

/** How many mails wait for a person; looked up again while the window is open. */
export const inboxCountsQuery = queryOptions({
  queryKey: ['inbox', 'counts'],
  refetchInterval: 60_000,
  queryFn: ({ signal }) => http<InboxCounts>('/api/inbox/counts', { signal }),
})
