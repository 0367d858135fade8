import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActivityFile, ActivityForm, ActivityLine } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'
import type { ActivitiesSearch } from './search'

export function activitiesQuery(search: ActivitiesSearch) {
  return queryOptions({
    queryKey: ['activities', search],
    queryFn: ({ signal }) => http<ActivityLine[]>(`/api/activities?${new URLSearchParams(search)}`, { signal }),
  })
}

export function activityQuery(id: string) {
  return queryOptions({
    queryKey: ['activity', id],
    queryFn: ({ signal }) => http<ActivityFile>(`/api/activities/${id}`, { signal }),
  })
}

function useSeen() {
  const client = useQueryClient()
  return (file: ActivityFile) => {
    client.setQueryData(activityQuery(file.activity.id).queryKey, file)
    for (const touched of ['activities', 'contacts', 'criteria', 'programme'])
      void client.invalidateQueries({ queryKey: [touched] })
  }
}

export function useAddActivity() {
  const seen = useSeen()
  return useMutation({
    mutationFn: (form: ActivityForm) => http<ActivityFile>('/api/activities', json('POST', form)),
    onSuccess: seen,
  })
}

interface Change {
  /** Below the activity; empty for the activity itself. */
  path: string
  method: 'POST' | 'PUT' | 'DELETE'
  body?: unknown
}

/** Each change answers with all of the activity. */
export function useChangeActivity(id: string) {
  const client = useQueryClient()
  const seen = useSeen()
  return useMutation({
    mutationFn: ({ path, method, body }: Change) =>
      http<ActivityFile>(`/api/activities/${id}${path}`, body === undefined ? { method } : json(method, body)),
    onSuccess: seen,
    onError: () => void client.invalidateQueries({ queryKey: activityQuery(id).queryKey }),
  })
}
