import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { healthCafe } from '@/testing/town'
import CapacityPage from './CapacityPage'

class Events extends EventTarget {
  close() {}
}

const basis = { fte: 1.5, casesEach: 15, places: 22, atHand: 24, length: 2 }

describe('the queue for capacity', () => {
  const office = theOffice()
  beforeEach(() => vi.stubGlobal('EventSource', Events))

  it('says when each can begin, which is later than promised, and what it is reckoned from', async () => {
    const waiting = { ...healthCafe, kind: 'AWAIT_CAPACITY', dueAt: '2010-03-15T08:00:00Z' }
    office.answers('/work/capacity', {
      ...basis,
      waiting: [{ place: 2, item: waiting, expected: '2010-03-22T08:00:00Z' }],
    })
    showPage(<CapacityPage />)

    const row = (await screen.findByRole('rowheader', { name: /sundhedscafé/ })).closest('tr') as HTMLElement
    expect(within(row).getByText(/man\. 15\. mar\. 2010/)).toBeVisible()
    expect(within(row).getByText(/man\. 22\. mar\. 2010/)).toBeVisible()
    expect(within(row).getByText('senere end lovet')).toBeVisible()
    expect(
      screen.getByText(/1,5 årsværk bærer 15 sager hver, i alt 22 ad gangen\. 24 er i gang, 2 venter/),
    ).toBeVisible()
    expect(screen.getByText('1 sag i køen er fortrolig for andre.')).toBeVisible()
  })

  it('teaches what the queue is when nobody waits', async () => {
    office.answers('/work/capacity', { ...basis, length: 0, waiting: [] })
    showPage(<CapacityPage />)

    expect(await screen.findByText('Ingen sag venter på kapacitet')).toBeVisible()
  })
})
