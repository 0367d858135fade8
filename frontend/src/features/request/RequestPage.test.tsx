import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { theOffice } from '@/testing/desk'
import { NOW } from '@/testing/town'
import RequestPage from './RequestPage'

const draft = { id: 'draft-1', version: 2, savedAt: NOW, expiresAt: '2010-03-17T09:30:00Z', content: {}, files: [] }
const areas = [
  { id: 'city', code: 'CITY', name: 'Hele byen' },
  { id: 'mjolner', code: 'MJOELNERPARKEN', name: 'Mjølnerparken', district: 'Nørrebro' },
]
const health = { id: 'sof', name: 'Sundheds- og Omsorgsforvaltningen', kind: 'ADMINISTRATION' }

describe('sending a requisition', () => {
  const office = theOffice()

  beforeEach(() => {
    window.history.replaceState(null, '', '/request')
    office.refuses('/draft', 404, 'link-invalid')
    office.answers('/areas', areas)
    office.answers('/organisations', [health])
    office.takes('post', '/drafts', { ...draft, version: 1 })
  })

  it('asks one question a step, keeps each answer at the server, and is handed in', async () => {
    const user = userEvent.setup()
    const saved = office.takes('put', '/draft', draft)
    const handedIn = office.takes(
      'post',
      '/requisitions',
      {
        number: '2010-0042',
        caseToken: 'secret',
        firstResponseDue: '2010-03-05T09:30:00Z',
      },
      201,
    )
    const goOn = () => user.click(screen.getByRole('button', { name: 'Fortsæt' }))
    render(<RequestPage />)

    await user.click(await screen.findByRole('radio', { name: /Kontakt til lokale/ }))
    await goOn()
    await user.click(await screen.findByRole('radio', { name: /Mjølnerparken/ }))
    await goOn()
    await user.type(screen.getByRole('textbox', { name: 'Giv det en overskrift' }), 'Sundhedscafé')
    await user.type(screen.getByRole('textbox', { name: 'Fortæl os, hvad I står med' }), 'Vi mangler kontakt.')
    await goOn()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hvornår har I brug for hjælpen?')
    await goOn()
    await user.type(screen.getByRole('combobox', { name: /Forvaltning, institution/ }), health.name)
    await user.type(screen.getByRole('textbox', { name: 'Dit navn' }), 'Lise Winther')
    await user.type(screen.getByRole('textbox', { name: 'Din e-mail' }), 'lise@example.dk')
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /Hvad slags/ })).not.toBeInTheDocument())
    await goOn()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Se jeres svar igennem')
    expect(await screen.findByText('Mjølnerparken')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Send rekvireringen' }))

    expect(await screen.findByText('2010-0042')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Følg jeres sag' })).toHaveAttribute('href', '/case#secret')
    expect(screen.getByText(/senest fre\. 5\. mar\. 2010 kl\. 10\.30/)).toBeVisible()
    expect(saved.length).toBeGreaterThan(3)
    expect(handedIn).toEqual([
      expect.objectContaining({ subject: 'CONTACT', areaId: 'mjolner', organisationId: 'sof', language: 'da' }),
    ])
  }, 20_000)

  it('names what is missing and leads to it, and goes on when it is there', async () => {
    const user = userEvent.setup()
    office.takes('put', '/draft', draft)
    render(<RequestPage />)

    await user.click(await screen.findByRole('button', { name: 'Fortsæt' }))

    const complaint = await screen.findByRole('alert')
    expect(complaint).toHaveTextContent('Ret ét svar, før I går videre')
    await waitFor(() => expect(complaint).toHaveFocus())
    await user.click(screen.getByRole('radio', { name: 'Noget andet' }))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('goes on with the draft that this browser keeps', async () => {
    const user = userEvent.setup()
    const content = { subject: 'OTHER', areaId: 'city', title: 'Tolkede beboermøder' }
    office.answers('/draft', { ...draft, content })
    render(<RequestPage />)

    expect(await screen.findByText(/Tolkede beboermøder/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Fortsæt, hvor I slap' }))

    expect(await screen.findByRole('textbox', { name: 'Giv det en overskrift' })).toHaveValue('Tolkede beboermøder')
    expect(screen.getByText(/Trin 3 af 5/)).toHaveTextContent('gemt kl. 10.30')
  })

  it('opens at the subject of the door that one came through', async () => {
    window.history.replaceState(null, '', '/request?subject=APPLICATION')
    render(<RequestPage />)

    expect(await screen.findByRole('radio', { name: /projektansøgning/ })).toBeChecked()
  })

  it('lets the door count that was just chosen, over a draft that was hardly begun', async () => {
    window.history.replaceState(null, '', '/request?subject=APPLICATION')
    office.answers('/draft', { ...draft, content: { subject: 'CONTACT' } })
    render(<RequestPage />)

    expect(await screen.findByText(/Trin 2 af 5/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Tilbage' }))

    expect(await screen.findByRole('radio', { name: /projektansøgning/ })).toBeChecked()
  })

  it('asks what shall hold when another window saved first', async () => {
    const user = userEvent.setup()
    office.takes('put', '/draft', { type: '/problems/draft-stale', title: 'Ændret' }, 409)
    render(<RequestPage />)

    await user.click(await screen.findByRole('radio', { name: 'Noget andet' }))
    await user.click(screen.getByRole('button', { name: 'Fortsæt' }))
    expect(await screen.findByText('Rekvireringen er ændret i et andet vindue')).toBeVisible()
    office.answers('/draft', { ...draft, version: 7 })
    const again = office.takes('put', '/draft', { ...draft, version: 8 })
    await user.click(screen.getByRole('button', { name: 'Behold det, der står her' }))

    await waitFor(() => expect(again).toEqual([expect.objectContaining({ subject: 'OTHER' })]))
    await waitFor(() => expect(screen.queryByText('Rekvireringen er ændret i et andet vindue')).not.toBeInTheDocument())
  })
})
