import { queryOptions } from '@tanstack/react-query'
import type { Area, Method, PersonRef } from './contract'
import { http } from './http'

/* What seldom changes and many forms choose from. */
const LONG = 300_000

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  staleTime: LONG,
  queryFn: ({ signal }) => http<Area[]>('/api/areas', { signal }),
})

export const methodsQuery = queryOptions({
  queryKey: ['methods'],
  staleTime: LONG,
  queryFn: ({ signal }) => http<Method[]>('/api/methods', { signal }),
})

/** Who advises: to hand a task to, and to filter by. */
export const consultantsQuery = queryOptions({
  queryKey: ['consultants'],
  staleTime: LONG,
  queryFn: ({ signal }) => http<PersonRef[]>('/api/consultants', { signal }),
})

/** The tags that cases have, the most used first. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  staleTime: 60_000,
  queryFn: ({ signal }) => http<string[]>('/api/tags', { signal }),
})
