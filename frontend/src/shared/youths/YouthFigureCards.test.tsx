import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { YouthFigures } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { YouthFigureCards } from './YouthFigureCards'

const figures: YouthFigures = {
  day: '2010-08-02',
  frozen: true,
  counts: [
    {
      criterion: 'S6',
      title: 'Unge i uddannelse eller job',
      quote: '50 unge',
      count: 12,
      target: 50,
      from: '2010-01-01',
      to: '2010-12-31',
      days: 365,
      daysGone: 181,
      missing: 38,
      status: 'BEHIND',
    },
  ],
  retention: {
    criterion: 'S9',
    title: 'Fastholdt i praktik i tre måneder',
    quote: '60 % er der stadig',
    target: 60,
    from: '2010-02-01',
    to: '2010-12-31',
    starters: 4,
    kept: 2,
    observed: 3,
    unknown: 0,
    notYet: 1,
    share: 0.667,
    low: 0.5,
    high: 0.75,
    status: 'CANNOT_TELL',
  },
}

describe("the youths' figures", () => {
  const office = theOffice()

  it('lead to their definitions in the same period', async () => {
    office.answers('/youths/figures', figures)
    showPage(<YouthFigureCards period="2010-H1" />)

    expect(await screen.findByRole('link', { name: /^Definition.*S6$/ })).toHaveAttribute(
      'href',
      '/criteria/S6/definition?period=2010-H1',
    )
    expect(screen.getByRole('link', { name: /^Definition.*S9$/ })).toHaveAttribute(
      'href',
      '/criteria/S9/definition?period=2010-H1',
    )
  })
})
