import { describe, expect, it } from 'vitest'
import { minutesOf } from './duration'

describe('a duration as people write it', () => {
  it.each([
    ['1:30', 90],
    ['1,5 t', 90],
    ['1.5 h', 90],
    ['90 min', 90],
    ['90', 90],
    ['2 timer', 120],
  ])('reads %s as %i minutes', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

  it.each(['', 'en time', '0', '1:75', '25 t', '-5'])('does not guess what «%s» means', (text) =>
    expect(minutesOf(text)).toBeUndefined(),
  )
})
