import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { ContactLine } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import ContactsPage from './ContactsPage'

function contact(serial: number): ContactLine {
  return {
    id: `5c8d3f4e-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    number: `K-${serial}`,
    day: '2010-03-05',
    channel: 'MEETING',
    organisation: `Foreningen ${serial}`,
    note: '',
    askedAt: '2010-03-20T23:30:00Z',
  }
}

describe('the log of contacts', () => {
  const office = theOffice()
  const rows = () => screen.getAllByRole('row').length - 1

  it('shows a piece at a time, and saves all', async () => {
    const year = Array.from({ length: 120 }, (_, at) => contact(120 - at))
    office.answers('/contacts', year)
    office.answers('/hours/choices', { areas: [], activities: [], plans: [] })
    office.answers('/contacts/follow-up', { from: '2010-02-01', to: '2010-12-31', actors: 0, asked: 0, ready: 0 })
    let saved: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob
      return 'blob:saved'
    })
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    showPage(<ContactsPage search={{}} onSearch={() => undefined} />)

    expect(await screen.findByText('Foreningen 120')).toBeVisible()
    expect(rows()).toBe(50)
    await userEvent.click(screen.getByRole('button', { name: 'Vis flere' }))
    expect(rows()).toBe(100)
    await userEvent.click(screen.getByRole('button', { name: 'Gem som CSV' }))
    const lines = (await saved?.text())?.trim().split('\r\n') ?? []
    expect(lines).toHaveLength(121)
    // the day in Copenhagen, not in Greenwich
    expect(lines[120]).toBe('K-1;2010-03-05;Møde;Foreningen 1;;;;;2010-03-21')
    await userEvent.click(screen.getByRole('button', { name: 'Vis flere' }))
    expect(rows()).toBe(120)
    expect(screen.queryByRole('button', { name: 'Vis flere' })).toBeNull()
  })
})
