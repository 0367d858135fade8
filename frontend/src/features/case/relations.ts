import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseRelation, LikelyDuplicate } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export function relationsQuery(number: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'relations'],
    queryFn: ({ signal }) => http<CaseRelation[]>(`/api/requisitions/${number}/relations`, { signal }),
  })
}

export function likelyQuery(number: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'likely-duplicates'],
    staleTime: 60_000,
    queryFn: ({ signal }) => http<LikelyDuplicate[]>(`/api/requisitions/${number}/likely-duplicates`, { signal }),
  })
}

function useRelationChange<Sent>(send: (sent: Sent) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['requisition'] })
      void client.invalidateQueries({ queryKey: ['work'] })
    },
  })
}

export function useRelate(number: string) {
  return useRelationChange((form: { other: string; kind: string }) =>
    http<unknown>(`/api/requisitions/${number}/relations`, json('POST', form)),
  )
}

export function useEndRelation(number: string) {
  return useRelationChange((id: string) =>
    http<void>(`/api/requisitions/${number}/relations/${id}`, { method: 'DELETE' }),
  )
}

export function useMerge(number: string) {
  return useRelationChange((form: { into: string; reason: string; follow: boolean }) =>
    http<void>(`/api/requisitions/${number}/merger`, json('POST', form)),
  )
}
