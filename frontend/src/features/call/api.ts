import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallForm, LikelyDuplicate, Organisation } from '@/shared/api/contract'
import { enterCall } from '@/shared/api/generated/fetch/process'
import { http, idempotent, json } from '@/shared/api/http'

export function suggestionsQuery(text: string) {
  return queryOptions({
    queryKey: ['organisations', text],
    enabled: text.trim().length > 1,
    // while the next letter is asked about, what the last one found stays
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      http<Organisation[]>(`/api/organisations?${new URLSearchParams({ text: text.trim() })}`, { signal }),
  })
}

/** A second press of the button is the same call: `key` says which one is meant. */
export function useEnterCall() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ form, key }: { form: CallForm; key: string }) => enterCall(form, idempotent(key)),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['work'] })
      void client.invalidateQueries({ queryKey: ['requisitions'] })
    },
  })
}

/** Cases that a call may be about already; asked when there is something to compare. */
export function likelyQuery(call: { title: string; description: string; email: string }) {
  return queryOptions({
    queryKey: ['calls', 'likely-duplicates', call],
    enabled: call.title.trim().length >= 8,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => http<LikelyDuplicate[]>('/api/calls/likely-duplicates', { ...json('POST', call), signal }),
  })
}
