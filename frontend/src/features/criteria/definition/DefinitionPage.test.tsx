import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { DefinitionsPage, PeriodView } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import DefinitionPage from './DefinitionPage'

const half: PeriodView = { code: '2010-H1', kind: 'HALF_YEAR', from: '2010-02-01', to: '2010-06-30', frozen: false }

function definitions(criterion: string, unitKind: string): DefinitionsPage {
  return { criterion, kind: 'SHARE', unitKind, period: half, versions: [], questions: [], mayChange: false }
}

describe('the definition of a criterion', () => {
  const office = theOffice()

  it.each([
    ['S9', 'INTERNSHIP_STARTER', 'Alle succeskriterier', '/criteria?period=2010-H1'],
    ['S13', 'REQUESTER', 'Tilbage til S13', '/criteria/S13?period=2010-H1'],
  ])('of %s leads back to where its figure is', async (code, unitKind, name, href) => {
    office.answers('/criteria', { period: half, periods: [], cards: [] })
    office.answers(`/criteria/${code}/definitions`, definitions(code, unitKind))
    showPage(<DefinitionPage code={code} search={{ period: '2010-H1' }} />)

    expect(await screen.findByText('Ingen version handler om periodens dage.')).toBeVisible()
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href)
  })
})
