import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { amina, jonas } from '@/testing/town'
import MePage from './MePage'

describe('one’s own absence', () => {
  const office = theOffice()
  beforeEach(() => office.answers('/consultants', [amina, jonas]))

  it('is entered with its days and a stand-in, who is somebody else', async () => {
    const sent = office.takes('post', '/my-absences', {}, 201)
    showPage(<MePage />)

    await userEvent.type(await screen.findByLabelText('Fra'), '2010-03-08')
    await userEvent.type(screen.getByLabelText('Til og med'), '2010-03-12')
    expect(screen.queryByRole('option', { name: 'Amina Holm' })).not.toBeInTheDocument()
    await userEvent.selectOptions(screen.getByLabelText('Stedfortræder'), 'Jonas Riis')
    await userEvent.click(screen.getByRole('button', { name: 'Registrér fravær' }))

    await waitFor(() => expect(sent).toEqual([{ firstDay: '2010-03-08', lastDay: '2010-03-12', standInId: jonas.id }]))
  })

  it('is shown with who stands in, and taken back', async () => {
    const own = [{ id: 'away', firstDay: '2010-03-08', lastDay: '2010-03-12', standIn: 'Jonas Riis' }]
    office.answers('/my-absences', { own, covering: [] })
    const removed = office.takes('delete', '/my-absences/away', {})
    showPage(<MePage />)

    expect(await screen.findByText(/Jonas Riis er stedfortræder/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: /Fjern fraværet/ }))
    await waitFor(() => expect(removed).toHaveLength(1))
  })
})
