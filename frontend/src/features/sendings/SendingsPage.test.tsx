import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { FollowUpEntry } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { NOW } from '@/testing/town'
import SendingsPage from './SendingsPage'

const entry: FollowUpEntry = {
  id: '7b1e0000-0000-4000-8000-000000000001',
  questionnaire: 'requisition-follow-up',
  version: 2,
  state: 'UNDELIVERABLE',
  wave: 1,
  number: '2010-0042',
  title: 'Sundhedscafé',
  requisition: true,
  respondent: 'Lise Winther',
  email: 'lise@gammel.example',
  begunAt: NOW,
  invitedAt: NOW,
  endedAt: NOW,
  reminders: 0,
  byTelephone: false,
}

const overview = {
  counts: { UNDELIVERABLE: 1, WAITING: 3 },
  ahead: [{ day: '2010-03-15', invitations: 3, firstReminders: 1, secondReminders: 0 }],
  quietPeriods: [{ id: '1', from: '2010-07-05', to: '2010-07-25', reason: 'Sommerferie' }],
}

const questions = {
  status: 'OPEN',
  about: [],
  unitText: '',
  questions: [
    {
      key: 'cooperation',
      type: 'YES_PARTLY_NO',
      text: 'Er samarbejdet bedre?',
      options: [
        { value: 'YES', label: 'Ja' },
        { value: 'NO', label: 'Nej' },
      ],
    },
  ],
  content: { answers: {}, consultantMayRead: false },
  expiresAt: NOW,
}

describe('the sendings', () => {
  const office = theOffice()

  function show() {
    office.answers('/sendings', overview)
    office.answers('/follow-ups', { items: [entry] })
    showPage(<SendingsPage search={{}} onSearch={() => undefined} />)
  }

  async function act(name: string) {
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Handlinger: Lise Winther' }))
    await user.click(await screen.findByRole('menuitem', { name }))
    return user
  }

  it('tell who was asked, what is due next, and when nothing is sent', async () => {
    show()

    const row = await screen.findByRole('row', { name: /Lise Winther/ })
    expect(within(row).getByText('Kommet retur')).toBeVisible()
    expect(await screen.findByRole('option', { name: 'Venter (3)' })).toBeInTheDocument()
    const ahead = screen.getByRole('row', { name: /15\.\smar\.\s2010/ })
    expect(
      within(ahead)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['3', '1', '0'])
    expect(screen.getByText('Sommerferie')).toBeVisible()
  })

  it('take a right address with where it is known from', async () => {
    show()
    const sent = office.takes('put', `/follow-ups/${entry.id}/address`, {})

    const user = await act('Ret adressen')
    const dialog = await screen.findByRole('alertdialog')
    expect(within(dialog).getByText(/lise@gammel\.example kom retur/)).toBeVisible()
    await user.type(within(dialog).getByRole('textbox', { name: 'Ny mailadresse' }), 'lise@ny.example')
    await user.type(within(dialog).getByRole('textbox', { name: 'Hvor ved vi det fra?' }), 'Ringede')
    await user.click(within(dialog).getByRole('button', { name: 'Ret og send' }))

    expect(await screen.findByText('Adressen er rettet for Lise Winther')).toBeVisible()
    expect(sent).toEqual([{ email: 'lise@ny.example', reason: 'Ringede' }])
  })

  it('take answers by telephone, with the number that was called', async () => {
    show()
    office.answers(`/follow-ups/${entry.id}/interview`, questions)
    const sent = office.takes('post', `/follow-ups/${entry.id}/interview`, { enteredAt: NOW })

    const user = await act('Tag svarene i telefonen')
    const question = await screen.findByRole('group', { name: 'Er samarbejdet bedre?' })
    await user.click(within(question).getByRole('radio', { name: 'Ja' }))
    await user.click(screen.getByRole('button', { name: 'Gem svarene' }))
    expect(await screen.findByText(/Skriv nummeret/)).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'Nummeret, der blev ringet til' }), '33 66 00 00')
    await user.click(screen.getByRole('button', { name: 'Gem svarene' }))

    expect(await screen.findByText('Svarene er gemt for Lise Winther')).toBeVisible()
    expect(sent).toEqual([
      { content: { answers: { cooperation: 'YES' }, consultantMayRead: false }, phone: '33 66 00 00' },
    ])
  })
})
