import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Case } from '@/shared/api/contract'
import { setLanguage } from '@/shared/lib/language'
import { theOffice } from '@/testing/desk'
import { NOW } from '@/testing/town'
import MyCasePage from './MyCasePage'

const cafe: Case = {
  number: '2010-0042',
  title: 'Kontakt til kvindeforeninger om sundhedscafé',
  subject: 'CONTACT',
  area: { id: 'mjolner', name: 'Mjølnerparken' },
  description: 'Vi mangler kontakt til kvinder.',
  status: 'RECEIVED',
  firstResponseDue: '2010-03-05T09:30:00Z',
  stages: [
    { stage: 'RECEIVED', state: 'DONE', at: NOW },
    { stage: 'SCREENED', state: 'NOW' },
    { stage: 'ASSIGNED', state: 'AHEAD' },
  ],
  messages: [],
  files: [],
  colleagues: [],
  mayWithdraw: true,
  mayWrite: true,
}

describe('the requester’s case', () => {
  const office = theOffice()
  beforeEach(() => window.history.replaceState(null, '', '/case'))

  it('is opened by the token of a mailed link, once, and the token leaves the address', async () => {
    window.history.replaceState(null, '', '/case#secret')
    const spent = office.takes('post', '/case-access', cafe)

    render(<MyCasePage />)

    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('sundhedscafé')
    expect(spent).toEqual([{ token: 'secret' }])
    expect(window.location.hash).toBe('')
    expect(screen.getByText(/senest fre\. 5\. mar\. 2010 kl\. 10\.30/)).toBeVisible()
    const stages = within(screen.getByRole('list', { name: 'Sagens trin' })).getAllByRole('listitem')
    expect(stages[1]).toHaveAttribute('aria-current', 'step')
    expect(stages[0]).toHaveTextContent('ons. 3. mar. 2010')
  })

  it('tells the place in the queue, and when work can begin as things stand', async () => {
    office.answers('/case', {
      ...cafe,
      status: 'AWAITING_CAPACITY',
      expectedStart: '2010-03-15T08:00:00Z',
      queue: { place: 2, of: 5, expectedStart: '2010-03-22T08:00:00Z' },
    })

    render(<MyCasePage />)

    const standing = await screen.findByText(/I er nummer 2 af 5 i køen/)
    expect(standing).toHaveTextContent('begynde man. 15. mar. 2010')
    expect(standing).toHaveTextContent('Som det ser ud nu, kan vi begynde man. 22. mar. 2010.')
  })

  it('offers to send the links again when there is none', async () => {
    office.refuses('/case', 404, 'link-invalid')

    render(<MyCasePage />)

    expect(await screen.findByRole('link', { name: 'Send mig mine links' })).toHaveAttribute('href', '/#follow')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('puts our question first and takes the answer', async () => {
    const user = userEvent.setup()
    const question = { text: 'Hvor mange kvinder?', at: NOW, lapsesAt: '2010-03-17T09:30:00Z' }
    office.answers('/case', { ...cafe, status: 'AWAITING_REPLY', questionOpen: question })
    const written = office.takes('post', '/case/messages', cafe)
    render(<MyCasePage />)

    const asked = await screen.findByRole('region', { name: 'Vi har brug for et svar fra jer' })
    expect(asked).toHaveTextContent('Svar senest ons. 17. mar. 2010')
    await user.type(within(asked).getByRole('textbox', { name: 'Jeres svar' }), 'Omkring tyve.')
    await user.click(within(asked).getByRole('button', { name: 'Send svaret' }))

    await waitFor(() => expect(written).toEqual([{ text: 'Omkring tyve.', fileIds: [] }]))
    expect(await screen.findByRole('heading', { name: 'Skriv til os' })).toBeVisible()
  })

  it('keeps what was written when it could not be sent', async () => {
    const user = userEvent.setup()
    office.answers('/case', cafe)
    office.takes(
      'post',
      '/case/messages',
      { type: '/problems/requisition-already-closed', title: 'Sagen er lukket' },
      409,
    )
    render(<MyCasePage />)

    await user.type(await screen.findByRole('textbox', { name: 'Jeres besked' }), 'Endnu en ting.')
    await user.click(screen.getByRole('button', { name: 'Send beskeden' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Sagen er lukket')
    expect(screen.getByRole('textbox', { name: 'Jeres besked' })).toHaveValue('Endnu en ting.')
  })

  it('keeps an unsent message through a reload, and names the case that it is for', async () => {
    const user = userEvent.setup()
    office.answers('/case', cafe)
    const { unmount } = render(<MyCasePage />)
    await user.type(await screen.findByRole('textbox', { name: 'Jeres besked' }), 'Vi mødes tirsdag.')
    unmount()

    render(<MyCasePage />)
    expect(await screen.findByRole('textbox', { name: 'Jeres besked' })).toHaveValue('Vi mødes tirsdag.')
    const shown = office.names('post', '/case/messages', cafe)
    await user.click(screen.getByRole('button', { name: 'Send beskeden' }))

    await waitFor(() => expect(shown).toEqual(['2010-0042']))
    expect(screen.getByRole('textbox', { name: 'Jeres besked' })).toHaveValue('')
  })

  it('takes words about a closed case as long as it can be opened again', async () => {
    office.answers('/case', { ...cafe, status: 'CLOSED', closure: 'CONCLUDED', mayWrite: true, mayWithdraw: false })

    render(<MyCasePage />)

    const again = await screen.findByRole('region', { name: 'Er der mere at gøre?' })
    expect(within(again).getByRole('textbox', { name: 'Jeres besked' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Tilføj en kollega' })).not.toBeInTheDocument()
    expect(screen.getByText('Kun dig.')).toBeVisible()
  })

  it('gives a colleague a link of their own, and says so', async () => {
    const user = userEvent.setup()
    office.answers('/case', cafe)
    const added = office.takes('post', '/case/colleagues', {
      ...cafe,
      colleagues: [{ id: 'fadumo', name: 'Fadumo Ali' }],
    })
    render(<MyCasePage />)

    await user.click(await screen.findByRole('button', { name: 'Tilføj en kollega' }))
    await user.type(screen.getByRole('textbox', { name: 'Navn' }), 'Fadumo Ali')
    await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'fadumo@skn.example')
    await user.click(screen.getByRole('button', { name: 'Tilføj' }))

    expect(await screen.findByText('Fadumo Ali har fået et link.')).toBeVisible()
    expect(added).toEqual([{ name: 'Fadumo Ali', email: 'fadumo@skn.example' }])
    expect(screen.getByRole('button', { name: 'Fjern Fadumo Ali' })).toBeVisible()
    expect(screen.queryByRole('textbox', { name: 'E-mail' })).not.toBeInTheDocument()
  })

  it('says why a colleague could not be added, and keeps what was typed', async () => {
    const user = userEvent.setup()
    office.answers('/case', cafe)
    office.takes('post', '/case/colleagues', { type: '/problems/follows-already', title: 'Følger allerede sagen' }, 409)
    render(<MyCasePage />)

    await user.click(await screen.findByRole('button', { name: 'Tilføj en kollega' }))
    await user.type(screen.getByRole('textbox', { name: 'Navn' }), 'Fadumo Ali')
    await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'fadumo@skn.example')
    await user.click(screen.getByRole('button', { name: 'Tilføj' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Følger allerede sagen')
    expect(screen.getByRole('textbox', { name: 'E-mail' })).toHaveValue('fadumo@skn.example')
  })

  it('says how it ended, in the language of the screen', async () => {
    setLanguage('en')
    office.answers('/case', { ...cafe, status: 'CLOSED', closure: 'DECLINED', mayWrite: false, mayWithdraw: false })

    render(<MyCasePage />)

    expect(await screen.findByText(/We cannot help with this one/)).toBeVisible()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Withdraw/ })).not.toBeInTheDocument()
  })
})
