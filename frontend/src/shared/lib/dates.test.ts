import { describe, expect, it } from 'vitest'
import { formatDay, formatDayTime, formatMonth, formatNear, formatPeriod, formatTime, plainDay } from './dates'

describe('dates', () => {
  it('are shown as the office says them, in Copenhagen', () => {
    expect(formatDay('2010-02-04T08:12:00Z')).toBe('tor. 4. feb. 2010')
    expect(formatTime('2010-02-04T08:12:00Z')).toBe('kl. 9.12')
    expect(formatTime('2010-02-04T14:00:00Z')).toBe('kl. 15')
    expect(formatDayTime('2010-02-04T08:12:00Z', 'en')).toBe('Thu 4 Feb 2010, 9:12')
  })

  it('follow summer time', () => {
    expect(formatTime('2010-03-28T00:59:00Z')).toBe('kl. 1.59')
    expect(formatTime('2010-03-28T01:00:00Z')).toBe('kl. 3')
    expect(formatTime('2010-10-31T00:30:00Z')).toBe('kl. 2.30')
    expect(formatTime('2010-10-31T01:30:00Z')).toBe('kl. 2.30')
  })

  it('belong to the day of Copenhagen, whatever day it is in Greenwich', () => {
    expect(plainDay('2010-06-30T22:30:00Z')).toBe('2010-07-01')
    expect(formatDay('2010-06-30T22:30:00Z')).toBe('tor. 1. juli 2010')
  })

  it('show a plain day as it stands', () => {
    expect(formatDay('2010-04-01')).toBe('tor. 1. apr. 2010')
    expect(formatMonth('2010-02')).toBe('februar 2010')
    expect(formatPeriod('2010-02-01', '2010-06-30')).toBe('1. feb.–30. juni 2010')
    expect(formatPeriod('2009-02-01', '2010-06-30', 'en')).toBe('1 Feb 2009–30 Jun 2010')
  })

  it('say today and tomorrow beside the office’s own clock', () => {
    const now = '2010-11-29T08:00:00Z'

    expect(formatNear('2010-11-29T14:00:00Z', now)).toBe('i dag kl. 15')
    expect(formatNear('2010-11-29T23:30:00Z', now)).toBe('i morgen kl. 0.30')
    expect(formatNear('2010-12-02T08:12:00Z', now)).toBe('tor. 2. dec.')
    expect(formatNear('2011-01-04T08:12:00Z', now)).toBe('tir. 4. jan. 2011')
  })
})
