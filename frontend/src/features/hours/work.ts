import type { Work, WorkName } from '@/shared/api/contract'
import { type Language, language } from '@/shared/lib/language'
import { textIn } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import text from './text'

/** What a row is about, as the server wants it named. */
export function workOf(name: WorkName): Work {
  if (name.number) return { mainArea: name.mainArea, number: name.number }
  return {
    mainArea: name.mainArea,
    ...(name.planId ? { planId: name.planId } : {}),
    ...(name.deliverable ? { deliverable: name.deliverable } : {}),
  }
}

/** The same for the same work, whoever names it. */
export function workKey({ mainArea, number, planId, deliverable }: Work): string {
  return [mainArea, number ?? '', planId ?? '', deliverable ?? ''].join('|')
}

/** «1.b Helhedsplaner, Mjølnerparken», «2010-0042 Flere forældre» */
export function workWords(name: WorkName, lang: Language = language()): string {
  if (name.hidden) return textIn(text, lang)('hiddenCase')
  if (name.number) return `${name.number} ${name.caseTitle ?? ''}`
  const deliverable = name.deliverable && `${name.deliverable} ${name.deliverableTitle ?? ''}`
  return [textIn(words, lang)(`mainArea.${name.mainArea}`), name.plan, deliverable].filter(Boolean).join(', ')
}
