import { describe, expect, it } from 'vitest'
import { casesOf, daysBefore, lastDayOf, passedStep, receivedWhenAged } from './period'

describe('the days behind a figure', () => {
  it('knows the last day of a month', () => {
    expect(lastDayOf('2010-02')).toBe('2010-02-28')
    expect(lastDayOf('2008-02')).toBe('2008-02-29')
    expect(lastDayOf('2010-12')).toBe('2010-12-31')
  })

  it('counts back over months and the change of clocks', () => {
    expect(daysBefore('2010-03-29', 2)).toBe('2010-03-27')
    expect(daysBefore('2010-03-01', 1)).toBe('2010-02-28')
  })

  it('turns an age into days of reception', () => {
    expect(receivedWhenAged('2010-11-29', 15, 30)).toEqual({ receivedTo: '2010-11-14', receivedFrom: '2010-10-30' })
    expect(receivedWhenAged('2010-11-29', 61, undefined)).toEqual({ receivedTo: '2010-09-29' })
  })

  it('opens a step of the process with its days', () => {
    const days = { from: '2010-03-15', to: '2010-05-20' }
    const search = { task: 'SCREEN', taskFrom: '2010-03-15', taskTo: '2010-05-20' }
    expect(passedStep('UserTask_ScreenRequisition', days)).toEqual(search)
    expect(passedStep('EndEvent_Closed', days)).toBeUndefined()
  })

  it('keeps to the days of the period in its first and last month', () => {
    const days = { from: '2010-03-15', to: '2010-05-20' }
    expect(casesOf('2010-03', 'closed', days)).toEqual({ closedFrom: '2010-03-15', closedTo: '2010-03-31' })
    expect(casesOf('2010-04', 'advice', days)).toEqual({
      receivedFrom: '2010-04-01',
      receivedTo: '2010-04-30',
      kind: 'ADVICE',
    })
    expect(casesOf('2010-05', 'requisitions', days)).toEqual({
      receivedFrom: '2010-05-01',
      receivedTo: '2010-05-20',
      kind: 'REQUISITION',
    })
  })
})
