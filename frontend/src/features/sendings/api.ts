import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnswerContent, AnswerPage, FollowUpEntry, Page, SendingOverview } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'
import type { SendingsSearch } from './search'

export const overviewQuery = queryOptions({
  queryKey: ['sendings', 'overview'],
  queryFn: ({ signal }) => http<SendingOverview>('/api/sendings', { signal }),
})

export function followUpsQuery(search: SendingsSearch) {
  return infiniteQueryOptions({
    queryKey: ['sendings', 'list', search],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams({ ...search, ...(pageParam ? { after: pageParam } : {}) })
      return http<Page<FollowUpEntry>>(`/api/follow-ups?${asked}`, { signal })
    },
    getNextPageParam: (last: Page<FollowUpEntry>) => last.next ?? undefined,
  })
}

export function interviewQuery(id: string) {
  return queryOptions({
    queryKey: ['sendings', 'interview', id],
    queryFn: ({ signal }) => http<AnswerPage>(`/api/follow-ups/${id}/interview`, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
}

function useSending<Given>(send: (given: Given) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['sendings'] }),
  })
}

export const useSendAgain = () =>
  useSending((id: string) => http<void>(`/api/follow-ups/${id}/invitation`, { method: 'POST' }))

export const useNewAddress = (id: string) =>
  useSending((address: { email: string; reason: string }) =>
    http<void>(`/api/follow-ups/${id}/address`, json('PUT', address)),
  )

export const useInterview = (id: string) =>
  useSending((answer: { content: AnswerContent; phone: string }) =>
    http<{ enteredAt: string }>(`/api/follow-ups/${id}/interview`, json('POST', answer)),
  )

export const useAddQuietPeriod = () =>
  useSending((period: { from: string; to: string; reason: string }) =>
    http<unknown>('/api/quiet-periods', json('POST', period)),
  )

export const useRemoveQuietPeriod = () =>
  useSending((id: string) => http<void>(`/api/quiet-periods/${id}`, { method: 'DELETE' }))
