import { describe, expect, it } from 'vitest'
import { formatBytes, formatMinutes, formatShare, formatWorkingDays } from './numbers'

describe('shares', () => {
  it('always say what they are of', () => {
    expect(formatShare(14, 20)).toBe('14 af 20 = 70\u00A0%')
    expect(formatShare(6, 31, undefined, 'en')).toBe('6 of 31 = 19%')
  })

  it('take a decimal where rounding would seem to meet the target', () => {
    expect(formatShare(139, 200, 70)).toBe('139 af 200 = 69,5\u00A0%')
    expect(formatShare(140, 200, 70)).toBe('140 af 200 = 70\u00A0%')
    expect(formatShare(6999, 10_000, 70)).toBe('6.999 af 10.000 = 69,9\u00A0%')
  })

  it('are no percentage when nobody has answered', () => {
    expect(formatShare(0, 0, 70)).toBe('0 af 0')
  })
})

describe('quantities', () => {
  it('have their units', () => {
    expect(formatMinutes(405)).toBe('6 t 45 min')
    expect(formatMinutes(60, 'en')).toBe('1 h')
    expect(formatWorkingDays(1)).toBe('1 arbejdsdag')
    expect(formatWorkingDays(2.5)).toBe('2,5 arbejdsdage')
    expect(formatBytes(48_213)).toBe('48 kB')
    expect(formatBytes(31_000_000)).toBe('31 MB')
    expect(formatBytes(999_700)).toBe('1 MB')
  })
})
