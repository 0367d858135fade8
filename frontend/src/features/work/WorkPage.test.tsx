import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { showPage, theOffice } from '@/testing/desk'
import { amina, grantApplication, healthCafe, healthCafeCase, jonas, workList } from '@/testing/town'
import { workSearch } from './search'
import WorkPage from './WorkPage'

/** The stream of events, as the test speaks into it. */
class Events extends EventTarget {
  static last: Events
  constructor() {
    super()
    Events.last = this
  }
  close() {}
}

function Desk() {
  const [search, setSearch] = useState(workSearch({ view: 'ALL' }))
  return <WorkPage search={search} onSearch={(change) => setSearch({ ...search, ...change })} />
}

describe('the work list', () => {
  const office = theOffice()

  beforeEach(() => {
    vi.stubGlobal('EventSource', Events)
    office.answers('/work', workList)
    office.answers('/areas', [])
    office.answers('/work-views', [])
    office.answers('/consultants', [amina])
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

  it('says why a task is mine, who handed it over with which words, and who moved the deadline', async () => {
    office.answers('/work/task-42/why', {
      holder: {
        reason: 'WAS_GIVEN_THE_CASE',
        person: amina,
        since: '2010-03-01T09:00:00Z',
        givenBy: 'Jonas Riis',
        note: { text: 'Ring til Lise før kl. 10.', by: 'Jonas Riis', at: '2010-03-01T09:00:00Z' },
      },
      due: { reason: 'MOVED', by: 'Mikkel Bang', at: '2010-03-02T09:00:00Z', before: '2010-03-05T09:00:00Z' },
    })
    showPage(<Desk />)
    await userEvent.click(await screen.findByRole('rowheader', { name: /sundhedscafé/ }))

    const preview = screen.getByRole('complementary', { name: 'Forhåndsvisning' })
    expect(await within(preview).findByText('Jonas Riis gav dig sagen man. 1. mar. 2010.')).toBeVisible()
    expect(within(preview).getByText('Ring til Lise før kl. 10.')).toBeVisible()
    expect(
      within(preview).getByText(/Mikkel Bang flyttede fristen tir. 2. mar. 2010 .*før var den fre. 5. mar. 2010/),
    ).toBeVisible()
  })

  it('counts no further than anybody reads, and says so', async () => {
    office.answers('/work', {
      ...workList,
      counts: { ...workList.counts, ALL: { count: 1000, more: true } },
      matching: { count: 1000, more: true },
    })
    showPage(<Desk />)

    expect(await screen.findByText(/1\.000\+ åbne/)).toBeVisible()
    expect(screen.getByRole('link', { name: /Alle åbne\s*1\.000\+/ })).toBeInTheDocument()
  })

  it('asks for what the filters say, and takes them away again', async () => {
    const asked = office.asked('/work', workList)
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })

    await userEvent.click(screen.getByText('Filtre'))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Prioritet' }), 'HIGH')
    await waitFor(() => expect(asked.at(-1)?.get('priority')).toBe('HIGH'))

    await userEvent.click(screen.getByRole('button', { name: 'Fjern filteret Prioritet Høj' }))
    await waitFor(() => expect(asked.at(-1)?.get('priority')).toBeNull())
  })

  it('keeps filters under a name, for oneself or for all', async () => {
    const sent = office.takes('post', '/work-views', {}, 201)
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })
    await userEvent.click(screen.getByText('Filtre'))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Emne' }), 'CONTACT')

    await userEvent.click(await screen.findByRole('button', { name: 'Gem som visning' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Navn' }), 'Kontakter')
    await userEvent.click(screen.getByRole('checkbox', { name: /Del med kontoret/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }))

    await waitFor(() =>
      expect(sent).toEqual([
        {
          name: 'Kontakter',
          shared: true,
          view: 'ALL',
          sort: 'DUE',
          dir: 'ASC',
          subject: ['CONTACT'],
          area: [],
          priority: [],
          kind: [],
          consultant: [],
          tag: [],
        },
      ]),
    )
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

  it('keeps its place when something happens: newcomers wait, and what left says who took it', async () => {
    office.answers('/work', { ...workList, items: [healthCafe] })
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })

    office.answers('/work', { ...workList, items: [grantApplication] })
    office.answers('/work/task-42', { ...healthCafe, assignee: jonas })
    Events.last.dispatchEvent(new MessageEvent('work', { data: '{"tasks":["task-42","task-37"]}' }))

    expect(await screen.findByText('Taget af Jonas Riis', {}, { timeout: 5000 })).toBeVisible()
    expect(screen.queryByRole('rowheader', { name: /lokalt demokrati/ })).not.toBeInTheDocument()
    expect(screen.getByText('1 ny opgave')).toBeVisible()

    await userEvent.click(screen.getByRole('button', { name: 'Vis' }))
    expect(await screen.findByRole('rowheader', { name: /lokalt demokrati/ })).toBeVisible()
    expect(screen.queryByRole('rowheader', { name: /sundhedscafé/ })).not.toBeInTheDocument()
  })

  it('takes several at once, says of each that was refused why, and can be undone', async () => {
    const sent = office.takes('post', '/work/bulk', {
      results: [
        { taskId: 'task-42', done: true, item: { ...healthCafe, assignee: amina } },
        { taskId: 'task-37', done: false, title: 'Taget', detail: 'Jonas Riis har haft opgaven siden kl. 10.' },
      ],
    })
    showPage(<Desk />)
    await screen.findByRole('rowheader', { name: /sundhedscafé/ })

    await userEvent.keyboard('jxjx')
    const bar = screen.getByRole('region', { name: 'Valgte opgaver' })
    await userEvent.click(within(bar).getByRole('button', { name: 'Tag' }))

    expect(await screen.findByText('Jonas Riis har haft opgaven siden kl. 10.')).toBeVisible()
    expect(sent).toEqual([{ action: 'CLAIM', taskIds: ['task-42', 'task-37'] }])
    await userEvent.click(await screen.findByRole('button', { name: 'Fortryd' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toEqual({ action: 'HAND_BACK', taskIds: ['task-42'] })
  })

  it('teaches what an empty view is for', async () => {
    office.answers('/work', {
      items: [],
      next: null,
      counts: { ...workList.counts, ALL: { count: 0, more: false } },
      matching: { count: 0, more: false },
    })

    showPage(<Desk />)

    expect(await screen.findByRole('heading', { name: 'Der er ingen åbne opgaver' })).toBeVisible()
  })
})
