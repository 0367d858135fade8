import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ProgrammeCriterion, ProgrammePage } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { CriteriaCard } from './CriteriaCard'

function criterion(code: string, kind: ProgrammeCriterion['kind']): ProgrammeCriterion {
  return {
    area: 'EMPLOYMENT',
    code,
    definition: 1,
    kind,
    quote: `Programmets ord om ${code}`,
    target: 60,
    targetFrom: '2010-02-01',
    targetTo: '2010-12-31',
    title: `Titlen på ${code}`,
  }
}

const page: ProgrammePage = {
  areas: [{ code: 'EMPLOYMENT', title: 'Fra Sport til Job', version: 0 }],
  baselines: [],
  changes: [],
  commitments: [],
  criteria: [criterion('S6', 'COUNT'), criterion('S9', 'SHARE'), criterion('S10', 'SHARE')],
  decisions: [],
  deliverables: [],
  earlier: [],
  mayChange: false,
  programme: { aim: 'Unge i gang', code: '2010', from: '2010-02-01', title: 'Program 2010', to: '2010-12-31' },
  representation: [],
  results: [],
}

describe('the criteria of a programme', () => {
  theOffice()

  it('leads to the answers of a share, and to the definition of what is counted from pathways', async () => {
    showPage(<CriteriaCard page={page} />)

    const s6 = await screen.findByRole('link', { name: 'Titlen på S6' })
    expect(s6).toHaveAttribute('href', expect.stringMatching(/^\/criteria\/S6\/definition\?period=/))
    expect(screen.getByRole('link', { name: 'Titlen på S9' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/criteria\/S9\/definition\?period=/),
    )
    expect(screen.getByRole('link', { name: 'Titlen på S10' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/criteria\/S10\?period=/),
    )
  })
})
