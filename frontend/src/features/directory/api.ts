import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActorLine, ResourcePerson } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export const actorsQuery = queryOptions({
  queryKey: ['actors'],
  queryFn: ({ signal }) => http<ActorLine[]>('/api/actors', { signal }),
})

export const corpsQuery = queryOptions({
  queryKey: ['corps'],
  queryFn: ({ signal }) => http<ResourcePerson[]>('/api/resource-persons', { signal }),
})

interface Change {
  /** Below the list; empty for a new one. */
  path: string
  method: 'POST' | 'PUT' | 'DELETE'
  body?: unknown
}

/** The districts count for the programme. */
function useActorsChanged() {
  const client = useQueryClient()
  return () => {
    for (const touched of [actorsQuery.queryKey, ['programme']]) void client.invalidateQueries({ queryKey: touched })
  }
}

export function useChangeActor() {
  const changed = useActorsChanged()
  return useMutation({
    mutationFn: ({ path, method, body }: Change) => http<ActorLine>(`/api/actors${path}`, json(method, body)),
    onSettled: changed,
  })
}

export function useRemoveActor() {
  const changed = useActorsChanged()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      http<void>(`/api/actors/${id}/removal`, json('POST', { reason })),
    onSettled: changed,
  })
}

/** Each change answers with the whole corps. */
export function useChangeCorps() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method, body }: Change) =>
      http<ResourcePerson[]>(`/api/resource-persons${path}`, body === undefined ? { method } : json(method, body)),
    onSuccess: (corps) => {
      client.setQueryData(corpsQuery.queryKey, corps)
      void client.invalidateQueries({ queryKey: ['programme'] })
    },
    onError: () => void client.invalidateQueries({ queryKey: corpsQuery.queryKey }),
  })
}
