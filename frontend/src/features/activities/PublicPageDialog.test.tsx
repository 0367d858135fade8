import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ActivityFile, SignUpPage } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { PublicPageCard } from './PublicPageCard'

const ID = '5c8d3f4e-0000-4000-8000-000000000001'

const file: ActivityFile = {
  activity: {
    id: ID,
    number: 'A-12',
    kind: 'COURSE',
    title: 'Foreningens rettigheder',
    mainArea: 'INVOLVEMENT',
    begins: '2010-03-18T16:00:00Z',
    ends: '2010-03-18T19:00:00Z',
    place: 'Biblioteket',
    status: 'OPEN',
    signedUp: 0,
    attended: 0,
    countsFor: [],
  },
  methodActivity: false,
  note: '',
  version: 1,
  participants: [],
}

const page: SignUpPage = { open: true, text: 'For bestyrelser.', path: '/sign-up/A-12', signUps: [] }

describe('the page for sign-up', () => {
  const office = theOffice()
  const path = `/activities/${ID}/public-page`

  it('keeps what was typed when a colleague was faster, and shows what stands now', async () => {
    const user = userEvent.setup()
    office.answers(path, page)
    showPage(<PublicPageCard file={file} />)
    await user.click(await screen.findByRole('button', { name: 'Ret siden' }))
    const field = screen.getByRole('textbox', { name: /^Hvad der står/ })
    await user.type(field, ' Der er mad.')

    const colleagues = { ...page, until: '2010-03-16', text: 'Der er tolk.' }
    office.answers(path, colleagues)
    const refused = office.takes('put', path, { type: '/problems/x', title: 'Rettet af en kollega', status: 409 }, 409)
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByText('Rettet af en kollega')).toBeVisible()
    expect(await screen.findByText('En kollega har imens rettet til: Der er tolk.')).toBeVisible()
    expect(screen.getByText(/imens rettet til: .*16\. mar\. 2010/)).toBeVisible()
    expect(field).toHaveValue('For bestyrelser. Der er mad.')

    const taken = office.takes('put', path, colleagues)
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    const wanted = { open: true, text: 'For bestyrelser. Der er mad.' }
    expect(refused).toEqual([{ seen: { open: true, text: 'For bestyrelser.' }, wanted }])
    expect(taken).toEqual([{ seen: { open: true, text: 'Der er tolk.', until: '2010-03-16' }, wanted }])
  })

  it('names those whose mail came back, unless they have cancelled', async () => {
    const ida = {
      id: '1',
      name: 'Ida Krogh',
      email: 'ida@forening.example',
      state: 'PLACE' as const,
      signedUpAt: '2010-03-05T08:00:00Z',
      mayAsk: true,
      mailReturned: true,
    }
    const omar = { ...ida, id: '2', name: 'Omar Said', state: 'CANCELLED' as const }
    office.answers(path, { ...page, signUps: [ida, omar] })
    showPage(<PublicPageCard file={file} />)

    expect(await screen.findByRole('heading', { name: 'Mail kom retur' })).toBeVisible()
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Ida Krogh ida@forening.example'])
  })
})
