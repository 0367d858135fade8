import { describe, expect, it } from 'vitest'
import type { InboxMail } from '@/shared/api/contract'
import { askerOf } from './asker'

const mail = (reason: InboxMail['line']['reason'], quoted: string): InboxMail => ({
  line: {
    id: 'm1',
    receivedAt: '2010-03-01T08:00:00Z',
    state: 'REVIEW',
    reason,
    sender: 'jonas@medspil.example',
    senderName: 'Jonas Lind',
    subject: 'VS: Hjælp',
    size: 900,
  },
  readable: true,
  text: 'Tager en af jer den?',
  quoted,
  files: [],
  remarks: [],
  mayDownload: false,
})

describe('who asks in a mail', () => {
  it.each([
    ['-----Oprindelig meddelelse-----\nFra: Yusuf Karim <yusuf@titan.example>\nSendt: i går'],
    ['*From:* "Yusuf Karim" <mailto:yusuf@titan.example>\nSent: yesterday'],
    ['> Fra: Yusuf Karim [yusuf@titan.example]\n> Til: Jonas'],
  ])('is whoever wrote what one of us forwards: %s', (quoted) => {
    expect(askerOf(mail('STAFF_SENDER', quoted))).toEqual({ name: 'Yusuf Karim', email: 'yusuf@titan.example' })
  })

  it('is nobody when the forwarded mail does not say', () => {
    expect(askerOf(mail('STAFF_SENDER', 'Fra: Yusuf'))).toEqual({ name: '', email: '' })
  })

  it('is the sender of every other mail', () => {
    expect(askerOf(mail('NOT_OF_CASE', 'Fra: En Anden <x@y.example>')).email).toBe('jonas@medspil.example')
  })
})
