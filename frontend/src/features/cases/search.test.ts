import { describe, expect, it } from 'vitest'
import { casesSearch } from './search'

describe('the filters in the address', () => {
  it('keeps a passed step with its days and drops what is none', () => {
    const search = { task: 'SCREEN', taskFrom: '2010-03-15', taskTo: '2010-05-20' }
    expect(casesSearch(search)).toEqual(search)
    expect(casesSearch({ task: 'UserTask_ScreenRequisition', taskFrom: 'i går' })).toEqual({})
  })

  it('takes a bare true for the word', () => {
    expect(casesSearch({ answered: true })).toEqual({ answered: 'true' })
    expect(casesSearch({ answered: 'false' })).toEqual({ answered: 'false' })
    expect(casesSearch({ answered: 'maybe' })).toEqual({})
  })
})
