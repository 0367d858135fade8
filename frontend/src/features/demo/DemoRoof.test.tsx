import { render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DemoState } from '@/shared/api/contract'
import { theOffice } from '@/testing/desk'
import { NOW } from '@/testing/town'
import DemoRoof from './DemoRoof'

const playing: DemoState = { playing: true, now: NOW, done: 120, total: 248 }

describe('what stands over the demo while its year is played', () => {
  const office = theOffice()

  beforeEach(() => {
    // jsdom has no dialogs of its own
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true
    }
  })

  function show(state: DemoState) {
    office.answers('/demo', state)
    render(<DemoRoof onMoved={() => undefined} place={null} />)
    return screen.findByRole('dialog', { name: 'Medspil spiller demoåret' })
  }

  it('tells how many of how many are played, and which day is reached', async () => {
    const shown = await show(playing)

    expect(shown).toHaveTextContent('120 af 248 · Nået til ons. 3. mar. 2010')
    const bar = within(shown).getByRole('progressbar')
    expect(bar).toHaveAttribute('value', '120')
    expect(bar).toHaveAttribute('max', '248')
    expect(within(shown).queryByRole('alert')).not.toBeInTheDocument()
  })

  it('says that it gets ready as long as nobody knows how many there are', async () => {
    const shown = await show({ ...playing, done: 0, total: 0 })

    expect(shown).toHaveTextContent('Gør klar')
    expect(within(shown).getByRole('progressbar')).not.toHaveAttribute('value')
  })

  it('shows why the year could not be played, and no progress any more', async () => {
    const shown = await show({ ...playing, failure: 'Trinnet kunne ikke køres.' })

    const alert = within(shown).getByRole('alert')
    expect(alert).toHaveTextContent('Demoåret kunne ikke spilles færdigt.')
    expect(alert).toHaveTextContent('Trinnet kunne ikke køres.')
    expect(within(shown).queryByRole('progressbar')).not.toBeInTheDocument()
  })
})
