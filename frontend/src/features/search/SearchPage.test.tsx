import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import type { SearchHit, SearchResult } from '@/shared/api/contract'
import { showPage, theOffice } from '@/testing/desk'
import { amina } from '@/testing/town'
import { forgetRecent, recent, remember } from './recent'
import SearchPage from './SearchPage'
import { type WantedSearch, wantedSearch } from './search'

const hit: SearchHit = {
  kind: 'CASE',
  id: 'case-42',
  number: '2010-0042',
  title: [
    { text: '<script>alert(1)</script> om ', hit: false },
    { text: 'sundhedscafé', hit: true },
  ],
  about: [{ text: 'Lise Winther · Sundhed', hit: false }],
  snippet: [{ text: 'Vi vil gerne åbne en …', hit: false }],
  status: 'IN_PROGRESS',
  area: 'Mjølnerparken',
  at: '2010-02-26T09:12:00Z',
}
const found: SearchResult = {
  tooCommon: false,
  alike: false,
  groups: [
    { kind: 'CASE', count: 12, more: false, hits: [hit] },
    {
      kind: 'PERSON',
      count: 1,
      more: false,
      hits: [
        {
          kind: 'PERSON',
          id: 'lise',
          title: [{ text: 'Lise Winther', hit: false }],
          about: [],
          snippet: [],
        },
      ],
    },
    {
      kind: 'METHOD',
      count: 1,
      more: false,
      hits: [
        {
          kind: 'METHOD',
          id: 'stakeholder-map',
          title: [{ text: 'Interessentkort', hit: false }],
          about: [],
          snippet: [],
        },
      ],
    },
  ],
}

function Desk({ first, seen }: { first: WantedSearch; seen?: WantedSearch[] }) {
  const [search, setSearch] = useState(first)
  return (
    <SearchPage
      search={search}
      onSearch={(next) => {
        seen?.push(next)
        setSearch(next)
      }}
    />
  )
}

describe('the search', () => {
  const office = theOffice()

  it('shows hits by kind, marked, and never as markup', async () => {
    office.answers('/search', found)
    office.answers('/areas', [])
    showPage(<Desk first={{ q: 'sundhedscafe' }} />)

    const cases = await screen.findByRole('region', { name: 'Sager' })
    expect(within(cases).getByText('12 hits')).toBeVisible()
    const link = within(cases).getByRole('link')
    expect(link).toHaveTextContent('<script>alert(1)</script> om sundhedscafé')
    expect(link).toHaveAttribute('href', '/requisitions/2010-0042')
    expect(within(link).getByText('sundhedscafé').tagName).toBe('MARK')
    expect(document.querySelector('main script, section script')).toBeNull()
    expect(within(cases).getByText(/2010-0042 · Rådgives · Mjølnerparken/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Interessentkort' })).toHaveAttribute('href', '/methods/stakeholder-map')
    const people = screen.getByRole('region', { name: 'Personer' })
    expect(within(people).getByRole('link', { name: 'Lise Winther' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/search\?.*kind=CASE/),
    )
  })

  it('narrows to one kind, and the address says so', async () => {
    const seen: WantedSearch[] = []
    office.answers('/search', found)
    office.answers('/areas', [])
    showPage(<Desk first={{ q: 'sundhed' }} seen={seen} />)

    await userEvent.click(await screen.findByRole('button', { name: 'Vis alle 12: Sager' }))

    expect(seen).toEqual([{ q: 'sundhed', kind: 'CASE' }])
    await waitFor(() => expect(screen.getByLabelText('Slags')).toHaveValue('CASE'))
  })

  it('says when it took a word for another, and when there is nothing', async () => {
    office.answers('/search', { tooCommon: false, alike: true, groups: [] })
    office.answers('/areas', [])
    showPage(<Desk first={{ q: 'sundhedscaffe' }} />)

    expect(await screen.findByText(/Vi viser ord, der ligner/)).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Intet fundet' })).toBeVisible()
  })

  it('says when the words are too common', async () => {
    office.answers('/search', { tooCommon: true, alike: false, groups: [] })
    office.answers('/areas', [])
    showPage(<Desk first={{ q: 'og det' }} />)

    expect(await screen.findByRole('heading', { name: 'De ord står i næsten alt' })).toBeVisible()
  })

  it('remembers what was searched for, the latest first, and forgets it', async () => {
    office.answers('/search', found)
    office.answers('/areas', [])
    remember(amina.id, 'budget')
    showPage(<Desk first={{ q: 'sundhed' }} />)
    await screen.findByRole('region', { name: 'Sager' })
    await waitFor(() => expect(recent(amina.id)).toEqual(['sundhed', 'budget']))
    expect(recent('somebody else')).toEqual([])

    forgetRecent()
    expect(recent(amina.id)).toEqual([])
  })

  it('offers the latest searches before anything is asked', async () => {
    remember(amina.id, 'sundhed')
    showPage(<Desk first={{}} />)

    expect(await screen.findByRole('link', { name: 'sundhed' })).toHaveAttribute('href', '/search?q=sundhed')
    await userEvent.click(screen.getByRole('button', { name: 'Glem dem' }))
    expect(screen.queryByRole('link', { name: 'sundhed' })).not.toBeInTheDocument()
  })

  it('takes only what it knows from the address', () => {
    expect(wantedSearch({ q: 2010, kind: 'CASE', status: 'CLOSED', from: '2010-01-01' })).toEqual({
      q: '2010',
      kind: 'CASE',
      status: 'CLOSED',
      from: '2010-01-01',
    })
    expect(wantedSearch({ q: 'x'.repeat(201), kind: 'all', status: 'CLOSED;', areaId: '1 or 1', from: '1/1' })).toEqual(
      {},
    )
  })
})
