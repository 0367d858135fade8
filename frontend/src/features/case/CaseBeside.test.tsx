import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { casePage, caseTimeline, healthCafeCase, proposal } from '@/testing/town'
import CasePage from './CasePage'

const GRANT = '/requisitions/2010-0037'
const CAFE = '/requisitions/2010-0042'

describe('what stands beside a case', () => {
  const office = theOffice()

  beforeEach(() => {
    office.answers(GRANT, casePage)
    office.answers(CAFE, healthCafeCase)
    for (const path of [GRANT, CAFE]) {
      office.answers(`${path}/timeline`, caseTimeline)
      office.answers(`${path}/process`, { definition: 'requisition-handling', version: 1, active: [], done: [] })
    }
    office.answers(`${CAFE}/screening-proposal`, proposal)
    office.answers('/areas', [])
    office.answers('/models/requisition-handling', '<definitions/>')
  })

  it('sends an invitation to whom is chosen', async () => {
    office.answers(`${GRANT}/meetings`, {
      meetings: [],
      people: [
        { id: 'fadumo', name: 'Fadumo Ali', staff: false },
        { id: 'jonas', name: 'Jonas Riis', staff: true },
      ],
    })
    const sent = office.takes('post', `${GRANT}/meetings`, { meetings: [], people: [] }, 201)
    showPage(<CasePage number="2010-0037" />)

    await waitFor(() => expect(screen.getByRole('button', { name: 'Foreslå møde' })).toBeEnabled())
    await userEvent.click(screen.getByRole('button', { name: 'Foreslå møde' }))
    const dialog = await screen.findByRole('dialog', { name: 'Foreslå møde' })
    expect(within(dialog).getByRole('checkbox', { name: 'Fadumo Ali' })).toBeChecked()
    await userEvent.type(within(dialog).getByLabelText('Dag'), '2010-03-10')
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Jonas Riis' }))
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send indkaldelse' }))

    expect(await screen.findByText('Indkaldelsen er sendt.')).toBeVisible()
    expect(sent).toEqual([
      expect.objectContaining({ day: '2010-03-10', from: '10:00', minutes: 60, people: ['fadumo', 'jonas'] }),
    ])
  })

  it('hints at what may be the same while a case is screened, and merges when told why', async () => {
    office.answers(`${CAFE}/likely-duplicates`, [
      {
        number: '2010-0040',
        title: 'Sundhedscafé for kvinder',
        status: 'RECEIVED',
        receivedAt: '2010-02-25T10:00:00Z',
        requester: 'Lise Winther',
        likeness: 0.8,
        sameRequester: true,
        sameOrganisation: true,
      },
    ])
    const sent = office.takes('post', `${CAFE}/merger`, {})
    showPage(<CasePage number="2010-0042" />)

    expect(await screen.findByText('En sag ligner denne')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Læg sammen med 2010-0040' }))
    const dialog = await screen.findByRole('alertdialog', { name: /Læg 2010-0042 sammen/ })
    expect(dialog).toHaveTextContent('der sendes ikke spørgeskema')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Læg sammen' }))
    expect(sent).toEqual([])
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Hvorfor er det den samme sag?' }),
      'Sendt to gange.',
    )
    await userEvent.click(within(dialog).getByRole('button', { name: 'Læg sammen' }))

    expect(await screen.findByText('Sagen fortsætter i 2010-0040.')).toBeVisible()
    expect(sent).toEqual([{ into: '2010-0040', reason: 'Sendt to gange.', follow: true }])
  })

  it('takes a checklist, and marks what is done', async () => {
    office.answers('/checklists', [{ id: 'list', name: 'Projektansøgning', items: 1 }])
    const check = { id: 'c1', text: 'Gennemgå budgettet' }
    const taken = office.takes('post', `${GRANT}/checklist`, { tags: [], checks: [check], participants: [] })
    const done = office.takes('put', `${GRANT}/checklist/c1`, {
      tags: [],
      checks: [{ ...check, doneBy: 'Amina Holm', doneAt: '2010-03-03T09:30:00Z' }],
      participants: [],
    })
    showPage(<CasePage number="2010-0037" />)

    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Tag en tjekliste' }), 'list')
    await userEvent.click(await screen.findByRole('checkbox', { name: /Gennemgå budgettet/ }))

    expect(await screen.findByText('1 af 1')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: /Gennemgå budgettet.*Amina Holm/ })).toBeChecked()
    expect(taken).toEqual([{ template: 'list' }])
    expect(done).toEqual([{ done: true }])
  })

  it('keeps the tags of the case', async () => {
    office.answers(`${GRANT}/desk`, { tags: ['beboerråd'], checks: [], participants: [] })
    const sent = office.takes('put', `${GRANT}/tags`, { tags: ['beboerråd', 'pulje'], checks: [], participants: [] })
    showPage(<CasePage number="2010-0037" />)

    await userEvent.type(await screen.findByRole('combobox', { name: 'Nyt emneord' }), 'pulje{Enter}')

    expect(await screen.findByRole('button', { name: 'Fjern emneordet pulje' })).toBeVisible()
    expect(sent).toEqual([{ tags: ['beboerråd', 'pulje'] }])
  })

  it('tells of what was merged into the case where it stood', async () => {
    const first = caseTimeline.items[0]
    office.answers(`${GRANT}/timeline`, { ...caseTimeline, items: [{ ...first, from: '2010-0036' }] })
    showPage(<CasePage number="2010-0037" />)

    const timeline = await screen.findByRole('list', { name: 'Forløb' })
    expect(within(timeline).getByRole('link', { name: 'fra 2010-0036' })).toHaveAttribute(
      'href',
      '/requisitions/2010-0036',
    )
    expect(within(timeline).getByRole('link', { name: /budget-v2.xlsx/ })).toHaveAttribute(
      'href',
      '/api/requisitions/2010-0036/files/f1',
    )
  })
})
