import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { casePage } from '@/testing/town'
import { CaseFacts } from './CaseFacts'

const conflict = {
  type: '/problems/facts-changed-meanwhile',
  title: 'Rettet af en kollega imens',
  detail: 'En kollega har rettet oplysningerne.',
  status: 409,
}

describe('the facts of a case', () => {
  const office = theOffice()

  async function open() {
    office.answers('/areas', [
      { ...casePage.area, code: 'M' },
      { id: 'titanparken', code: 'T', name: 'Titanparken' },
    ])
    showPage(<CaseFacts page={casePage} onDone={() => undefined} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Ret oplysninger' }))
    return within(await screen.findByRole('dialog'))
  }

  it('says what will change, and sends what was seen beside what is wanted', async () => {
    const sent = office.takes('put', `/requisitions/${casePage.number}/facts`, casePage)
    const dialog = await open()
    expect(dialog.getByRole('button', { name: 'Gem rettelserne' })).toBeDisabled()

    await dialog.findByRole('option', { name: 'Titanparken' })
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Område' }), 'titanparken')
    expect(dialog.getByRole('status')).toHaveTextContent(`Område: ${casePage.area.name} → Titanparken`)
    await userEvent.click(dialog.getByRole('button', { name: 'Gem rettelserne' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent[0]).toMatchObject({
      seen: { areaId: casePage.area.id, title: casePage.title },
      wanted: { areaId: 'titanparken', title: casePage.title },
    })
  })

  it('keeps what was typed when a colleague was faster', async () => {
    office.takes('put', `/requisitions/${casePage.number}/facts`, conflict, 409)
    const dialog = await open()
    const title = dialog.getByRole('textbox', { name: 'Overskrift' })
    await userEvent.clear(title)
    await userEvent.type(title, 'Min titel')
    await userEvent.click(dialog.getByRole('button', { name: 'Gem rettelserne' }))

    expect(await dialog.findByRole('alert')).toHaveTextContent('En kollega har rettet oplysningerne.')
    expect(title).toHaveValue('Min titel')
  })
})
