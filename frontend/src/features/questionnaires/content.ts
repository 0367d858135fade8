import type { PageQuestion, Question, QuestionnaireContent } from '@/shared/api/contract'
import type { Language } from '@/shared/lib/language'

export const TYPES = [
  'YES_PARTLY_NO',
  'SCALE',
  'CHOICE',
  'NUMBER',
  'TEXT',
] as const satisfies readonly Question['type'][]
const NOT_RELEVANT = 'NOT_RELEVANT'
const YES_PARTLY_NO = ['YES', 'PARTLY', 'NO'] as const

/** What yes, partly, no and «not relevant for us» read as. */
export type AnswerWords = Record<(typeof YES_PARTLY_NO)[number] | typeof NOT_RELEVANT, string>

export const EMPTY: QuestionnaireContent = { introDa: '', introEn: '', thanksDa: '', thanksEn: '', questions: [] }

/** A new question has a key of its own: what is answered is kept under it, whatever the words become. */
export function newQuestion(): Question {
  return {
    key: `q-${crypto.randomUUID().slice(0, 8)}`,
    type: 'YES_PARTLY_NO',
    textDa: '',
    textEn: '',
    helpDa: '',
    helpEn: '',
    always: true,
    notRelevant: true,
    leastDa: '',
    leastEn: '',
    mostDa: '',
    mostEn: '',
    choices: [],
  }
}

export function newChoice(): Question['choices'][number] {
  return { value: `c-${crypto.randomUUID().slice(0, 8)}`, labelDa: '', labelEn: '' }
}

/** Another type keeps the words and takes what belongs to it. */
export function asType(question: Question, type: Question['type']): Question {
  const { least: _least, most: _most, ...rest } = question
  return {
    ...rest,
    type,
    ...(type === 'SCALE' ? { least: 1, most: 5 } : {}),
    choices: type === 'CHOICE' ? (question.choices.length ? question.choices : [newChoice(), newChoice()]) : [],
  }
}

export function moved(questions: readonly Question[], at: number, by: -1 | 1): Question[] {
  const to = at + by
  const next = [...questions]
  const [one] = next.splice(at, 1)
  if (one && to >= 0 && to < questions.length) next.splice(to, 0, one)
  return one && next.length === questions.length ? next : [...questions]
}

export function replaced(questions: readonly Question[], question: Question): Question[] {
  return questions.map((one) => (one.key === question.key ? question : one))
}

/** Without it, and without the conditions that hung on it. */
export function removed(questions: readonly Question[], key: string): Question[] {
  return questions
    .filter((one) => one.key !== key)
    .map((one) => {
      if (one.condition?.key !== key) return one
      const { condition: _gone, ...rest } = one
      return rest
    })
}

/** What can be chosen, in that language. */
export function optionsOf(question: Question, language: Language, words: AnswerWords): PageQuestion['options'] {
  return [
    ...valuesOf(question).map((value) => ({
      value,
      label:
        question.type === 'YES_PARTLY_NO'
          ? words[value as keyof AnswerWords]
          : (labelOf(
              question.choices.find((one) => one.value === value),
              language,
            ) ?? value),
    })),
    ...(question.notRelevant ? [{ value: NOT_RELEVANT, label: words.NOT_RELEVANT }] : []),
  ]
}

function valuesOf({ type, least, most, choices }: Question): string[] {
  if (type === 'YES_PARTLY_NO') return [...YES_PARTLY_NO]
  if (type === 'CHOICE') return choices.map(({ value }) => value)
  if (type !== 'SCALE' || least === undefined || most === undefined) return []
  return Array.from({ length: Math.max(0, Math.min(11, most - least + 1)) }, (_, at) => String(least + at))
}

function labelOf(choice: Question['choices'][number] | undefined, language: Language): string | undefined {
  return choice && (language === 'en' ? choice.labelEn : choice.labelDa)
}

/** A question as the respondent meets it. */
export function pageQuestion(question: Question, language: Language, words: AnswerWords): PageQuestion {
  const english = language === 'en'
  const help = english ? question.helpEn : question.helpDa
  const number = question.type === 'NUMBER'
  return {
    key: question.key,
    type: question.type,
    text: english ? question.textEn : question.textDa,
    ...(help ? { help } : {}),
    options: optionsOf(question, language, words),
    ...(number && question.least !== undefined ? { least: question.least } : {}),
    ...(number && question.most !== undefined ? { most: question.most } : {}),
    leastLabel: english ? question.leastEn : question.leastDa,
    mostLabel: english ? question.mostEn : question.mostDa,
    ...(question.condition ? { condition: question.condition } : {}),
  }
}
