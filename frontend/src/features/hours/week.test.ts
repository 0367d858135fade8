import { describe, expect, it } from 'vitest'
import { mondayOf, plusDays, weekNumber } from './week'

describe('a week', () => {
  it.each([
    ['2010-11-29', '2010-11-29'],
    ['2010-12-05', '2010-11-29'],
    ['2010-03-28', '2010-03-22'],
    ['2011-01-01', '2010-12-27'],
  ])('of %s begins on Monday %s', (day, monday) => expect(mondayOf(day)).toBe(monday))

  it.each([
    ['2010-11-29', 48],
    ['2010-01-03', 53],
    ['2010-01-04', 1],
    ['2011-01-02', 52],
  ])('of %s has the number %i', (day, number) => expect(weekNumber(day)).toBe(number))

  it('counts days across the change of the clock', () => expect(plusDays('2010-03-27', 2)).toBe('2010-03-29'))
})
