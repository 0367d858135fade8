import type { CallForm, Organisation, OrganisationKind, Outcome, Subject } from '@/shared/api/contract'

/** The answers as the inputs hold them. */
export interface CallValues {
  name: string
  email: string
  phone: string
  organisation: string
  organisationKind: OrganisationKind
  subject: Subject
  areaId: string
  title: string
  description: string
  desiredBy: string
  language: 'da' | 'en'
  confidential: boolean
  answerNow: boolean
  answer: string
  outcome: Outcome | ''
  methodIds: string[]
  /** Names this call: the same one is entered once, however often the button is pressed. */
  key: string
}

export function emptyCall(): CallValues {
  return {
    name: '',
    email: '',
    phone: '',
    organisation: '',
    organisationKind: 'ADMINISTRATION',
    subject: 'CONTACT',
    areaId: '',
    title: '',
    description: '',
    desiredBy: '',
    language: 'da',
    confidential: false,
    answerNow: false,
    answer: '',
    outcome: '',
    methodIds: [],
    key: crypto.randomUUID(),
  }
}

/** An organisation that the directory knows is sent by its id, another one by name and kind. */
export function callForm(values: CallValues, known: Organisation | undefined): CallForm {
  return {
    name: values.name.trim(),
    email: values.email.trim(),
    phone: values.phone.trim() || undefined,
    ...(known
      ? { organisationId: known.id }
      : { organisationName: values.organisation.trim(), organisationKind: values.organisationKind }),
    subject: values.subject,
    areaId: values.areaId,
    title: values.title.trim(),
    description: values.description.trim(),
    desiredBy: values.desiredBy || undefined,
    language: values.language,
    confidential: values.confidential || undefined,
    ...(values.answerNow && values.outcome
      ? {
          answer: {
            answer: values.answer.trim(),
            outcome: values.outcome,
            summary: values.answer.trim(),
            methodIds: values.methodIds,
          },
        }
      : {}),
  }
}
