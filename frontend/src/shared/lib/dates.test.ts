import { describe, expect, it } from 'vitest'
import { formatDay, formatDayTime, formatMonth, formatNear, formatPeriod, formatTime, plainDay } from './dates'

/** The spaces inside a day and an hour do not break; what is tested here is the words. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('dates', () => {
  it('are not broken at the end of a line between a day and its month, nor before the hour', () => {
    expect(formatDay('2010-02-04')).toBe('tor.\u00A04.\u00A0feb. 2010')
    expect(formatTime('2010-02-04T14:00:00Z')).toBe('kl.\u00A015')
  })

  it('are shown as the office says them, in Copenhagen', () => {
    expect(plain(formatDay('2010-02-04T08:12:00Z'))).toBe('tor. 4. feb. 2010')
    expect(plain(formatTime('2010-02-04T08:12:00Z'))).toBe('kl. 9.12')
    expect(plain(formatTime('2010-02-04T14:00:00Z'))).toBe('kl. 15')
    expect(plain(formatDayTime('2010-02-04T08:12:00Z', 'en'))).toBe('Thu 4 Feb 2010, 9:12')
  })

  it('follow summer time', () => {
    expect(plain(formatTime('2010-03-28T00:59:00Z'))).toBe('kl. 1.59')
    expect(plain(formatTime('2010-03-28T01:00:00Z'))).toBe('kl. 3')
    expect(plain(formatTime('2010-10-31T00:30:00Z'))).toBe('kl. 2.30')
    expect(plain(formatTime('2010-10-31T01:30:00Z'))).toBe('kl. 2.30')
  })

  it('belong to the day of Copenhagen, whatever day it is in Greenwich', () => {
    expect(plainDay('2010-06-30T22:30:00Z')).toBe('2010-07-01')
    expect(plain(formatDay('2010-06-30T22:30:00Z'))).toBe('tor. 1. juli 2010')
  })

  it('show a plain day as it stands', () => {
    expect(plain(formatDay('2010-04-01'))).toBe('tor. 1. apr. 2010')
    expect(formatMonth('2010-02')).toBe('februar 2010')
    expect(plain(formatPeriod('2010-02-01', '2010-06-30'))).toBe('1. feb.–30. juni 2010')
    expect(plain(formatPeriod('2009-02-01', '2010-06-30', 'en'))).toBe('1 Feb 2009–30 Jun 2010')
  })

  it('say today and tomorrow beside the office’s own clock', () => {
    const now = '2010-11-29T08:00:00Z'

    expect(plain(formatNear('2010-11-29T14:00:00Z', now))).toBe('i dag kl. 15')
    expect(plain(formatNear('2010-11-29T23:30:00Z', now))).toBe('i morgen kl. 0.30')
    expect(plain(formatNear('2010-12-02T08:12:00Z', now))).toBe('tor. 2. dec.')
    expect(plain(formatNear('2011-01-04T08:12:00Z', now))).toBe('tir. 4. jan. 2011')
  })
})
