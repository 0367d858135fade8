import type { AnswerContent, PageQuestion } from '@/shared/api/contract'

export type Given = AnswerContent['answers']

/** The questions that are put, as things are answered now: a condition asks for the answer to an earlier question. */
export function shownQuestions(questions: readonly PageQuestion[], answers: Given): PageQuestion[] {
  const put = new Set<string>()
  return questions.filter(({ key, condition }) => {
    const shown = !condition || (put.has(condition.key) && condition.values.includes(answers[condition.key] ?? ''))
    if (shown) put.add(key)
    return shown
  })
}

/** What is answered to the questions that are put: what stands under a hidden one, and what is blank, is none. */
export function givenAnswers(questions: readonly PageQuestion[], answers: Given): Given {
  const given: Given = {}
  for (const { key } of shownQuestions(questions, answers)) {
    const answer = answers[key]?.trim()
    if (answer) given[key] = answer
  }
  return given
}

/** Whether a number can be sent; an empty field can, and «not relevant for us». */
export function isAnswerable({ least, most, options }: PageQuestion, answer: string | undefined): boolean {
  const text = answer?.trim()
  if (!text || options.some(({ value }) => value === text)) return true
  if (!/^-?\d{1,9}$/.test(text)) return false
  const number = Number(text)
  return (least === undefined || number >= least) && (most === undefined || number <= most)
}
