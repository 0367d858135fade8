import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Mention, UnreadMentions } from './contract'
import { http } from './http'

/** How many notes mention the person that they have not looked at; looked up again while the window is open. */
export const unreadMentionsQuery = queryOptions({
  queryKey: ['mentions', 'unread'],
  refetchInterval: 60_000,
  queryFn: ({ signal }) => http<UnreadMentions>('/api/my-mentions/unread', { signal }),
})

/** Where colleagues mentioned the person, the unread first. */
export const mentionsQuery = queryOptions({
  queryKey: ['mentions', 'list'],
  queryFn: ({ signal }) => http<Mention[]>('/api/my-mentions', { signal }),
})

/** The person has looked at the case. */
export function useReadMentions(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => http<void>(`/api/requisitions/${number}/unread-mentions`, { method: 'DELETE' }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['mentions'] }),
  })
}
