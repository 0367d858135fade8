import { http } from '@/shared/api/http'

/** How far the demo year is; `done` of `total` cases have arrived while it is being played. */
export interface DemoState {
  playing: boolean
  now: string
  done: number
  total: number
  failure?: string | null
}

export interface DemoMove {
  now: string
  jobs: number
  mails: number
}

export const MOVES = ['NEXT_WORKING_DAY', 'TEN_WORKING_DAYS', 'NEXT_TIMER', 'LAST_FOLLOW_UP'] as const
export type Move = (typeof MOVES)[number]

export function demoState(): Promise<DemoState> {
  return http<DemoState>('/api/demo')
}

export function moveDemoClock(to: Move): Promise<DemoMove> {
  return http<DemoMove>('/api/demo/clock', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to }),
  })
}
