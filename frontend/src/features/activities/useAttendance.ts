import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityFile, Participant } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'
import { activityQuery, inOrder, useSeenActivity } from './api'

interface Tick {
  participant: string
  attended: boolean
}

interface NotSaved extends Tick {
  error: unknown
}

/**
 * Attendance shows as it is ticked, before the server has it: at the door nobody waits for the net. The ticks go out in
 * their order; one that the server refuses is taken back, and says so.
 */
export function useAttendance(activity: string) {
  const client = useQueryClient()
  const seen = useSeenActivity()
  const [failed, setFailed] = useState<readonly NotSaved[]>([])
  const key = ['attendance', activity]
  const without = (all: readonly NotSaved[], participant: string) =>
    all.filter((one) => one.participant !== participant)
  const { mutate } = useMutation({
    mutationKey: key,
    scope: inOrder(activity),
    mutationFn: ({ participant, attended }: Tick) =>
      http<ActivityFile>(
        `/api/activities/${activity}/participants/${participant}/attendance`,
        json('PUT', { attended }),
      ),
    onMutate: ({ participant }) => setFailed((all) => without(all, participant)),
    onSuccess: (file) => seen(file),
    onError: (error, tick) => {
      setFailed((all) => [...without(all, tick.participant), { ...tick, error }])
      // it may have been cancelled, or the person taken off the list
      void client.invalidateQueries({ queryKey: activityQuery(activity).queryKey })
    },
  })
  const underWay = useMutationState({
    filters: { mutationKey: key, status: 'pending' },
    select: (mutation) => mutation.state.variables as Tick,
  })

  return {
    came: (one: Participant) =>
      underWay.findLast(({ participant }) => participant === one.id)?.attended ?? one.attendance === 'ATTENDED',
    notSaved: (one: Participant) => failed.find(({ participant }) => participant === one.id),
    tick: mutate,
  }
}
