import { describe, expect, it } from 'vitest'
import { answersOf, contentOf, firstUnfinished, looksLikeCpr, NO_ANSWERS, stepOf } from './steps'

const lise = {
  ...NO_ANSWERS,
  subject: 'CONTACT' as const,
  areaId: 'mjolner',
  title: 'Sundhedscafé',
  description: 'Vi mangler kontakt.',
  organisationName: 'Sundheds- og Omsorgsforvaltningen',
  name: 'Lise Winther',
  email: 'lise@example.dk',
}

describe('the steps', () => {
  it('go on at the first answer that is missing', () => {
    expect(firstUnfinished(NO_ANSWERS)).toBe('subject')
    expect(firstUnfinished({ ...lise, description: ' ' })).toBe('about')
    expect(firstUnfinished({ ...lise, email: 'lise@' })).toBe('who')
    expect(firstUnfinished(lise)).toBe('check')
  })

  it('take a field that the server refused back to where it was asked', () => {
    expect(stepOf('areaId')).toBe('area')
    expect(stepOf('organisationId')).toBe('who')
    expect(stepOf('desiredBy')).toBe('time')
  })

  it('send nothing for what is empty, and read it back as empty', () => {
    expect(contentOf(lise, 'en')).toMatchObject({ phone: undefined, desiredBy: undefined, language: 'en' })
    expect(answersOf({ title: 'Sundhedscafé', phone: undefined })).toEqual({ ...NO_ANSWERS, title: 'Sundhedscafé' })
  })

  it('leave the kind of a known organisation to the directory', () => {
    expect(contentOf({ ...lise, organisationKind: 'OTHER' }).organisationKind).toBe('OTHER')
    expect(contentOf({ ...lise, organisationId: 'sof', organisationKind: 'OTHER' }).organisationKind).toBeUndefined()
  })

  it('know a civil registration number from a telephone number', () => {
    expect(looksLikeCpr('Hun er født 010203-1234.')).toBe(true)
    expect(looksLikeCpr('0102031234')).toBe(true)
    expect(looksLikeCpr('Ring på 33 66 33 66 eller 3366336600')).toBe(false)
    expect(looksLikeCpr('sag 20100042')).toBe(false)
  })
})
