import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseMeeting, CaseMeetings } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export function meetingsQuery(number: string) {
  return queryOptions({
    queryKey: ['requisition', number, 'meetings'],
    queryFn: ({ signal }) => http<CaseMeetings>(`/api/requisitions/${number}/meetings`, { signal }),
  })
}

export interface MeetingValues {
  title: string
  day: string
  from: string
  minutes: number
  place: string
  words: string
}

function useMeetingChange<Sent>(number: string, send: (sent: Sent) => Promise<CaseMeetings>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => void client.invalidateQueries({ queryKey: ['requisition', number] }),
  })
}

/** Proposes a meeting, or moves the one that is given. */
export function useMeeting(number: string, meeting: CaseMeeting | undefined) {
  return useMeetingChange(number, ({ people, ...values }: MeetingValues & { people: string[] }) =>
    meeting
      ? http<CaseMeetings>(
          `/api/requisitions/${number}/meetings/${meeting.id}`,
          json('PUT', { ...values, sequence: meeting.sequence }),
        )
      : http<CaseMeetings>(`/api/requisitions/${number}/meetings`, json('POST', { ...values, people })),
  )
}

export function useCancelMeeting(number: string, meeting: CaseMeeting) {
  return useMeetingChange(number, (words: string) =>
    http<CaseMeetings>(
      `/api/requisitions/${number}/meetings/${meeting.id}/cancellation`,
      json('POST', { sequence: meeting.sequence, words }),
    ),
  )
}
