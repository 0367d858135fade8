import { describe, expect, it } from 'vitest'
import type { CriterionCard } from '@/shared/api/contract'
import { newMethods as card } from '@/testing/town'
import { cardSentences, percent, scaleWords, whySentences } from './wording'

/** Without what keeps a line together. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '')

describe('a criterion in words', () => {
  it('says who answered, the interval, the bounds, what it takes and who is out', () => {
    expect(cardSentences(card, 'da').map(plain)).toEqual([
      'Blandt dem, der har svaret: på målet.',
      'Interval 48–83 %.',
      '40 relevante, 24 har svaret, 4 af dem «ikke relevant for os»: den sande andel ligger mellem 39 % og 83 %.',
      '12 ja mere er nok uanset resten.',
      '16 ude efter regel, 2 efter beslutning.',
    ])
  })

  it('says what the target needs of the silent', () => {
    const below = { ...card, k: 6, n: 31, needAtLeast: 11, needSurely: 12, silent: 12, amongAnswers: 'BELOW' as const }

    expect(cardSentences(below, 'da')).toContain('Målet kræver ja fra mindst 11 af de 12, der mangler.')
  })

  it('says when the silent are too few', () => {
    const lost = { ...card, needAtLeast: 30, outOfReach: true }

    expect(cardSentences(lost, 'en')).toContain('Out of reach: it needs 30 more yes, and only 16 are still silent.')
  })

  it('never calls no answers 0 %', () => {
    const none = {
      ...card,
      k: 0,
      n: 0,
      share: undefined,
      low: undefined,
      high: undefined,
      ciLow: undefined,
      ciHigh: undefined,
      amongAnswers: 'NONE' as const,
    }

    expect(plain(scaleWords(none, 'da'))).toBe('Ingen svar endnu, mål 70 %')
    expect(cardSentences(none, 'da').join(' ')).not.toContain('0 %.')
  })

  it('shows a decimal where rounding would seem to reach the target', () => {
    expect(plain(percent(0.696, 70, 'da'))).toBe('69,6 %')
    expect(plain(percent(0.7, 70, 'da'))).toBe('70 %')
    expect(plain(percent(0.833, 70, 'da'))).toBe('83 %')
  })

  it('words every reason of the status in both languages', () => {
    const codes: CriterionCard['why'][number]['code'][] = [
      'PERIOD_OPEN',
      'RELEVANCE_MISSING',
      'FOLLOW_UPS_RUNNING',
      'NO_ANSWERS',
      'TOO_FEW_ANSWERS',
      'LESS_THAN_HALF',
      'INTERVAL_SPANS_TARGET',
      'WHATEVER_THE_SILENT_SAY',
      'SILENT_RESEMBLE',
      'OPEN_AT_FREEZE',
    ]
    const reasons = codes.map((code) => ({ code, params: {} }))

    expect(whySentences({ ...card, why: reasons }, 'da').filter(Boolean)).toHaveLength(reasons.length)
    expect(whySentences({ ...card, why: reasons }, 'en').filter(Boolean)).toHaveLength(reasons.length)
  })
})
