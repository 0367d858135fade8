import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { YouthColleague, YouthForm, YouthLine, YouthName } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export const youthsQuery = queryOptions({
  queryKey: ['youths'],
  retry: false,
  queryFn: ({ signal }) => http<YouthLine[]>('/api/youths', { signal }),
})

export function youthQuery(id: string) {
  return queryOptions({
    queryKey: ['youths', id],
    retry: false,
    queryFn: ({ signal }) => http<YouthLine>(`/api/youths/${id}`, { signal }),
  })
}

function useSeen() {
  const client = useQueryClient()
  return (youth: YouthLine) => {
    client.setQueryData(youthQuery(youth.id).queryKey, youth)
    void client.invalidateQueries({ queryKey: youthsQuery.queryKey, exact: true })
    void client.invalidateQueries({ queryKey: ['criteria'] })
  }
}

export function useAddYouth() {
  const seen = useSeen()
  return useMutation({
    mutationFn: (form: YouthForm) => http<YouthLine>('/api/youths', json('POST', form)),
    onSuccess: seen,
  })
}

interface Change {
  path: string
  method: 'POST' | 'PUT'
  body: unknown
}

/** Each change answers with the whole pathway. */
export function useChangeYouth(id: string) {
  const seen = useSeen()
  return useMutation({
    mutationFn: ({ path, method, body }: Change) => http<YouthLine>(`/api/youths/${id}/${path}`, json(method, body)),
    onSuccess: seen,
  })
}

/** Each look is logged, so the name is asked for by a press and kept nowhere. */
export function useYouthName(id: string) {
  return useMutation({
    mutationFn: (purpose: string) => http<YouthName>(`/api/youths/${id}/name`, json('POST', { purpose })),
  })
}

export const accessQuery = queryOptions({
  queryKey: ['youths', 'access'],
  queryFn: ({ signal }) => http<YouthColleague[]>('/api/youths/access', { signal }),
})

export function useDecideAccess() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: { personId: string; member: boolean; reason: string }) =>
      http<YouthColleague[]>('/api/youths/access', json('PUT', decision)),
    onSuccess: (colleagues) => {
      client.setQueryData(accessQuery.queryKey, colleagues)
    },
  })
}
