import type { DemoMove, DemoState, Move } from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

export const MOVES = [
  'NEXT_WORKING_DAY',
  'TEN_WORKING_DAYS',
  'NEXT_TIMER',
  'LAST_FOLLOW_UP',
] as const satisfies readonly Move[]

export function demoState(): Promise<DemoState> {
  return http<DemoState>('/api/demo')
}

export function moveDemoClock(to: Move): Promise<DemoMove> {
  return http<DemoMove>('/api/demo/clock', json('POST', { to }))
}
