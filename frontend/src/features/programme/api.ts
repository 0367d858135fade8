import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CopyForm, CriteriaPage, Effort, ProgrammeLine, ProgrammePage } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export const programmesQuery = queryOptions({
  queryKey: ['programme', 'all'],
  queryFn: ({ signal }) => http<ProgrammeLine[]>('/api/programmes', { signal }),
})

export function programmeQuery(code: string) {
  return queryOptions({
    queryKey: ['programme', code],
    queryFn: ({ signal }) => http<ProgrammePage>(`/api/programmes/${code}`, { signal }),
  })
}

/** Hours beside the programme's resources. */
export function effortQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['programme', 'effort', { from, to }],
    queryFn: ({ signal }) => http<Effort>(`/api/hours/effort?${new URLSearchParams({ from, to })}`, { signal }),
  })
}

export function figuresQuery(period: string) {
  return queryOptions({
    queryKey: ['criteria', { period }],
    queryFn: ({ signal }) => http<CriteriaPage>(`/api/criteria?${new URLSearchParams({ period })}`, { signal }),
  })
}

interface Change {
  path: string
  method: 'POST' | 'PUT'
  body: unknown
}

/** Each change answers with the whole page. */
export function useChangeProgramme(code: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method, body }: Change) =>
      http<ProgrammePage>(`/api/programmes/${code}/${path}`, json(method, body)),
    onSuccess: (page) => client.setQueryData(programmeQuery(code).queryKey, page),
    onError: () => void client.invalidateQueries({ queryKey: programmeQuery(code).queryKey }),
  })
}

export function useCopyProgramme(code: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (form: CopyForm) => http<ProgrammeLine>(`/api/programmes/${code}/copy`, json('POST', form)),
    onSuccess: () => {
      for (const touched of ['programme', 'criteria']) void client.invalidateQueries({ queryKey: [touched] })
    },
  })
}
