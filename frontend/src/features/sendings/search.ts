import type { FollowUpEntry } from '@/shared/api/contract'

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

/** Which questionnaires of the house there are; the server says of each follow-up which it was asked. */
export const QUESTIONNAIRES = [
  'requisition-follow-up',
  'course-follow-up',
  'workshop-follow-up',
  'international-day',
  'contact-follow-up',
  'club-staff',
] as const

export interface SendingsSearch {
  state?: (typeof STATES)[number]
  questionnaire?: (typeof QUESTIONNAIRES)[number]
}

export function sendingsSearch(search: Record<string, unknown>): SendingsSearch {
  const state = STATES.find((one) => one === search.state)
  const questionnaire = QUESTIONNAIRES.find((one) => one === search.questionnaire)
  return { ...(state ? { state } : {}), ...(questionnaire ? { questionnaire } : {}) }
}
