import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { casePage } from '@/testing/town'
import { CaseFiles } from './CaseFiles'

const plan = {
  id: 'p1',
  name: 'plan.png',
  contentType: 'image/png',
  size: 900,
  at: '2010-03-01T09:00:00Z',
  series: 'p1',
  version: 1,
  thumbnail: true,
}
const better = { ...plan, id: 'p2', name: 'plan-2.png', at: '2010-03-02T09:00:00Z', version: 2 }

describe('the files of a case', () => {
  const office = theOffice()

  it('shows the newest version, the earlier ones beneath, and a picture in a window', async () => {
    showPage(<CaseFiles page={{ ...casePage, files: [plan, better] }} onDone={vi.fn()} />)

    const newest = await screen.findByRole('button', { name: 'plan-2.png' })
    expect(within(newest).getByRole('presentation')).toHaveAttribute(
      'src',
      '/api/requisitions/2010-0037/files/p2/thumbnail',
    )
    await userEvent.click(screen.getByText('1 tidligere udgave'))
    await userEvent.click(screen.getByRole('button', { name: 'plan.png' }))

    const shown = await screen.findByRole('dialog', { name: 'plan.png' })
    expect(within(shown).getByRole('img')).toHaveAttribute('src', '/api/requisitions/2010-0037/files/p1')
    expect(within(shown).getByRole('link', { name: 'Hent' })).toHaveAttribute('download')
    await userEvent.click(within(shown).getByRole('button', { name: 'Luk' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('sends a new version of the newest one, and none that is empty', async () => {
    const done = vi.fn()
    const asked: string[] = []
    office.serves('post', '/requisitions/2010-0037/files', (request) => {
      asked.push(request.url)
      return { ...better, id: 'p3', version: 3 }
    })
    showPage(<CaseFiles page={{ ...casePage, files: [plan, better] }} onDone={done} />)
    const input = await screen.findByLabelText('Ny udgave af plan-2.png')

    await userEvent.upload(input, new File([], 'plan.png'))
    expect(screen.getByRole('alert')).toHaveTextContent('Filen er tom.')
    expect(asked).toEqual([])

    await userEvent.upload(input, new File(['x'], 'plan.png'))
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce())
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(asked[0]).toContain('?replaces=p2')
  })
})
