import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WeekSheet } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import HoursPage from './HoursPage'
import { hoursSearch } from './search'

const DAYS = ['2010-03-01', '2010-03-02', '2010-03-03', '2010-03-04', '2010-03-05', '2010-03-06', '2010-03-07']

function week(monday = 0): WeekSheet {
  const days = DAYS.map((day, at) => ({
    day,
    minutes: at === 0 ? monday : 0,
    norm: at < 5 ? 444 : 0,
    closed: false,
    ahead: at > 2,
    ...(at > 4 ? { off: 'WEEKEND' as const } : {}),
  }))
  return {
    personId: 'amina',
    person: 'Amina Holm',
    monday: '2010-03-01',
    days,
    rows: [
      { work: { mainArea: 'INVOLVEMENT', hidden: false }, minutes: [monday, 0, 0, 0, 0, 0, 0], lines: [] },
      { work: { mainArea: 'SPORT_TO_JOB', hidden: false }, minutes: [0, 0, 0, 0, 0, 0, 0], lines: [] },
    ],
    minutes: monday,
    norm: 2220,
  }
}

const REFUSED = { type: '/problems/hours-month-closed', title: 'Timerne for marts 2010 er lukket', status: 409 }

describe('the week of hours', () => {
  const office = theOffice()
  const field = (name: RegExp) => screen.findByRole('textbox', { name })

  beforeEach(() => {
    office.answers('/hours/week', week())
    office.answers('/hours/timer', {})
    office.answers('/hours/choices', { areas: [], plans: [], deliverables: [] })
    office.answers('/hours/months', [])
  })

  function show() {
    showPage(<HoursPage search={hoursSearch({ day: 'nonsense' })} onSearch={() => undefined} />)
  }

  it('is typed by keyboard, saves field by field and says what it was before', async () => {
    const sent = office.takes('put', '/hours/cell', week(90))
    show()
    await userEvent.type(await field(/Inddragelse.*man/), '1,5{ArrowRight}')

    expect(await field(/Inddragelse.*tir/)).toHaveFocus()
    await waitFor(() =>
      expect(sent).toEqual([{ day: '2010-03-01', minutes: 90, was: 0, work: { mainArea: 'INVOLVEMENT' } }]),
    )
    await waitFor(async () => expect(await field(/Inddragelse.*man/)).toHaveValue('1:30'))
    await userEvent.keyboard('{ArrowDown}')
    expect(await field(/Fra Sport til Job.*tir/)).toHaveFocus()
    expect(await field(/Fra Sport til Job.*tor/)).toHaveAttribute('readonly')
  })

  it('ends what was typed into each of several fields, however fast', async () => {
    const sent = office.takes('put', '/hours/cell', week(90))
    show()
    await userEvent.type(await field(/Inddragelse.*man/), '1,5{ArrowRight}')
    await userEvent.keyboard('2{ArrowRight}3{Tab}')

    await waitFor(() => expect(sent).toHaveLength(3))
    await waitFor(() => expect(sessionStorage.getItem('medspil.kept.hours/own')).toBeNull())
  })

  it('keeps what a closed month refused, over a reload too, until it is saved or given up', async () => {
    office.takes('put', '/hours/cell', REFUSED, 409)
    show()
    await userEvent.type(await field(/Inddragelse.*man/), '2{Tab}')

    expect(await screen.findByRole('alert')).toHaveTextContent('Timerne for marts 2010 er lukket')
    expect(screen.getByRole('alert')).toHaveTextContent('1 felt er ikke gemt')
    expect(await field(/Inddragelse.*man/)).toHaveValue('2')
    expect(sessionStorage.getItem('medspil.kept.hours/own')).toContain('"text":"2"')

    const sent = office.takes('put', '/hours/cell', week(120))
    await userEvent.click(screen.getByRole('button', { name: 'Gem igen' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(sent).toHaveLength(1)
    expect(await field(/Inddragelse.*man/)).toHaveValue('2:00')
    expect(sessionStorage.getItem('medspil.kept.hours/own')).toBeNull()
  })

  it('does not guess what is no time, and Escape takes it back', async () => {
    show()
    await userEvent.type(await field(/Inddragelse.*tir/), 'halvanden{Tab}')
    expect(await screen.findByRole('alert')).toHaveTextContent('Skriv tiden som 1:30')

    await userEvent.type(await field(/Inddragelse.*tir/), '{Escape}')
    expect(await field(/Inddragelse.*tir/)).toHaveValue('')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
