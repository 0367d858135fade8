import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { UnitLine } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { UnitsDialog } from './UnitsDialog'

const ACTIVITY = '5c8d3f4e-0000-4000-8000-000000000001'

const line = (more: Partial<UnitLine>): UnitLine => ({
  requester: 'Ida Krogh',
  state: 'SUCCESS',
  answer: 'YES',
  ...more,
})

describe('who stands at a step', () => {
  const office = theOffice()

  it('asks what for, and leads to each record', async () => {
    const asked = office.asked('/criteria/S2/units', {
      units: [
        line({ subjectKind: 'requisition', number: '2010-17', title: 'Fælles indgang' }),
        line({ subjectKind: 'participation', number: 'A-12', title: 'Frivilligkursus', heldIn: ACTIVITY }),
        line({ subjectKind: 'contact', number: 'K-3', title: 'Besøg', day: '2010-03-05' }),
      ],
    })
    showPage(<UnitsDialog code="S2" unitKind="ACTOR" asked={{ period: '2010', step: 'SUCCESS' }} onClose={() => {}} />)

    await userEvent.click(await screen.findByRole('button', { name: 'Vis navnene' }))
    expect(await screen.findByText('Skriv formålet med et par ord.')).toBeVisible()
    expect(asked).toHaveLength(0)
    await userEvent.type(screen.getByRole('textbox'), 'Tjek før mødet')
    await userEvent.click(screen.getByRole('button', { name: 'Vis navnene' }))

    expect(await screen.findByRole('link', { name: '2010-17 Fælles indgang' })).toHaveAttribute(
      'href',
      '/requisitions/2010-17',
    )
    expect(screen.getByRole('link', { name: 'A-12 Frivilligkursus' })).toHaveAttribute(
      'href',
      `/activities/${ACTIVITY}`,
    )
    expect(screen.getByRole('link', { name: 'K-3 Besøg' })).toHaveAttribute(
      'href',
      '/contacts?from=2010-03-05&to=2010-03-05',
    )
    expect(asked[0]?.get('purpose')).toBe('Tjek før mødet')
  })
})
