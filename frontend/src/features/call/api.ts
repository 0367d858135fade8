import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallForm, Organisation } from '@/shared/api/contract'
import { enterCall } from '@/shared/api/generated/fetch/process'
import { http, idempotent } from '@/shared/api/http'

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
