/** Which questionnaires the house sends; the server says of each follow-up which it was asked. */
export const SENT_QUESTIONNAIRES = [
  'requisition-follow-up',
  'course-follow-up',
  'workshop-follow-up',
  'international-day',
  'contact-follow-up',
  'club-staff',
] as const

export type SentQuestionnaire = (typeof SENT_QUESTIONNAIRES)[number]

/** Undefined for what is none of them. */
export function sentQuestionnaire(key: unknown): SentQuestionnaire | undefined {
  return SENT_QUESTIONNAIRES.find((one) => one === key)
}
