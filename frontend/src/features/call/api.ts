import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Area, CallForm, Method, Organisation } from '@/shared/api/contract'
import { http, idempotent } from '@/shared/api/http'

const LONG = 300_000

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  staleTime: LONG,
  queryFn: ({ signal }) => http<Area[]>('/api/areas', { signal }),
})

export const methodsQuery = queryOptions({
  queryKey: ['methods'],
  staleTime: LONG,
  queryFn: ({ signal }) => http<Method[]>('/api/methods', { signal }),
})

export function suggestionsQuery(text: string) {
  return queryOptions({
    queryKey: ['organisations', text],
    enabled: text.trim().length > 1,
    queryFn: ({ signal }) =>
      http<Organisation[]>(`/api/organisations?${new URLSearchParams({ text: text.trim() })}`, { signal }),
  })
}

/** A second press of the button is the same call: `key` says which one is meant. */
export function useEnterCall() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ form, key }: { form: CallForm; key: string }) =>
      http<{ number: string }>('/api/calls', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...idempotent(key).headers },
        body: JSON.stringify(form),
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['work'] })
      void client.invalidateQueries({ queryKey: ['requisitions'] })
    },
  })
}
