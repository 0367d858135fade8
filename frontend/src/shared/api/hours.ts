import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { HoursChoices, NewHours, TimerState, Work } from './contract'
import { http, json } from './http'

const EVERY_MINUTE = 60_000

/** The person's own timer: it runs at the server, so every window asks there. */
export const timerQuery = queryOptions({
  queryKey: ['hours', 'timer'],
  refetchInterval: EVERY_MINUTE,
  refetchOnWindowFocus: 'always',
  queryFn: ({ signal }) => http<TimerState>('/api/hours/timer', { signal }),
})

export const hoursChoicesQuery = queryOptions({
  queryKey: ['hours', 'choices'],
  staleTime: 300_000,
  queryFn: ({ signal }) => http<HoursChoices>('/api/hours/choices', { signal }),
})

export function useStartTimer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (start: { work: Work; note?: string }) => http<TimerState>('/api/hours/timer', json('PUT', start)),
    onSuccess: (state) => client.setQueryData(timerQuery.queryKey, state),
    // another device may have one running
    onError: () => client.invalidateQueries({ queryKey: timerQuery.queryKey }),
  })
}

/** Writes the timer's time down, which stops it. */
export function useStopTimer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entry: NewHours) => http<void>('/api/hours/timer/entry', json('POST', entry)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['hours'] })
      void client.invalidateQueries({ queryKey: ['requisition'] })
    },
  })
}
