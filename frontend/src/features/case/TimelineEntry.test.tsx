import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Entry } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { TimelineEntry } from './TimelineEntry'

const byMail: Entry = {
  id: 'e9',
  at: '2010-03-01T08:00:00Z',
  kind: 'MESSAGE_IN',
  author: { name: 'Lise Winther', initials: 'LW' },
  textCode: 'message',
  text: 'Ja tak, torsdag.',
  params: { mail: 'm1', found: 'thread', quoted: '> Passer torsdag?', placedBy: 'Amina Holm', leftOut: 'stor.pdf' },
  files: [],
}
const returned: Entry = {
  id: 'mail-7',
  at: '2010-03-01T08:00:00Z',
  kind: 'MAIL',
  textCode: 'mail',
  params: { template: 'receipt', to: 'Lise Winther' },
  files: [],
  mailState: 'BOUNCED',
}

describe('a line of the timeline', () => {
  const office = theOffice()

  it('shows a message that came by mail with its quotation folded', async () => {
    showPage(<TimelineEntry entry={byMail} number="2010-0042" description="" />)

    expect(await screen.findByText('Ja tak, torsdag.')).toBeVisible()
    expect(screen.getByText('> Passer torsdag?')).not.toBeVisible()
    await userEvent.click(screen.getByText('Vis citeret tekst'))
    expect(screen.getByText('> Passer torsdag?')).toBeVisible()
    expect(screen.getByText(/stor\.pdf/)).toBeVisible()
    expect(screen.getByText(/Lagt på sagen af Amina Holm/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Vis mailen' })).toHaveAttribute('href', '/inbox/m1')
  })

  it('lets a mail that came back be sent again', async () => {
    const sent = office.takes('post', '/requisitions/2010-0042/mails/mail-7/resending', {})
    showPage(<TimelineEntry entry={returned} number="2010-0042" description="" />)

    await userEvent.click(await screen.findByRole('button', { name: 'Send mailen til Lise Winther igen' }))

    await waitFor(() => expect(sent).toHaveLength(1))
  })
})
