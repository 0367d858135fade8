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
  deliveries: [],
}
const answered: Entry = {
  id: 'e10',
  at: '2010-03-01T09:00:00Z',
  kind: 'MESSAGE_OUT',
  author: { name: 'Amina Holm', initials: 'AH' },
  textCode: 'message',
  text: 'Passer torsdag?',
  params: {},
  files: [],
  deliveries: [
    { mail: 'mail-8', to: 'Lise Winther', state: 'SENT', at: '2010-03-01T09:00:10Z' },
    {
      mail: 'mail-9',
      to: 'Fadumo Ali',
      state: 'BOUNCED',
      at: '2010-03-01T09:00:11Z',
      reason: '550 5.1.1 no such user',
    },
  ],
}
const returned: Entry = {
  id: 'mail-7',
  at: '2010-03-01T08:00:00Z',
  kind: 'MAIL',
  textCode: 'mail',
  params: { template: 'receipt', to: 'Lise Winther' },
  files: [],
  deliveries: [],
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

  it('tells of each receiver of a message how the mail fared, and sends again what came back', async () => {
    const sent = office.takes('post', '/requisitions/2010-0042/mails/mail-9/resending', {})
    showPage(<TimelineEntry entry={answered} number="2010-0042" description="" />)

    const lines = await screen.findAllByRole('listitem')
    expect(lines.some((line) => /Mail til Lise Winther: leveret/.test(line.textContent ?? ''))).toBe(true)
    expect(screen.getByText(/550 5\.1\.1 no such user/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Send igen: mailen til Lise Winther' })).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Send igen: mailen til Fadumo Ali' }))

    await waitFor(() => expect(sent).toHaveLength(1))
  })

  it('shows the pictures of a mail at once', async () => {
    const picture = {
      id: 'f1',
      name: 'plan.png',
      contentType: 'image/png',
      size: 900,
      at: byMail.at,
      series: 'f1',
      version: 1,
      thumbnail: true,
    }
    const drawing = { ...picture, id: 'f2', name: 'tegning.svg', contentType: 'image/svg+xml' }
    showPage(<TimelineEntry entry={{ ...byMail, files: [picture, drawing] }} number="2010-0042" description="" />)

    expect(await screen.findByRole('link', { name: /plan\.png/ })).toBeVisible()
    expect([...document.querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([
      '/api/requisitions/2010-0042/files/f1',
    ])
  })

  it('lets a mail that came back be sent again', async () => {
    const sent = office.takes('post', '/requisitions/2010-0042/mails/mail-7/resending', {})
    showPage(<TimelineEntry entry={returned} number="2010-0042" description="" />)

    await userEvent.click(await screen.findByRole('button', { name: 'Send igen: mailen til Lise Winther' }))

    await waitFor(() => expect(sent).toHaveLength(1))
  })
})
