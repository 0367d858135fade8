import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { amina, grantApplication, healthCafe, healthCafeCase, jonas, workList } from '@/testing/town'
import { workSearch } from './search'
import WorkPage from './WorkPage'

function Desk() {
  const [search, setSearch] = useState(workSearch({ view: 'ALL' }))
  return <WorkPage search={search} onSearch={(change) => setSearch({ ...search, ...change })} />
}

describe('the work list', () => {
  const office = theOffice()

  beforeEach(() => {
    office.answers('/work', workList)
    office.answers('/requisitions/2010-0042', healthCafeCase)
    office.answers('/requisitions/2010-0037', { ...healthCafeCase, number: '2010-0037', task: null })
  })

  it('says by how much a task is late, and why', async () => {
    showPage(<Desk />)

    const row = (await screen.findByRole('rowheader', { name: /sundhedscafé/ })).closest('tr')
    expect(within(row as HTMLElement).getByText('1 arbejdsdag over')).toBeVisible()

    await userEvent.click(row as HTMLElement)
    const preview = screen.getByRole('complementary', { name: 'Forhåndsvisning' })
    expect(
      await within(preview).findByText(/regnet fra fre. 26. feb. 2010 kl. 10.12; første svar inden 2 arbejdsdage/),
    ).toBeVisible()
  })

  it('is worked through with j, k and c', async () => {
    const sent = office.takes('put', '/work/task-42/assignee', { ...healthCafe, assignee: amina })
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })

    await userEvent.keyboard('jj')
    expect(within(screen.getByRole('complementary')).getByRole('heading')).toHaveTextContent(grantApplication.title)
    await userEvent.keyboard('k')
    expect(within(screen.getByRole('complementary')).getByRole('heading')).toHaveTextContent(healthCafe.title)
    await userEvent.keyboard('c')

    await waitFor(() => expect(sent).toEqual([{ personId: 'amina' }]))
  })

  it('marks a confidential case with a lock and the word', async () => {
    office.answers('/work', { ...workList, items: [{ ...healthCafe, confidential: true }, grantApplication] })
    showPage(<Desk />)

    const marked = await screen.findByRole('rowheader', { name: /sundhedscafé/ })
    expect(within(marked).getByText('fortrolig')).toBeVisible()
    expect(within(screen.getByRole('rowheader', { name: /lokalt demokrati/ })).queryByText('fortrolig')).toBeNull()
  })

  it('never takes a colleague’s task', async () => {
    const sent = office.takes('put', '/work/task-42/assignee', {})
    office.answers('/work', { ...workList, items: [{ ...healthCafe, assignee: jonas }, grantApplication] })
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })

    await userEvent.keyboard('jc')

    expect(within(screen.getByRole('complementary')).getByText('Jonas Riis')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Tag opgaven/ })).not.toBeInTheDocument()
    expect(sent).toEqual([])
  })

  it('goes on from its place when the task that was taken leaves the list', async () => {
    const third = { ...grantApplication, taskId: 'task-51', number: '2010-0051', title: 'Netværk for fædre' }
    const second = { ...grantApplication, assignee: undefined }
    office.answers('/work', { ...workList, items: [healthCafe, second, third] })
    office.answers('/requisitions/2010-0051', { ...healthCafeCase, number: '2010-0051', task: null })
    office.takes('put', '/work/task-37/assignee', { ...second, assignee: amina })
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })
    await userEvent.keyboard('jj')
    office.answers('/work', { ...workList, items: [healthCafe, third] })
    await userEvent.keyboard('c')
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: /Ansøgning/ })).not.toBeInTheDocument())

    await userEvent.keyboard('j')

    expect(within(screen.getByRole('complementary')).getByRole('heading')).toHaveTextContent('Netværk for fædre')
  })

  it('leaves single keys alone when they are switched off', async () => {
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })

    await userEvent.keyboard('?')
    await userEvent.click(await screen.findByRole('checkbox', { name: /Genveje med enkelte taster/ }))
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('j')

    expect(screen.getByText(/Vælg en opgave for at se sagen her/)).toBeInTheDocument()
  })

  it('tells who was faster when a claim is lost, and shows the list as it is now', async () => {
    office.takes(
      'put',
      '/work/task-42/assignee',
      {
        type: '/problems/step-is-a-colleagues',
        title: 'Opgaven er taget af en kollega',
        detail: 'Jonas Riis tog opgaven kl. 10.29.',
        status: 409,
      },
      409,
    )
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })
    await userEvent.keyboard('j')

    office.answers('/work', {
      ...workList,
      items: [{ ...healthCafe, assignee: { id: 'jonas', name: 'Jonas Riis', initials: 'JR' } }, grantApplication],
    })
    await userEvent.click(screen.getByRole('button', { name: /Tag opgaven/ }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Jonas Riis tog opgaven kl. 10.29.')
    const row = screen.getByRole('rowheader', { name: /sundhedscafé/ }).closest('tr')
    expect(await within(row as HTMLElement).findByText('Jonas Riis')).toBeVisible()
  })

  it('teaches what an empty view is for', async () => {
    office.answers('/work', {
      items: [],
      next: null,
      counts: { MINE: 0, UNASSIGNED: 0, ALL: 0, OVERDUE: 0, WAITING: 0 },
    })

    showPage(<Desk />)

    expect(await screen.findByRole('heading', { name: 'Der er ingen åbne opgaver' })).toBeVisible()
  })
})
