import { queryOptions } from '@tanstack/react-query'
import type { PersonRef } from './contract'
import { http } from './http'

const LONG = 300_000

/** Who advises: to hand a task to, and to filter by. */
export const consultantsQuery = queryOptions({
  queryKey: ['consultants'],
  staleTime: LONG,
  queryFn: ({ signal }) => http<PersonRef[]>('/api/consultants', { signal }),
})
