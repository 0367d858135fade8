import type { CountableQuestion, DefinitionContent, DefinitionsPage } from '@/shared/api/contract'

type Answer = DefinitionContent['successes'][number]

/** The answers of which some are a success; «not relevant for us» is never judged. */
export const JUDGED = ['YES', 'PARTLY', 'NO'] as const satisfies readonly Answer[]

/** What stands in the form: everything as it is typed. */
export interface DefinitionForm {
  titleDa: string
  titleEn: string
  quote: string
  target: string
  targetFrom: string
  targetTo: string
  baseline: string
  denominator: string
  /** «questionnaire/key» */
  question: string
  /** Empty for all versions. */
  since: string
  successes: string[]
}

export function questionId(question: Pick<CountableQuestion, 'questionnaire' | 'key'>): string {
  return `${question.questionnaire}/${question.key}`
}

/** The definition that the form begins with: the one of the period, or else the newest. */
export function begin(page: DefinitionsPage): DefinitionForm {
  const version = page.versions.find((one) => one.version === page.inForce) ?? page.versions[0]
  const content = version?.content
  return {
    titleDa: content?.titleDa ?? '',
    titleEn: content?.titleEn ?? '',
    quote: content?.quote ?? '',
    target: String(content?.target ?? ''),
    targetFrom: content?.targetFrom ?? '',
    targetTo: content?.targetTo ?? '',
    baseline: content?.baseline ?? '',
    denominator: content?.denominator ?? '',
    question: content?.questionnaire && content.questionKey ? `${content.questionnaire}/${content.questionKey}` : '',
    since: content?.since ? String(content.since) : '',
    successes: [...(content?.successes ?? [])],
  }
}

/** What is sent of it. */
export function contentOf(form: DefinitionForm, asks: boolean): DefinitionContent {
  const [questionnaire, questionKey] = form.question.split('/')
  const { question: _question, since, target, successes, ...texts } = form
  return {
    ...texts,
    target: Number(target),
    successes: asks ? JUDGED.filter((answer) => successes.includes(answer)) : [],
    ...(asks && questionnaire && questionKey ? { questionnaire, questionKey } : {}),
    ...(asks && since ? { since: Number(since) } : {}),
  }
}
