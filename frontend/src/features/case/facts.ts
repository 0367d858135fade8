import type words from '@/locales/da/words.json'
import type { Area, CasePage, FactsForm } from '@/shared/api/contract'
import { formatDay, plainDay } from '@/shared/lib/dates'
import type { Translate } from '@/shared/lib/text'

export const KINDS = ['REQUISITION', 'ADVICE'] as const

/** The facts of a case as the inputs hold them: days as yyyy-mm-dd, the area by its id, the organisation by its name. */
export interface FactsValues {
  title: string
  kind: FactsForm['kind']
  subject: FactsForm['subject']
  area: string
  priority: FactsForm['priority']
  deadline: string
  desired: string
  organisation: string
}

export function factsOf(page: CasePage): FactsValues {
  return {
    title: page.title,
    kind: page.kind,
    subject: page.subject,
    area: page.area.id,
    priority: page.priority,
    deadline: page.deadline ? plainDay(page.deadline) : '',
    desired: page.desiredBy ?? '',
    organisation: page.organisation?.name ?? '',
  }
}

export function sentFacts(values: FactsValues, organisationId: string): FactsForm {
  return {
    title: values.title.trim(),
    kind: values.kind,
    subject: values.subject,
    areaId: values.area,
    organisationId,
    priority: values.priority,
    ...(values.deadline ? { deadline: values.deadline } : {}),
    ...(values.desired ? { desiredBy: values.desired } : {}),
  }
}

/** What is otherwise, in the order of the form. */
export function changed(before: FactsValues, after: FactsValues): (keyof FactsValues)[] {
  return (Object.keys(before) as (keyof FactsValues)[]).filter((fact) => before[fact].trim() !== after[fact]?.trim())
}

/** A fact in words; empty when there is none. */
export function shownFact(
  fact: keyof FactsValues,
  values: FactsValues,
  areas: readonly Pick<Area, 'id' | 'name'>[],
  w: Translate<typeof words>,
): string {
  switch (fact) {
    case 'kind':
      return w(`kind.${values.kind}`)
    case 'subject':
      return w(`subject.${values.subject}`)
    case 'priority':
      return w(`priority.${values.priority}`)
    case 'area':
      return areas.find((area) => area.id === values.area)?.name ?? ''
    case 'deadline':
    case 'desired':
      return values[fact] && formatDay(values[fact])
    default:
      return values[fact]
  }
}
