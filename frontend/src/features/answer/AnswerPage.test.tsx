import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AnswerPage as Page } from '@/shared/api/contract'
import { theOffice } from '@/testing/desk'
import { NOW } from '@/testing/town'
import AnswerPage from './AnswerPage'

const options = [
  { value: 'YES', label: 'Ja' },
  { value: 'PARTLY', label: 'Delvist' },
  { value: 'NO', label: 'Nej' },
  { value: 'NOT_RELEVANT', label: 'Ikke relevant for os' },
] as const

const page: Page = {
  status: 'OPEN',
  about: [{ number: '2010-0042', title: 'Sundhedscafé', closedAt: NOW }],
  unitText: 'I svarer for Sundheds- og Omsorgsforvaltningen.',
  questions: [
    { key: 'new-methods', type: 'YES_PARTLY_NO', text: 'Har I brugt nye metoder?', options: [...options] },
    { key: 'cooperation', type: 'YES_PARTLY_NO', text: 'Er samarbejdet bedre?', options: [...options] },
  ],
  content: { answers: {}, consultantMayRead: false },
  expiresAt: '2010-04-30T10:00:00Z',
}

describe('the questionnaire', () => {
  const office = theOffice()
  beforeEach(() => window.history.replaceState(null, '', '/answer'))

  it('changes nothing until one begins, then takes an answer a question, once', async () => {
    const user = userEvent.setup()
    office.answers('/answer', page)
    const begun = office.takes('post', '/answer/start', page)
    office.takes('put', '/answer', {})
    const sent = office.takes('post', '/answer/submission', { submittedAt: NOW })
    render(<AnswerPage />)

    expect(await screen.findByText('Sundhedscafé')).toBeVisible()
    expect(begun).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Begynd' }))
    const first = await screen.findByRole('group', { name: 'Har I brugt nye metoder?' })
    await user.click(within(first).getByRole('radio', { name: 'Ja' }))
    const second = screen.getByRole('group', { name: 'Er samarbejdet bedre?' })
    await user.click(within(second).getByRole('radio', { name: 'Spring over' }))
    await user.click(screen.getByRole('checkbox', { name: /Min konsulent må læse dette/ }))
    office.answers('/answer', {
      ...page,
      status: 'ANSWERED',
      submittedAt: NOW,
      thanks: [{ criterionText: 'Har brugt nye metoder', k: 14, n: 20 }],
    })
    await user.click(screen.getByRole('button', { name: 'Send svarene' }))

    expect(await screen.findByRole('heading', { name: 'Tak for jeres svar' })).toHaveFocus()
    expect(screen.getByText('14 af 20 = 70 %')).toBeVisible()
    expect(sent).toEqual([{ answers: { 'new-methods': 'YES' }, consultantMayRead: true }])
  })

  it('goes on where one left', async () => {
    office.answers('/answer', { ...page, content: { answers: { cooperation: 'PARTLY' }, consultantMayRead: false } })

    render(<AnswerPage />)

    const second = await screen.findByRole('group', { name: 'Er samarbejdet bedre?' })
    expect(within(second).getByRole('radio', { name: 'Delvist' })).toBeChecked()
  })

  it('asks on where an answer leads, and sends only what is asked', async () => {
    const user = userEvent.setup()
    office.answers('/answer', {
      ...page,
      content: { answers: { cooperation: 'NO' }, consultantMayRead: false },
      questions: [
        page.questions[1],
        {
          key: 'missing',
          type: 'TEXT',
          text: 'Hvad mangler der?',
          options: [],
          condition: { key: 'cooperation', values: ['NO'] },
        },
        { key: 'meetings', type: 'NUMBER', text: 'Hvor mange møder?', options: [options[3]], least: 0, most: 20 },
      ],
    })
    office.takes('put', '/answer', {})
    const sent = office.takes('post', '/answer/submission', { submittedAt: NOW })
    render(<AnswerPage />)

    const missing = await screen.findByRole('group', { name: 'Hvad mangler der?' })
    await user.type(within(missing).getByRole('textbox'), 'Tid')
    const meetings = screen.getByRole('group', { name: 'Hvor mange møder?' })
    await user.type(within(meetings).getByRole('textbox'), '21')
    await user.click(screen.getByRole('button', { name: 'Send svarene' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Et af tallene kan ikke sendes')
    expect(sent).toHaveLength(0)

    await user.click(within(meetings).getByRole('checkbox', { name: 'Ikke relevant for os' }))
    await user.click(screen.getByRole('radio', { name: 'Ja' }))
    expect(screen.queryByRole('group', { name: 'Hvad mangler der?' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Send svarene' }))

    await waitFor(() =>
      expect(sent).toEqual([{ answers: { cooperation: 'YES', meetings: 'NOT_RELEVANT' }, consultantMayRead: false }]),
    )
  })

  it('does not send an empty sheet', async () => {
    const user = userEvent.setup()
    office.answers('/answer', page)
    office.takes('post', '/answer/start', page)
    render(<AnswerPage />)

    await user.click(await screen.findByRole('button', { name: 'Begynd' }))
    await user.click(await screen.findByRole('button', { name: 'Send svarene' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('I har sprunget alle spørgsmål over')
  })

  it('tells that the time is over', async () => {
    office.answers('/answer', { ...page, status: 'EXPIRED', questions: [] })

    render(<AnswerPage />)

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Fristen er gået')
    expect(screen.getByText(/til og med fre\. 30\. apr\. 2010/)).toBeVisible()
  })

  it('stops asking those who ask for it', async () => {
    const user = userEvent.setup()
    // jsdom has no dialogs of its own
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true
    }
    office.answers('/answer', page)
    const stopped = office.takes('post', '/answer/opt-out', { ...page, status: 'OPTED_OUT', questions: [] })
    render(<AnswerPage />)

    await user.click(await screen.findByRole('button', { name: 'Spørg os ikke igen' }))
    await user.click(screen.getByRole('button', { name: 'Ja, spørg os ikke igen' }))

    expect(await screen.findByRole('heading', { name: 'Vi spørger jer ikke igen' })).toBeVisible()
    await waitFor(() => expect(stopped).toHaveLength(1))
  })
})
