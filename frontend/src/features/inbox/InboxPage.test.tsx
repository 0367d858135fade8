import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { InboxMail } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import InboxMailPage from './InboxMailPage'
import InboxPage from './InboxPage'
import { inboxSearch } from './search'

const line: InboxMail['line'] = {
  id: 'm1',
  receivedAt: '2010-03-01T08:00:00Z',
  state: 'REVIEW',
  reason: 'NOT_OF_CASE',
  sender: 'ukendt@sted.example',
  senderName: 'Ukendt',
  subject: 'Sv: [2010-0042]',
  size: 900,
  number: '2010-0042',
}
const mail: InboxMail = {
  line,
  readable: true,
  text: 'Luk mig ind',
  quoted: '> Passer torsdag?',
  html: '<p>Luk mig ind</p>',
  files: [{ name: 'plan.pdf', size: 2048 }],
  remarks: ['NO_DATE'],
  mayDownload: false,
}

describe('the incoming mail', () => {
  const office = theOffice()

  it('says of each mail why it waits', async () => {
    office.answers('/inbox', { items: [line] })
    office.answers('/inbox/counts', { review: 1, quarantine: 0 })
    showPage(<InboxPage search={inboxSearch({ box: 'nonsense' })} onSearch={() => undefined} />)

    const row = (await screen.findByRole('rowheader', { name: /2010-0042/ })).closest('tr') as HTMLElement
    expect(within(row).getByText('Afsenderen er ikke part i sagen')).toBeVisible()
  })

  it('folds the quotation and shows what was written only in a frame that runs nothing', async () => {
    office.answers('/inbox/m1', mail)
    showPage(<InboxMailPage id="m1" />)

    expect(await screen.findByText('Luk mig ind')).toBeVisible()
    expect(screen.getByText('> Passer torsdag?')).not.toBeVisible()
    expect(screen.getByText('Mailen har ingen gyldig dato.')).toBeVisible()
    await userEvent.click(screen.getByRole('tab', { name: 'Som skrevet' }))
    expect(screen.getByTitle('Mailen, som den er skrevet')).toHaveAttribute('sandbox', '')
  })

  it('puts a mail on the case that somebody names', async () => {
    office.answers('/inbox/m1', mail)
    const sent = office.takes('post', '/inbox/m1/case', { ...mail, line: { ...line, state: 'ON_CASE' } })
    showPage(<InboxMailPage id="m1" />)

    expect(await screen.findByRole('textbox', { name: 'Sagsnummer' })).toHaveValue('2010-0042')
    await userEvent.click(screen.getByRole('button', { name: 'Læg på sagen' }))

    await waitFor(() => expect(sent).toEqual([{ number: '2010-0042' }]))
  })

  it('offers nothing for a mail in quarantine but what helps', async () => {
    office.answers('/inbox/m1', {
      ...mail,
      readable: false,
      line: { ...line, state: 'QUARANTINE', reason: 'TOO_DEEP', number: undefined },
    })
    showPage(<InboxMailPage id="m1" />)

    expect(await screen.findByRole('button', { name: 'Læs den igen' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Ikke til os' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Læg på sagen' })).not.toBeInTheDocument()
    expect(screen.queryByText('Luk mig ind')).not.toBeInTheDocument()
  })
})
