import { useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ActivityFile } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { activityQuery } from './api'
import { ParticipantsCard } from './ParticipantsCard'

const ID = '5c8d3f4e-0000-4000-8000-000000000001'
const PEOPLE = ['Ida Krogh', 'Omar Said']

function workshop(...came: string[]): ActivityFile {
  return {
    activity: {
      id: ID,
      number: 'A-12',
      kind: 'WORKSHOP',
      title: 'Workshop',
      mainArea: 'INVOLVEMENT',
      begins: '2010-03-05T08:00:00Z',
      ends: '2010-03-05T11:00:00Z',
      place: 'Biblioteket',
      status: 'OPEN',
      signedUp: 2,
      attended: came.length,
      countsFor: ['S4'],
    },
    methodActivity: false,
    note: '',
    version: 0,
    participants: PEOPLE.map((name, at) => ({
      id: String(at),
      personId: String(at),
      name,
      email: `${at}@example.dk`,
      clubStaff: false,
      speaks: false,
      attendance: came.includes(name) ? 'ATTENDED' : 'SIGNED_UP',
    })),
  }
}

function Page() {
  const { data } = useQuery(activityQuery(ID))
  return data ? <ParticipantsCard file={data} /> : null
}

describe('attendance', () => {
  const office = theOffice()
  const path = (at: number) => `/activities/${ID}/participants/${at}/attendance`
  const box = (name: string) => screen.findByRole('checkbox', { name: new RegExp(name) })

  it('shows as it is ticked, before the server has it', async () => {
    office.answers(`/activities/${ID}`, workshop())
    let answer: () => void = () => undefined
    const asked: boolean[] = []
    office.serves('put', path(0), async (request) => {
      asked.push(((await request.json()) as { attended: boolean }).attended)
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      return workshop('Ida Krogh')
    })
    showPage(<Page />)
    await userEvent.click(await box('Ida Krogh'))

    expect(await box('Ida Krogh')).toBeChecked()
    await waitFor(() => expect(asked).toEqual([true]))
    answer()
    await waitFor(async () => expect(await box('Ida Krogh')).toBeChecked())
  })

  it('is taken back when the server refuses it, and can be tried again', async () => {
    office.answers(`/activities/${ID}`, workshop())
    office.takes('put', path(1), { type: '/problems/activity-over', title: 'Aktiviteten er slut', status: 409 }, 409)
    showPage(<Page />)
    await userEvent.click(await box('Omar Said'))

    const alert = (await screen.findByText('Fremmødet for Omar Said er ikke gemt.')).closest('li') as HTMLElement
    expect(await box('Omar Said')).not.toBeChecked()
    expect(within(alert).getByText('Aktiviteten er slut')).toBeVisible()

    office.takes('put', path(1), workshop('Omar Said'))
    await userEvent.click(within(alert).getByRole('button', { name: 'Prøv igen' }))
    await waitFor(async () => expect(await box('Omar Said')).toBeChecked())
    expect(screen.queryByText('Fremmødet for Omar Said er ikke gemt.')).toBeNull()
  })
})
