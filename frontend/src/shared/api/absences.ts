import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AbsenceForm, MyAbsences } from './contract'
import { http, json } from './http'

/** One's own absence, and for whom one stands in today. */
export const absencesQuery = queryOptions({
  queryKey: ['my-absences'],
  queryFn: ({ signal }) => http<MyAbsences>('/api/my-absences', { signal }),
})

function useAfterwards() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: absencesQuery.queryKey })
}

export function useAddAbsence() {
  return useMutation({
    mutationFn: (form: AbsenceForm) => http<unknown>('/api/my-absences', json('POST', form)),
    onSuccess: useAfterwards(),
  })
}

export function useRemoveAbsence() {
  return useMutation({
    mutationFn: (id: string) => http<void>(`/api/my-absences/${id}`, { method: 'DELETE' }),
    onSuccess: useAfterwards(),
  })
}
