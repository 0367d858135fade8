import type { FollowUpEntry } from '@/shared/api/contract'
import { type SentQuestionnaire, sentQuestionnaire } from '@/shared/lib/questionnaires'

export const STATES = [
  'WAITING',
  'INVITED',
  'DELIVERED',
  'REMINDED',
  'OPENED',
  'UNDELIVERABLE',
  'ANSWERED',
  'EXPIRED',
  'OPTED_OUT',
  'CANCELLED',
] as const satisfies readonly FollowUpEntry['state'][]

export interface SendingsSearch {
  state?: (typeof STATES)[number]
  questionnaire?: SentQuestionnaire
}

export function sendingsSearch(search: Record<string, unknown>): SendingsSearch {
  const state = STATES.find((one) => one === search.state)
  const questionnaire = sentQuestionnaire(search.questionnaire)
  return { ...(state ? { state } : {}), ...(questionnaire ? { questionnaire } : {}) }
}
