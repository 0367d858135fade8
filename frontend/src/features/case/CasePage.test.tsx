import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { casePage, caseTimeline, healthCafeCase, NOW, proposal } from '@/testing/town'
import CasePage from './CasePage'

const conflict = {
  type: '/problems/step-already-done',
  title: 'Opgaven er allerede løst',
  detail: 'Jonas Riis meldte rådgivningen færdig kl. 10.12.',
  status: 409,
}

describe('the page of a case', () => {
  const office = theOffice()

  beforeEach(() => {
    office.answers('/requisitions/2010-0037', casePage)
    office.answers('/requisitions/2010-0037/timeline', caseTimeline)
    office.answers('/requisitions/2010-0037/reply-draft', { text: '', fileIds: [], version: 0 })
    office.takes('put', '/requisitions/2010-0037/reply-draft', {
      text: '',
      fileIds: [],
      version: 1,
      savedAt: NOW,
    })
    office.answers('/requisitions/2010-0042/timeline', { items: [], counts: caseTimeline.counts })
    office.answers('/requisitions/2010-0037/process', {
      definition: 'requisition-handling',
      version: 1,
      active: [],
      done: [],
    })
    office.answers('/models/requisition-handling', '<definitions/>')
    office.answers('/requisitions/2010-0042', healthCafeCase)
    office.answers('/requisitions/2010-0042/process', {
      definition: 'requisition-handling',
      version: 1,
      active: [],
      done: [],
    })
    office.answers('/requisitions/2010-0042/screening-proposal', proposal)
    office.answers('/areas', [{ id: 'mjolnerparken', code: 'M', name: 'Mjølnerparken' }])
  })

  it('keeps what was typed when somebody else was faster, and says what happened', async () => {
    office.takes('post', '/requisitions/2010-0037/advice', conflict, 409)
    showPage(<CasePage number="2010-0037" />)

    const done = await screen.findByRole('textbox', { name: 'Hvad er der gjort?' })
    await userEvent.type(done, 'Ansøgningen er skrevet færdig.')
    await userEvent.click(screen.getByRole('button', { name: 'Meld færdig' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Jonas Riis meldte rådgivningen færdig kl. 10.12.')
    expect(screen.getByRole('textbox', { name: 'Hvad er der gjort?' })).toHaveValue('Ansøgningen er skrevet færdig.')
    expect(sessionStorage.getItem('medspil.kept.task-37')).toContain('Ansøgningen er skrevet færdig.')
  })

  it('brings back what was typed before a reload', async () => {
    sessionStorage.setItem('medspil.kept.task-37', JSON.stringify({ done: 'Halvt færdig tekst' }))

    showPage(<CasePage number="2010-0037" />)

    expect(await screen.findByRole('textbox', { name: 'Hvad er der gjort?' })).toHaveValue('Halvt færdig tekst')
  })

  it('keeps the form when the case could not be asked for anew', async () => {
    office.takes('post', '/requisitions/2010-0037/notes', { id: 'n1' }, 201)
    showPage(<CasePage number="2010-0037" />)
    await userEvent.type(await screen.findByRole('textbox', { name: 'Hvad er der gjort?' }), 'Næsten færdig.')

    office.refuses('/requisitions/2010-0037', 500, 'optaget')
    await userEvent.click(screen.getByRole('button', { name: /Intern note/ }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Husk budgettet.')
    await userEvent.click(screen.getByRole('button', { name: 'Gem note' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('optaget')
    expect(screen.getByRole('textbox', { name: 'Hvad er der gjort?' })).toHaveValue('Næsten færdig.')
    expect(screen.getByRole('button', { name: /Intern note/ })).toHaveFocus()
  })

  it('sends every file that is chosen, and attaches them all', async () => {
    const kept = ['budget.xlsx', 'plan.pdf'].map((name) => new File(['ord'], name))
    let stored = 0
    const messages = office.takes('post', '/requisitions/2010-0037/messages', { id: 'm1' }, 201)
    office.serves('post', '/requisitions/2010-0037/files', () => {
      stored += 1
      return { id: `f${stored}`, name: kept[stored - 1]?.name, size: 3, contentType: 'text/plain', at: NOW }
    })
    showPage(<CasePage number="2010-0037" />)
    await userEvent.click(await screen.findByRole('button', { name: /Skriv til rekvirenten/ }))

    await userEvent.upload(await screen.findByLabelText(/Filer/, { selector: 'input' }), kept)
    expect(await screen.findByRole('button', { name: 'Fjern plan.pdf' })).toBeVisible()
    await userEvent.type(screen.getByRole('textbox', { name: /Besked til/ }), 'Her er begge.')
    await userEvent.click(screen.getByRole('button', { name: 'Send besked' }))

    await waitFor(() => expect(messages).toEqual([{ text: 'Her er begge.', fileIds: ['f1', 'f2'], draft: true }]))
  })

  it('words the timeline, newest first', async () => {
    showPage(<CasePage number="2010-0037" />)

    const timeline = await screen.findByRole('list', { name: 'Forløb' })
    const entries = within(timeline)
      .getAllByRole('listitem')
      .map((entry) => entry.textContent?.replaceAll('\u00A0', ' '))
    expect(entries[0]).toContain('Vedhæftet er et udkast til budget og tidsplan.')
    expect(entries.some((entry) => entry?.includes('2 t 30 min ført'))).toBe(true)
    expect(
      entries.some((entry) =>
        entry?.includes('Visiteret: vi kan hjælpe, prioritet almindelig, frist tor. 11. mar. 2010'),
      ),
    ).toBe(true)
    expect(entries.some((entry) => entry?.includes('Tildelt Amina Holm'))).toBe(true)
  })

  it('marks the present step of the process, before those that are done', async () => {
    office.answers('/requisitions/2010-0037/process', {
      definition: 'requisition-handling',
      version: 1,
      active: ['Task_Advise'],
      done: [{ elementId: 'Task_Screen', at: NOW }],
    })
    office.answers(
      '/models/requisition-handling',
      '<definitions><task id="Task_Screen" name="Visitér" /><task id="Task_Advise" name="Rådgiv" /></definitions>',
    )
    showPage(<CasePage number="2010-0037" />)

    const list = await screen.findByRole('list', { name: 'Trin, som sagen har været igennem' })
    const steps = within(list).getAllByRole('listitem')
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual(['step', null])
    expect(steps[0]).toHaveTextContent('Rådgiv Nu')
    expect(steps[1]).toHaveTextContent('Visitér')
  })

  it('shows the answer that the respondent opened to the consultant', async () => {
    office.answers('/requisitions/2010-0037', {
      ...casePage,
      followUp: { status: 'ANSWERED', answeredAt: NOW },
      openedAnswers: [
        {
          submittedAt: NOW,
          wave: 1,
          lines: [{ question: 'Har I brugt nye metoder?', value: 'YES', answer: 'Ja' }],
          comment: 'Tak for hjælpen.',
        },
      ],
    })
    showPage(<CasePage number="2010-0037" />)

    const opened = await screen.findByRole('region', { name: 'Svaret, som du må læse' })
    expect(opened).toHaveTextContent('Besvaret ons. 3. mar. 2010')
    expect(opened).toHaveTextContent('Har I brugt nye metoder?Ja')
    expect(opened).toHaveTextContent('Tak for hjælpen.')
  })

  it('screens with what the rules propose, and why', async () => {
    const sent = office.takes('post', '/requisitions/2010-0042/screening', { task: null })
    showPage(<CasePage number="2010-0042" />)

    await userEvent.click(await screen.findByRole('radio', { name: /^Vi kan hjælpe ?Rekvirenten/ }))
    expect(screen.getByText(/fordi området har en helhedsplan/)).toBeVisible()
    expect(screen.getByRole('radio', { name: /Amina Holm.*3 åbne sager, kender området, har god plads/ })).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: 'Tag sagen ind' }))

    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      taskId: 'task-42',
      decision: 'ACCEPT',
      consultantId: 'amina',
      priority: 'HIGH',
      deadline: '2010-03-17',
      relevance: [
        { criterion: 'S13', relevant: true },
        { criterion: 'S14', relevant: true },
        { criterion: 'S15', relevant: false },
      ],
    })
  })

  it('says who sees the case from now on before it is made confidential, and asks why', async () => {
    const rights = { ...casePage.rights, mayChangeConfidentiality: true }
    office.answers('/requisitions/2010-0037', { ...casePage, rights })
    const sent = office.takes('post', '/requisitions/2010-0037/confidentiality', {})
    showPage(<CasePage number="2010-0037" />)

    await userEvent.click(await screen.findByRole('button', { name: 'Gør fortrolig' }))
    const dialog = screen.getByRole('dialog', { name: 'Gør 2010-0037 fortrolig?' })
    expect(dialog).toHaveTextContent(/Fra nu af ser kun den ansvarlige/)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gør fortrolig' }))
    expect(sent).toEqual([])

    office.answers('/requisitions/2010-0037', { ...casePage, rights, confidential: true })
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Hvorfor?' }), 'En familie er nævnt ved navn.')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gør fortrolig' }))

    expect(await screen.findByText('Sagen er fortrolig.')).toBeVisible()
    expect(sent).toEqual([{ confidential: true, reason: 'En familie er nævnt ved navn.' }])
    expect(await screen.findByText('fortrolig')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Ophæv fortrolighed' })).toBeVisible()
  })

  it('offers nobody else to make it confidential', async () => {
    showPage(<CasePage number="2010-0037" />)

    await screen.findByRole('heading', { level: 1, name: casePage.title })
    expect(screen.queryByRole('button', { name: 'Gør fortrolig' })).not.toBeInTheDocument()
    expect(screen.queryByText('fortrolig')).not.toBeInTheDocument()
  })

  it('shows nothing more of a case that its screener kept and gave away', async () => {
    const sent = office.takes('post', '/requisitions/2010-0042/screening', {})
    showPage(<CasePage number="2010-0042" />)
    await userEvent.click(await screen.findByRole('radio', { name: /^Vi kan hjælpe ?Rekvirenten/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: /^Fortrolig/ }))

    office.refuses('/requisitions/2010-0042', 404, 'not-found')
    await userEvent.click(screen.getByRole('button', { name: 'Tag sagen ind' }))

    expect(await screen.findByText('Du har ikke længere adgang til sagen')).toBeVisible()
    expect(sent[0]).toMatchObject({ confidential: true })
    expect(screen.queryByText(healthCafeCase.title)).not.toBeInTheDocument()
  })

  it('asks the rules anew when the case turns out to be something else', async () => {
    const brief = {
      ...proposal,
      criteria: proposal.criteria.map((one) => ({ ...one, relevant: one.criterion === 'S13' })),
    }
    const sent = office.takes('post', '/requisitions/2010-0042/screening', {})
    office.answers('/methods', [])
    showPage(<CasePage number="2010-0042" />)
    await userEvent.click(await screen.findByRole('radio', { name: /^Vi kan hjælpe ?Rekvirenten/ }))
    expect(within(screen.getByRole('group', { name: /^S14/ })).getByRole('radio', { name: 'Relevant' })).toBeChecked()

    office.answers('/requisitions/2010-0042/screening-proposal', brief)
    await userEvent.click(screen.getByRole('radio', { name: /Vi svarer med det samme/ }))
    await waitFor(() =>
      expect(
        within(screen.getByRole('group', { name: /^S14/ })).getByRole('radio', { name: 'Ikke relevant' }),
      ).toBeChecked(),
    )
    expect(screen.queryByRole('textbox', { name: /Hvorfor afviger du/ })).not.toBeInTheDocument()
    await userEvent.type(screen.getByRole('textbox', { name: 'Svar til rekvirenten' }), 'Ring til beboerhuset.')
    await userEvent.click(screen.getByRole('radio', { name: 'Løst' }))
    await userEvent.click(screen.getByRole('button', { name: 'Send svar og afslut' }))

    await waitFor(() =>
      expect(sent).toEqual([
        expect.objectContaining({
          kind: 'ADVICE',
          relevance: [
            { criterion: 'S13', relevant: true },
            { criterion: 'S14', relevant: false },
            { criterion: 'S15', relevant: false },
          ],
        }),
      ]),
    )
  })

  it('asks why when the proposal on relevance is not followed', async () => {
    const sent = office.takes('post', '/requisitions/2010-0042/screening', { task: null })
    showPage(<CasePage number="2010-0042" />)
    await userEvent.click(await screen.findByRole('radio', { name: /^Vi kan hjælpe ?Rekvirenten/ }))

    const criterion = screen.getByRole('group', { name: /S13/ })
    await userEvent.click(within(criterion).getByRole('radio', { name: 'Ikke relevant' }))
    await userEvent.click(screen.getByRole('button', { name: 'Tag sagen ind' }))

    expect(await screen.findByText('Skriv, hvorfor du afviger.')).toBeVisible()
    expect(sent).toEqual([])

    await userEvent.type(screen.getByRole('textbox', { name: /Hvorfor afviger du/ }), 'De kender metoderne.')
    await userEvent.click(screen.getByRole('button', { name: 'Tag sagen ind' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      relevance: expect.arrayContaining([{ criterion: 'S13', relevant: false, reason: 'De kender metoderne.' }]),
    })
  })

  it('keeps a note that could not be saved', async () => {
    office.takes(
      'post',
      '/requisitions/2010-0037/notes',
      { type: '/problems/busy', title: 'Optaget', status: 503 },
      503,
    )
    showPage(<CasePage number="2010-0037" />)

    await userEvent.click(await screen.findByRole('button', { name: /Intern note/ }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Ring til puljens sekretariat')
    await userEvent.click(screen.getByRole('button', { name: 'Gem note' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Optaget')
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Ring til puljens sekretariat')
  })
})
