import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { casePage } from '@/testing/town'
import { NoteForm } from './NoteForm'

const CASE = '/requisitions/2010-0037'
const JONAS = { id: 'p-jonas', name: 'Jonas Riis' }

describe('a note', () => {
  const office = theOffice()

  async function begin() {
    showPage(<NoteForm page={casePage} onDone={() => undefined} />)
    return screen.findByRole('textbox', { name: /Note/ })
  }

  const save = () => userEvent.click(screen.getByRole('button', { name: 'Gem note' }))

  it('waits with the list for the colleagues, and takes the one that is chosen', async () => {
    let bring = () => {}
    const brought = new Promise<void>((done) => {
      bring = done
    })
    office.answersLater(`${CASE}/mentionable`, [JONAS], brought)
    const sent = office.takes('post', `${CASE}/notes`, {})
    const box = await begin()

    await userEvent.type(box, 'Tager du den? @jon{Enter}')
    expect(box).toHaveValue('Tager du den? @jon')
    expect(screen.getByText('Henter kolleger …')).toBeVisible()
    bring()
    await screen.findByRole('option', { name: 'Jonas Riis' })
    await userEvent.keyboard('{Enter}')
    await save()

    await waitFor(() => expect(sent).toEqual([{ text: 'Tager du den? @Jonas Riis', mentions: ['p-jonas'] }]))
  })

  it('says once that nobody has the name that is mentioned', async () => {
    office.answers(`${CASE}/mentionable`, [JONAS])
    const sent = office.takes('post', `${CASE}/notes`, {})
    await userEvent.type(await begin(), 'Spørg @Fadumo, skriv til a@b.dk')

    await save()
    expect(await screen.findByText(/hedder @Fadumo, så ingen får besked/)).toBeVisible()
    expect(sent).toEqual([])
    await save()

    await waitFor(() => expect(sent).toEqual([{ text: 'Spørg @Fadumo, skriv til a@b.dk', mentions: [] }]))
  })

  it('says so when the colleagues cannot be fetched', async () => {
    office.refuses(`${CASE}/mentionable`, 503, 'busy')
    const sent = office.takes('post', `${CASE}/notes`, {})
    await userEvent.type(await begin(), '@Jonas Riis tager den')

    await save()

    expect(await screen.findByText(/kunne ikke hentes/)).toBeVisible()
    expect(sent).toEqual([])
  })
})
