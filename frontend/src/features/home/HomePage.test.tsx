import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setLanguage } from '@/shared/lib/language'
import HomePage from './HomePage'

describe('the front page', () => {
  const server = vi.fn<typeof fetch>()

  beforeEach(() => {
    vi.stubGlobal('fetch', server)
    server.mockReset()
    server.mockImplementation(async (url) =>
      url === '/api/office' ? Response.json({ firstResponseWorkingDays: 2 }) : new Response(null, { status: 202 }),
    )
  })

  it('opens three doors, each to its own subject', async () => {
    render(<HomePage />)

    const doors = within(screen.getByRole('region', { name: 'Det hjælper vi med' })).getAllByRole('listitem')
    expect(doors).toHaveLength(3)
    expect(screen.getByRole('link', { name: 'Bed om kontakt' })).toHaveAttribute('href', '/request?subject=CONTACT')
    expect(await screen.findByText(/inden for 2 arbejdsdage/)).toBeVisible()
  })

  it('is in English when English is chosen', async () => {
    setLanguage('en')

    render(<HomePage />)

    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Help to work together')
    expect(await screen.findByText(/within 2 working days/)).toBeVisible()
  })

  it('sends my links, and says so in the same way for every address', async () => {
    const user = userEvent.setup()
    render(<HomePage />)

    await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'lise@example.dk')
    await user.click(screen.getByRole('button', { name: 'Send mig mine links' }))

    expect(await screen.findByRole('status')).toHaveTextContent('Hvis lise@example.dk hører til en sag hos os')
    expect(server).toHaveBeenCalledWith(
      '/api/case-links',
      expect.objectContaining({ body: '{"email":"lise@example.dk"}' }),
    )
  })

  it('asks for a whole address before anything is sent', async () => {
    const user = userEvent.setup()
    render(<HomePage />)

    await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'lise')
    await user.click(screen.getByRole('button', { name: 'Send mig mine links' }))

    expect(screen.getByRole('textbox', { name: 'E-mail' })).toBeInvalid()
    expect(server).not.toHaveBeenCalledWith('/api/case-links', expect.anything())
  })
})
