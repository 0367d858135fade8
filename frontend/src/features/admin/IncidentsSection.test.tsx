import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { IncidentView } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { NOW } from '@/testing/town'
import { IncidentsSection } from './IncidentsSection'

const incident: IncidentView = {
  jobId: 'job-7',
  process: 'requisition-handling',
  elementId: 'ServiceTask_SendReceipt',
  businessKey: '2010-0042',
  createdAt: NOW,
  message: 'Mailserveren svarede ikke.',
}

describe('the incidents', () => {
  const office = theOffice()

  beforeEach(() => {
    office.answers('/admin/incidents', [incident])
    office.answers(
      '/models/requisition-handling',
      '<definitions><task id="ServiceTask_SendReceipt" name="Send kvittering" /></definitions>',
    )
    office.answers('/models/follow-up', '<definitions/>')
  })

  it('runs a step again, says so and asks for the list anew', async () => {
    const sent = office.takes('post', '/admin/incidents/job-7/retry', {})
    showPage(<IncidentsSection />)

    const again = await screen.findByRole('button', { name: 'Kør igen: Send kvittering, 2010-0042' })
    office.answers('/admin/incidents', [])
    await userEvent.click(again)

    expect(await screen.findByText('Trinnet køres igen.')).toBeVisible()
    expect(sent).toHaveLength(1)
    expect(await screen.findByRole('heading', { name: 'Ingen hændelser' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /Kør igen/ })).not.toBeInTheDocument()
  })

  it('says why a step could not be run again, and keeps it in the list', async () => {
    const refused = office.takes(
      'post',
      '/admin/incidents/job-7/retry',
      { type: '/problems/busy', title: 'Optaget', status: 503 },
      503,
    )
    showPage(<IncidentsSection />)

    await userEvent.click(await screen.findByRole('button', { name: 'Kør igen: Send kvittering, 2010-0042' }))

    await waitFor(() => expect(refused).toHaveLength(1))
    expect(await screen.findByRole('alert')).toHaveTextContent('Optaget')
    expect(screen.getByRole('button', { name: 'Kør igen: Send kvittering, 2010-0042' })).toBeVisible()
    expect(screen.queryByText('Trinnet køres igen.')).not.toBeInTheDocument()
  })
})
