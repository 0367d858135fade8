import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { OpenActivity } from '@/shared/api/contract'
import { theOffice } from '@/testing/desk'
import SignUpPage from './SignUpPage'

const course: OpenActivity = {
  number: 'A-12',
  kind: 'COURSE',
  title: 'Foreningens rettigheder',
  text: 'For bestyrelser i foreninger.',
  begins: '2010-12-15T16:00:00Z',
  ends: '2010-12-15T19:00:00Z',
  place: 'Mjølnerparken',
  capacity: 12,
  room: 'FEW',
  until: '2010-12-13T23:00:00Z',
  possible: 'YES',
}

describe('the public sign-up', () => {
  const office = theOffice()
  const come = (address: string) => window.history.replaceState(null, '', address)

  it('says what it is, takes name and address, and tells where the answer went', async () => {
    const user = userEvent.setup()
    come('/sign-up/A-12')
    office.answers('/open-activities/A-12', course)
    office.answers('/organisations', [])
    const sent = office.takes('post', '/open-activities/A-12/sign-ups', {})
    render(<SignUpPage />)

    expect(await screen.findByRole('heading', { name: 'Foreningens rettigheder' })).toBeVisible()
    expect(screen.getByText('Få pladser tilbage')).toBeVisible()
    expect(screen.getByText(/13\. dec\. 2010/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Tilmeld mig' }))
    expect(await screen.findByText('Skriv dit navn.')).toBeVisible()
    expect(sent).toHaveLength(0)
    await user.type(screen.getByRole('textbox', { name: /^Dit navn/ }), 'Ida Krogh')
    await user.type(screen.getByRole('textbox', { name: /^Din e-mail/ }), 'ida@forening.example')
    await user.click(screen.getByRole('button', { name: 'Tilmeld mig' }))

    expect(await screen.findByRole('heading', { name: 'Tak, Ida Krogh' })).toHaveFocus()
    expect(sent).toEqual([{ name: 'Ida Krogh', email: 'ida@forening.example', mayAsk: false }])
  })

  it('offers the waiting list when all places are taken, and nothing when it is closed', async () => {
    come('/sign-up/A-12')
    office.answers('/open-activities/A-12', { ...course, room: 'NONE', possible: 'WAITING_LIST' })
    const { unmount } = render(<SignUpPage />)
    expect(await screen.findByRole('button', { name: 'Sæt mig på venteliste' })).toBeVisible()
    expect(screen.getByText('Alle 12 pladser er taget')).toBeVisible()
    unmount()

    office.answers('/open-activities/A-12', { ...course, possible: 'CLOSED' })
    render(<SignUpPage />)
    expect(await screen.findByText('Tilmeldingen er lukket')).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('gives the place back by the link, after asking once more', async () => {
    const user = userEvent.setup()
    come('/sign-up#token')
    const mine = { activity: course, name: 'Ida Krogh', state: 'PLACE', mayCancel: true }
    office.takes('post', '/my-sign-up', mine)
    const given = office.takes('post', '/my-sign-up/cancellation', { ...mine, state: 'CANCELLED', mayCancel: false })
    render(<SignUpPage />)

    expect(await screen.findByRole('heading', { name: 'Du har en plads' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Meld afbud' }))
    expect(given).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Ja, meld afbud' }))

    expect(await screen.findByRole('heading', { name: 'Du er ikke tilmeldt' })).toHaveFocus()
    expect(given).toEqual([{ token: 'token' }])
    expect(screen.getByRole('link', { name: 'Tilmeld dig igen' })).toHaveAttribute('href', '/sign-up/A-12')
  })

  it('says that a link has run out, and not that of one who was refused for a while', async () => {
    come('/sign-up#token')
    office.takes(
      'post',
      '/my-sign-up',
      { type: '/problems/sign-up-link-expired', title: 'Udløbet', detail: 'Otte uger er gået.', status: 410 },
      410,
    )
    const { unmount } = render(<SignUpPage />)
    expect(await screen.findByRole('heading', { name: 'Linket virker ikke længere' })).toBeVisible()
    expect(screen.getByText('Otte uger er gået.')).toBeVisible()
    unmount()

    office.takes('post', '/my-sign-up', { type: '/problems/too-often', title: 'For mange forsøg', status: 429 }, 429)
    render(<SignUpPage />)
    expect(await screen.findByText('For mange forsøg')).toBeVisible()
    expect(screen.queryByText('Linket virker ikke længere')).not.toBeInTheDocument()
  })
})
