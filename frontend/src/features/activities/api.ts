import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActivityFile, ActivityForm, ActivityLine, PublicPageChange, SignUpPage } from '@/shared/api/contract'
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

export function publicPageQuery(id: string) {
  return queryOptions({
    queryKey: ['activity', id, 'public-page'],
    queryFn: ({ signal }) => http<SignUpPage>(`/api/activities/${id}/public-page`, { signal }),
  })
}

/** Opening the page opens the activity for sign-up too. */
export function useOpenPublicPage(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: PublicPageChange) =>
      http<SignUpPage>(`/api/activities/${id}/public-page`, json('PUT', change)),
    // a colleague may have been faster: what stands now is to be shown
    onError: () => void client.invalidateQueries({ queryKey: publicPageQuery(id).queryKey }),
    onSuccess: (page) => {
      client.setQueryData(publicPageQuery(id).queryKey, page)
      void client.invalidateQueries({ queryKey: activityQuery(id).queryKey, exact: true })
      void client.invalidateQueries({ queryKey: ['activities'] })
    },
  })
}

/** What the server says of an activity, and all that it touches, is shown from now on. */
export function useSeenActivity() {
  const client = useQueryClient()
  return (file: ActivityFile) => {
    client.setQueryData(activityQuery(file.activity.id).queryKey, file)
    void client.invalidateQueries({ queryKey: publicPageQuery(file.activity.id).queryKey })
    for (const touched of ['activities', 'contacts', 'criteria', 'programme'])
      void client.invalidateQueries({ queryKey: [touched] })
  }
}

export function useAddActivity() {
  const seen = useSeenActivity()
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

/** What is done to one activity goes out in its order: it is held after the last one was ticked. */
export const inOrder = (id: string) => ({ id: `activity ${id}` })

/** Each change answers with all of the activity. */
export function useChangeActivity(id: string) {
  const client = useQueryClient()
  const seen = useSeenActivity()
  return useMutation({
    scope: inOrder(id),
    mutationFn: ({ path, method, body }: Change) =>
      http<ActivityFile>(`/api/activities/${id}${path}`, body === undefined ? { method } : json(method, body)),
    onSuccess: seen,
    onError: () => void client.invalidateQueries({ queryKey: activityQuery(id).queryKey }),
  })
}
