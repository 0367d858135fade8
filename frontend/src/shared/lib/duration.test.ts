import { describe, expect, it } from 'vitest'
import { clockOf, minutesOf, sheetMinutesOf } from './duration'

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

describe('a field of the week', () => {
  it.each([
    ['7', 420],
    ['7,5', 450],
    ['0.25', 15],
    ['24', 1440],
    ['1:30', 90],
    ['90', 90],
    ['45 min', 45],
    ['', 0],
    ['0', 0],
    ['0:00', 0],
  ])('reads «%s» as %i minutes', (text, minutes) => expect(sheetMinutesOf(text)).toBe(minutes))

  it.each(['ti', '-1', '25:00', '1441'])('does not guess what «%s» means', (text) =>
    expect(sheetMinutesOf(text)).toBeUndefined(),
  )

  it.each([
    [444, '7:24'],
    [5, '0:05'],
    [-90, '\u22121:30'],
  ])('writes %i minutes as %s', (minutes, text) => expect(clockOf(minutes)).toBe(text))
})
