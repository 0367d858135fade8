import type { DraftContent, OrganisationKind, Subject } from '@/shared/api/contract'
import { EMAIL, SUBJECTS } from '@/shared/lib/choices'
import { type Language, language } from '@/shared/lib/language'

/** One question a step, in the order in which they are asked. */
export const STEPS = ['subject', 'area', 'about', 'time', 'who'] as const
export type Step = (typeof STEPS)[number]
export type Place = Step | 'check' | 'later'

/** What the form holds: as typed, with empty texts where nothing is. */
export interface Answers {
  subject: Subject | ''
  areaId: string
  title: string
  description: string
  desiredBy: string
  organisationId: string
  organisationName: string
  organisationKind: OrganisationKind | ''
  name: string
  email: string
  phone: string
  intakeAnswer: string
}

export const NO_ANSWERS: Answers = {
  subject: '',
  areaId: '',
  title: '',
  description: '',
  desiredBy: '',
  organisationId: '',
  organisationName: '',
  organisationKind: '',
  name: '',
  email: '',
  phone: '',
  intakeAnswer: '',
}

/** The answers of each step; a refused one leads back to its step. */
export const FIELDS: Record<Step, readonly (keyof Answers)[]> = {
  subject: ['subject'],
  area: ['areaId'],
  about: ['title', 'description'],
  time: ['desiredBy', 'intakeAnswer'],
  who: ['organisationName', 'organisationKind', 'name', 'email', 'phone'],
}

export function stepOf(field: string): Step {
  const known = field === 'organisationId' ? 'organisationName' : field
  return STEPS.find((step) => FIELDS[step].some((one) => one === known)) ?? 'about'
}

/** Where to go on: the first step that still lacks an answer, else the check. */
export function firstUnfinished(answers: Answers): Place {
  if (!answers.subject) return 'subject'
  if (!answers.areaId) return 'area'
  if (!answers.title.trim() || !answers.description.trim()) return 'about'
  if (!answers.name.trim() || !EMAIL.test(answers.email) || !answers.organisationName.trim()) return 'who'
  return 'check'
}

export function answersOf(content: DraftContent): Answers {
  const found: Answers = { ...NO_ANSWERS }
  for (const field of Object.keys(NO_ANSWERS) as (keyof Answers)[])
    Object.assign(found, { [field]: content[field] ?? '' })
  return found
}

export function contentOf(answers: Answers, lang: Language = language()): DraftContent {
  const known = answers.organisationId !== ''
  return {
    subject: answers.subject || undefined,
    areaId: answers.areaId || undefined,
    title: answers.title || undefined,
    description: answers.description || undefined,
    desiredBy: answers.desiredBy || undefined,
    organisationId: answers.organisationId || undefined,
    organisationName: answers.organisationName || undefined,
    organisationKind: known ? undefined : answers.organisationKind || undefined,
    name: answers.name || undefined,
    email: answers.email.trim() || undefined,
    phone: answers.phone || undefined,
    language: lang,
    intakeAnswer: answers.intakeAnswer || undefined,
  }
}

/** Ten digits that look like a civil registration number: a day, a month, and four more. */
export function looksLikeCpr(text: string): boolean {
  return /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/.test(text)
}

/** The front page's doors name their subject. */
export function subjectOfDoor(): Subject | '' {
  const asked = new URLSearchParams(window.location.search).get('subject')
  return SUBJECTS.find((subject) => subject === asked) ?? ''
}
