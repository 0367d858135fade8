import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { CriterionCard, PeriodView } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { newMethods } from '@/testing/town'
import { FreezeButton } from './FreezeButton'

const half: PeriodView = { code: '2010-H1', kind: 'HALF_YEAR', from: '2010-02-01', to: '2010-06-30', frozen: false }

const open: CriterionCard = {
  ...newMethods,
  why: [
    { code: 'RELEVANCE_MISSING', params: { units: '2' } },
    { code: 'FOLLOW_UPS_RUNNING', params: { units: '9' } },
  ],
  outstanding: { waiting: 1, sent: 3, remindedOnce: 2, remindedTwice: 1, undeliverable: 4 },
}

describe('freezing a period', () => {
  const office = theOffice()

  it('waits until the last day has passed in Copenhagen', async () => {
    showPage(<FreezeButton period={half} cards={[newMethods]} asOf="2010-06-30T21:59:59Z" />)

    expect(await screen.findByText(/^Kan låses efter .*30\. juni 2010\.$/)).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('says of each criterion what is still open, and takes it only when that is ticked', async () => {
    const frozen = office.takes('post', '/periods/2010-H1/freeze', { ...half, frozen: true })
    const closed = { ...newMethods, code: 'S14' }
    showPage(<FreezeButton period={half} cards={[open, closed]} asOf="2010-06-30T22:00:00Z" />)

    await userEvent.click(await screen.findByRole('button', { name: 'Lås perioden' }))
    const dialog = within(screen.getByRole('alertdialog', { name: 'Lås Første halvår 2010' }))
    expect(dialog.getAllByRole('listitem')).toHaveLength(1)
    expect(dialog.getByRole('listitem')).toHaveTextContent(
      'S13: 9 har en opfølgning, der stadig kan besvares; svar ventes fra 7 af dem. S13: afgørelse om relevans mangler for 2.',
    )
    expect(dialog.getByText(/tælles som ikke svaret/)).toBeVisible()
    const confirm = dialog.getByRole('button', { name: 'Lås perioden' })
    expect(confirm).toBeDisabled()
    await userEvent.click(confirm)
    expect(frozen).toEqual([])

    await userEvent.click(dialog.getByRole('checkbox', { name: 'Lås alligevel' }))
    await userEvent.click(confirm)
    await waitFor(() => expect(frozen).toHaveLength(1))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument())
  })

  it('asks for no tick when nothing is open', async () => {
    const frozen = office.takes('post', '/periods/2010-H1/freeze', { ...half, frozen: true })
    showPage(<FreezeButton period={half} cards={[newMethods]} asOf="2010-08-02T08:00:00Z" />)

    await userEvent.click(await screen.findByRole('button', { name: 'Lås perioden' }))
    const dialog = within(screen.getByRole('alertdialog'))
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument()
    await userEvent.click(dialog.getByRole('button', { name: 'Lås perioden' }))
    await waitFor(() => expect(frozen).toHaveLength(1))
  })
})
