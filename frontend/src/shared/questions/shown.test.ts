import { describe, expect, it } from 'vitest'
import type { PageQuestion } from '@/shared/api/contract'
import { givenAnswers, isAnswerable, shownQuestions } from './shown'

const question = (key: string, condition?: PageQuestion['condition']): PageQuestion => ({
  key,
  type: 'YES_PARTLY_NO',
  text: key,
  options: [],
  ...(condition ? { condition } : {}),
})

const questions = [
  question('a'),
  question('b', { key: 'a', values: ['NO', 'PARTLY'] }),
  question('c', { key: 'b', values: ['YES'] }),
]

describe('the questions that are put', () => {
  it('follow what was answered before', () => {
    expect(shownQuestions(questions, {}).map(({ key }) => key)).toEqual(['a'])
    expect(shownQuestions(questions, { a: 'NO' }).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(shownQuestions(questions, { a: 'NO', b: 'YES' }).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('take what hangs under them along when they go', () => {
    expect(givenAnswers(questions, { a: 'YES', b: 'YES', c: 'NO' })).toEqual({ a: 'YES' })
    expect(givenAnswers(questions, { a: ' ' })).toEqual({})
  })

  it('know which numbers can be answered', () => {
    const meetings = { ...question('n'), least: 0, most: 99 }
    expect(['', '0', '99', ' 7 '].map((one) => isAnswerable(meetings, one))).toEqual([true, true, true, true])
    expect(['-1', '100', '7,5', 'syv'].map((one) => isAnswerable(meetings, one))).toEqual([false, false, false, false])
  })
})
