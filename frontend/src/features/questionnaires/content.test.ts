import { describe, expect, it } from 'vitest'
import type { Question } from '@/shared/api/contract'
import { asType, moved, newQuestion, optionsOf, pageQuestion, removed } from './content'

const words = { YES: 'Ja', PARTLY: 'Delvist', NO: 'Nej', NOT_RELEVANT: 'Ikke relevant for os' }
const named = (key: string, more: Partial<Question> = {}): Question => ({ ...newQuestion(), key, ...more })

describe('a draft', () => {
  it('moves a question by one, and not over the edge', () => {
    const questions = [named('a'), named('b'), named('c')]
    expect(moved(questions, 2, -1).map(({ key }) => key)).toEqual(['a', 'c', 'b'])
    expect(moved(questions, 0, -1).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
    expect(moved(questions, 2, 1).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('takes the conditions along that hung on a question', () => {
    const questions = [named('a'), named('b', { condition: { key: 'a', values: ['NO'] } })]
    expect(removed(questions, 'a')).toEqual([expect.not.objectContaining({ condition: expect.anything() })])
  })

  it('gives a type what belongs to it', () => {
    expect(asType(named('a'), 'SCALE')).toMatchObject({ least: 1, most: 5 })
    expect(asType(named('a'), 'CHOICE').choices).toHaveLength(2)
    expect(asType(asType(named('a'), 'SCALE'), 'TEXT')).not.toHaveProperty('least')
  })

  it('reads as the respondent meets it', () => {
    const scale = named('a', { type: 'SCALE', least: 1, most: 3, textDa: 'Hvor godt?', textEn: 'How well?' })
    expect(optionsOf(scale, 'da', words).map(({ value }) => value)).toEqual(['1', '2', '3', 'NOT_RELEVANT'])
    expect(pageQuestion(scale, 'en', words)).toMatchObject({ text: 'How well?', type: 'SCALE' })
  })
})
