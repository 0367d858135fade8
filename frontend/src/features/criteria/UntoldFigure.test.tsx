import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import CriterionPage from './CriterionPage'
import { UntoldCardView } from './UntoldFigure'

const QUARTER = { code: '2010-Q2', kind: 'QUARTER', from: '2010-04-01', to: '2010-06-30', frozen: false }
const untold = { code: 'S13', title: 'Har brugt nye metoder', quote: '70 % af de relevante rekvirenter', target: 70 }
const TOO_FEW = 'For få har svaret i denne periode til, at tallene kan vises.'

describe('a criterion that too few have answered', () => {
  const office = theOffice()

  it('says so on its card, with the target and no figure', async () => {
    showPage(<UntoldCardView untold={untold} period="2010-Q2" />)

    const card = await screen.findByRole('region', { name: untold.title })
    expect(card).toHaveTextContent(TOO_FEW)
    expect(card).toHaveTextContent(/mål 70/)
    expect(card).not.toHaveTextContent(/\d+ af \d+/)
  })

  it('has a page that says how it is counted, and nothing that was counted', async () => {
    office.answers('/criteria', { period: QUARTER, periods: [QUARTER], cards: [], untold: [untold] })
    office.answers('/criteria/S13', {
      period: QUARTER,
      untold,
      breakdowns: [],
      definition: {
        version: 1,
        target: 70,
        targetFrom: '2010-01-01',
        targetTo: '2010-12-31',
        baseline: '',
        unitKind: 'REQUESTER',
        denominator: 'relevante rekvirenter',
        questionKey: 'new-methods',
        successes: ['YES'],
        author: 'Mikkel',
        reason: 'Programmet',
      },
    })
    showPage(<CriterionPage code="S13" search={{ period: '2010-Q2' }} />)

    expect(await screen.findByText(TOO_FEW)).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: untold.title })).toBeVisible()
    expect(screen.getByText(/70 % af de relevante rekvirenter/)).toBeVisible()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})
