import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { DeskOfCase, OfferedChecklist } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export function deskQuery(number: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'desk'],
    queryFn: ({ signal }) => http<DeskOfCase>(`/api/requisitions/${number}/desk`, { signal }),
  })
}

export const checklistsQuery = queryOptions({
  queryKey: ['checklists'],
  staleTime: 60_000,
  queryFn: ({ signal }) => http<OfferedChecklist[]>('/api/checklists', { signal }),
})

export function suggestionsQuery(text: string) {
  return queryOptions({
    queryKey: ['organisations', text],
    enabled: text.trim().length > 1,
    queryFn: ({ signal }) =>
      http<{ id: string; name: string }[]>(`/api/organisations?${new URLSearchParams({ text: text.trim() })}`, {
        signal,
      }),
  })
}

interface Change {
  path: string
  method: 'POST' | 'PUT' | 'DELETE'
  body?: unknown
}

/** Each change answers with all that stands beside the case. */
export function useDeskChange(number: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method, body }: Change) =>
      http<DeskOfCase>(`/api/requisitions/${number}/${path}`, body === undefined ? { method } : json(method, body)),
    onSuccess: (desk) => client.setQueryData(deskQuery(number).queryKey, desk),
    onError: () => void client.invalidateQueries({ queryKey: deskQuery(number).queryKey }),
  })
}
