import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { casePage, caseTimeline, NOW } from '@/testing/town'
import CasePage from './CasePage'
import { type CaseSearch, caseSearch } from './search'

const CASE = '/requisitions/2010-0037'

/** Keeps in memory what the address would hold. */
function Addressed({ begin = {} }: { begin?: CaseSearch }) {
  const [search, setSearch] = useState(begin)
  return (
    <>
      <output>{JSON.stringify(search)}</output>
      <CasePage number="2010-0037" search={search} onSearch={setSearch} />
    </>
  )
}

describe('writing in a case', () => {
  const office = theOffice()

  beforeEach(() => {
    office.answers(CASE, casePage)
    office.answers(`${CASE}/timeline`, caseTimeline)
    office.answers(`${CASE}/reply-draft`, { text: '', fileIds: [], version: 0 })
    office.answers(`${CASE}/process`, { definition: 'requisition-handling', version: 1, active: [], done: [] })
    office.answers('/models/requisition-handling', '<definitions/>')
  })

  async function openMessage() {
    await userEvent.click(await screen.findByRole('button', { name: /Skriv til rekvirenten/ }))
    return screen.findByRole('textbox', { name: /Besked til/ })
  }

  it('keeps in the address what of the timeline is shown', async () => {
    showPage(<Addressed begin={{ show: 'NOTES' }} />)

    const filters = await screen.findByRole('group', { name: 'Vis i forløbet' })
    expect(within(filters).getByRole('button', { name: /Noter/ })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(within(filters).getByRole('button', { name: /Beskeder/ }))
    expect(screen.getByText('{"show":"MESSAGES,NOTES"}')).toBeInTheDocument()
    await userEvent.click(within(filters).getByRole('button', { name: 'Alt' }))
    expect(screen.getByText('{}')).toBeInTheDocument()
  })

  it('takes no word from an address that is no topic', () => {
    expect(caseSearch({ show: 'NOTES,<script>,MESSAGES' })).toEqual({ show: 'MESSAGES,NOTES' })
    expect(caseSearch({ show: 7 })).toEqual({})
  })

  it('goes on with the draft that was left, and saves it a moment after the last key', async () => {
    office.answers(`${CASE}/reply-draft`, { text: 'Hej Fadumo', fileIds: ['f1'], version: 3, savedAt: NOW })
    const saved = office.takes('put', `${CASE}/reply-draft`, { text: '', fileIds: [], version: 4, savedAt: NOW })
    showPage(<CasePage number="2010-0037" />)

    const box = await openMessage()
    expect(box).toHaveValue('Hej Fadumo')
    expect(screen.getByRole('button', { name: 'Fjern budget-v2.xlsx' })).toBeVisible()
    await userEvent.type(box, '. Tak')

    await waitFor(() => expect(saved).toEqual([{ text: 'Hej Fadumo. Tak', fileIds: ['f1'], version: 3 }]), {
      timeout: 3000,
    })
  })

  it('shows both drafts when one was saved elsewhere, and loses neither', async () => {
    office.takes('put', `${CASE}/reply-draft`, { type: '/problems/reply-draft-elsewhere', title: '', status: 409 }, 409)
    showPage(<CasePage number="2010-0037" />)
    const box = await openMessage()
    office.answers(`${CASE}/reply-draft`, { text: 'Skrevet hjemme', fileIds: [], version: 2, savedAt: NOW })
    await userEvent.type(box, 'Skrevet her')

    const notice = await screen.findByText('Du har skrevet videre et andet sted', {}, { timeout: 3000 })
    expect(screen.getByText('Skrevet hjemme')).toBeVisible()
    expect(box).toHaveValue('Skrevet her')
    const saved = office.takes('put', `${CASE}/reply-draft`, { text: '', fileIds: [], version: 3, savedAt: NOW })
    await userEvent.click(screen.getByRole('button', { name: 'Behold det, jeg har skrevet her' }))

    expect(notice).not.toBeInTheDocument()
    await waitFor(() => expect(saved).toEqual([{ text: 'Skrevet her', fileIds: [], version: 2 }]), { timeout: 3000 })
  })

  it('puts a template with the facts of the case into the message', async () => {
    office.takes('put', `${CASE}/reply-draft`, { text: '', fileIds: [], version: 1, savedAt: NOW })
    office.answers('/reply-templates', [
      {
        id: 't1',
        shared: true,
        nameDa: 'Skal vi mødes?',
        nameEn: 'Shall we meet?',
        bodyDa: '',
        active: true,
        version: 0,
      },
    ])
    office.answers(`${CASE}/reply-templates/t1`, {
      text: 'Hej Fadumo, vi ses [frist].',
      language: 'da',
      missing: ['frist'],
    })
    showPage(<CasePage number="2010-0037" />)
    const box = await openMessage()
    await userEvent.click(screen.getByRole('button', { name: 'Indsæt skabelon' }))

    const dialog = await screen.findByRole('dialog', { name: 'Indsæt skabelon' })
    expect(await within(dialog).findByText('Hej Fadumo, vi ses [frist].')).toBeVisible()
    expect(within(dialog).getByText(/Sagen har ikke noget at skrive ved: frist/)).toBeVisible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Indsæt i beskeden' }))

    expect(box).toHaveValue('Hej Fadumo, vi ses [frist].')
  })

  it('quotes what is answered, with room above it', async () => {
    office.takes('put', `${CASE}/reply-draft`, { text: '', fileIds: [], version: 1, savedAt: NOW })
    showPage(<CasePage number="2010-0037" />)

    await userEvent.click(await screen.findByRole('button', { name: /Svar med citat af det, Fadumo Ali skrev/ }))

    const box = await screen.findByRole('textbox', { name: /Besked til/ })
    await waitFor(() => expect((box as HTMLTextAreaElement).value).toMatch(/^\n\n.* skrev Fadumo Ali:\n> Vi vil søge/))
  })
})
