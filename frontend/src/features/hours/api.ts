import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { HoursMonth, NewHours, SheetCell, WeekSheet } from '@/shared/api/contract'
import { timerQuery } from '@/shared/api/hours'
import { http, json } from '@/shared/api/http'
import { mondayOf } from './week'

/** The week of a day; one's own without a person. */
export function weekQuery(person: string | undefined, day: string) {
  const monday = mondayOf(day)
  return queryOptions({
    queryKey: ['hours', 'week', person ?? '', monday],
    queryFn: ({ signal }) =>
      http<WeekSheet>(
        `/api/hours/week?${new URLSearchParams({ day: monday, ...(person ? { personId: person } : {}) })}`,
        {
          signal,
        },
      ),
  })
}

export function monthsQuery(year: number) {
  return queryOptions({
    queryKey: ['hours', 'months', year],
    queryFn: ({ signal }) => http<HoursMonth[]>(`/api/hours/months?year=${year}`, { signal }),
  })
}

/** The answer is the week as it is now; the sums of the months follow. */
function useSeen() {
  const client = useQueryClient()
  return (person: string | undefined, week: WeekSheet) => {
    client.setQueryData(weekQuery(person, week.monday).queryKey, week)
    void client.invalidateQueries({ queryKey: ['hours', 'months'] })
    void client.invalidateQueries({ queryKey: ['requisition'] })
  }
}

export function useEnterHours() {
  const seen = useSeen()
  return useMutation({
    mutationFn: (entry: NewHours) => http<WeekSheet>('/api/hours', json('POST', entry)),
    onSuccess: (week, { personId }) => seen(personId, week),
  })
}

/** Fields of a sheet are saved one after the other, so that the newest answer is the newest week. */
export function useSetHours() {
  const seen = useSeen()
  return useMutation({
    scope: { id: 'hours-cell' },
    mutationFn: (cell: SheetCell) => http<WeekSheet>('/api/hours/cell', json('PUT', cell)),
    onSuccess: (week, { personId }) => seen(personId, week),
  })
}

export function useDiscardTimer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => http<void>('/api/hours/timer', { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: timerQuery.queryKey }),
  })
}

/** Closes a month; with a reason it opens it again. */
export function useMonth() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ month, reason }: { month: string; reason?: string }) =>
      reason === undefined
        ? http<void>('/api/hours/months/closing', json('POST', { month }))
        : http<void>('/api/hours/months/reopening', json('POST', { month, reason })),
    onSettled: () => client.invalidateQueries({ queryKey: ['hours'] }),
  })
}
