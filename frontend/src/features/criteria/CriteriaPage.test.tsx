import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PeriodView, YouthFigures } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import CriteriaPage from './CriteriaPage'

const next: PeriodView = { code: '2011-H1', kind: 'HALF_YEAR', from: '2011-01-01', to: '2011-06-30', frozen: false }

const figures: YouthFigures = {
  day: '2011-02-01',
  frozen: false,
  counts: [
    {
      criterion: 'S8',
      title: 'Unge i hele projektperioden',
      quote: '160 unge',
      count: 90,
      target: 160,
      from: '2009-01-01',
      to: '2011-12-31',
      days: 1095,
      daysGone: 762,
      missing: 70,
      status: 'BEHIND',
    },
  ],
}

describe('the criteria of a period', () => {
  const office = theOffice()

  it('shows what is counted of the youths in an open period, also where nobody is asked anything', async () => {
    office.answers('/criteria', { period: next, periods: [next], cards: [], untold: [] })
    const asked = office.asked('/youths/figures', figures)
    showPage(<CriteriaPage search={{ period: '2011-H1' }} />)

    expect(await screen.findByRole('region', { name: 'Unge i hele projektperioden' })).toHaveTextContent('90 af 160')
    expect(
      screen.getByRole('heading', { name: 'Der spørges ikke om noget succeskriterium i denne periode' }),
    ).toBeVisible()
    expect(asked.map((one) => one.get('period'))).toEqual(['2011-H1'])
  })

  it('leaves them out where no target is about the days of the period', async () => {
    office.answers('/criteria', { period: next, periods: [next], cards: [], untold: [] })
    const asked = office.asked('/youths/figures', { day: '2011-02-01', frozen: false, counts: [] })
    showPage(<CriteriaPage search={{ period: '2011-H1' }} />)

    await waitFor(() => expect(asked).toHaveLength(1))
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Unge: optællinger og fastholdelse' })).toBeNull())
  })
})
