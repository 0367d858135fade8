import { describe, expect, it } from 'vitest'
import { defineText, textIn } from './text'

const text = defineText({
  da: { hello: 'Hej {name}', days_one: '{count} dag', days_other: '{count} dage', stage: { NOW: 'i gang' } },
  en: { hello: 'Hello {name}', days_one: '{count} day', days_other: '{count} days', stage: { NOW: 'under way' } },
})

describe('texts', () => {
  it('are filled in', () => {
    expect(textIn(text, 'da')('hello', { name: 'Amina' })).toBe('Hej Amina')
    expect(textIn(text, 'en')('hello', { name: '$& {name}' })).toBe('Hello $& {name}')
  })

  it('count', () => {
    expect(textIn(text, 'da')('days', { count: 1 })).toBe('1 dag')
    expect(textIn(text, 'en')('days', { count: 0 })).toBe('0 days')
  })

  it('tell when the server uses a word that the screen does not know', () => {
    const t = textIn(text, 'da')

    expect(t.maybe('stage.NOW')).toBe('i gang')
    expect(t.maybe('stage.LATER')).toBeUndefined()
    expect(t.maybe('stage')).toBeUndefined()
    expect(t.maybe('constructor.name')).toBeUndefined()
  })

  it('refuse at compile time what is not in both languages', () => {
    // @ts-expect-error the English lacks «bye»
    defineText({ da: { hello: 'Hej', bye: 'Farvel' }, en: { hello: 'Hello' } })
    // @ts-expect-error there is no such key
    expect(textIn(text, 'da')('goodbye')).toBe('goodbye')
  })
})
