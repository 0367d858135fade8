import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { areasQuery } from '@/shared/api/lists'
import { hasRole, useMe } from '@/shared/api/session'
import { OPEN_STATUSES, STATUSES } from '@/shared/lib/choices'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import words from '@/shared/lib/words'
import { Button, DateField, EmptyState, Notice, ProblemNotice, Select, Skeleton } from '@/shared/ui'
import { foundQuery } from './api'
import { forgetRecent, recent, remember } from './recent'
import { SearchHits } from './SearchHits'
import { KINDS, type WantedSearch } from './search'
import text from './text'
import './search.css'

interface SearchPageProps {
  search: WantedSearch
  onSearch: (search: WantedSearch) => void
}

/** What the box in the head has found, by kind; words and filters stand in the address. */
export default function SearchPage({ search, onSearch }: SearchPageProps) {
  const t = useText(text)
  const me = useMe()
  const found = useQuery({ ...foundQuery(search), placeholderData: keepPreviousData })
  const title = search.q ? t('titleFor', { words: search.q }) : t('title')
  usePageTitle(title)

  const succeeded = found.isSuccess && !found.isPlaceholderData
  useEffect(() => {
    if (search.q && succeeded) remember(me.id, search.q)
  }, [me.id, search.q, succeeded])

  if (!search.q) return <Start title={title} person={me.id} />
  const groups = found.data?.groups ?? []
  const filtered = Object.keys(search).length > 1
  return (
    <div className="desk-page">
      <h1>{title}</h1>
      {hasRole(me, 'CONSULTANT', 'MANAGER') && <Filters search={search} onSearch={onSearch} />}
      {found.isPending && <Skeleton lines={6} height="3rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.alike && (
        <Notice>
          <p>{t('alike')}</p>
        </Notice>
      )}
      {found.data && groups.length === 0 && (
        <EmptyState
          title={t(found.data.tooCommon ? 'tooCommonTitle' : 'emptyTitle')}
          action={filtered && <Button onClick={() => onSearch({ q: search.q ?? '' })}>{t('clear')}</Button>}
        >
          {t(found.data.tooCommon ? 'tooCommonText' : filtered ? 'emptyFiltered' : 'emptyText')}
        </EmptyState>
      )}
      <div className="stack" aria-busy={found.isPlaceholderData}>
        {groups.map((group) => (
          <SearchHits
            key={group.kind}
            group={group}
            alone={Boolean(search.kind)}
            onAll={() => onSearch({ ...search, kind: group.kind })}
          />
        ))}
      </div>
    </div>
  )
}

/** Before anything is asked: what one may ask, and what one asked before. */
function Start({ title, person }: { title: string; person: string }) {
  const t = useText(text)
  const [earlier, setEarlier] = useState(() => recent(person))
  return (
    <div className="desk-page">
      <h1>{title}</h1>
      <EmptyState title={t('startTitle')}>{t('startText')}</EmptyState>
      {earlier.length > 0 && (
        <section className="stack" aria-label={t('recent')}>
          <h2>{t('recent')}</h2>
          <ul className="search-hits">
            {earlier.map((words) => (
              <li key={words}>
                <Link to="/search" search={{ q: words }}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
          <div>
            <Button
              small
              onClick={() => {
                forgetRecent()
                setEarlier([])
              }}
            >
              {t('forget')}
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}

function Filters({ search, onSearch }: SearchPageProps) {
  const t = useText(text)
  const w = useText(words)
  const areas = useQuery(areasQuery).data ?? []
  const set = (filter: keyof WantedSearch, value: string) => {
    const { [filter]: _gone, ...rest } = search
    onSearch(value ? { ...rest, [filter]: value } : rest)
  }
  const choice = (filter: 'kind' | 'status' | 'areaId', choices: readonly { value: string; name: string }[]) => (
    <Select
      label={t(`filter.${filter}`)}
      value={search[filter] ?? ''}
      onChange={(event) => set(filter, event.target.value)}
    >
      <option value="">{t('any')}</option>
      {choices.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  )
  const day = (filter: 'from' | 'to') => (
    <DateField
      label={t(`filter.${filter}`)}
      value={search[filter] ?? ''}
      onChange={(event) => set(filter, event.target.value)}
    />
  )
  return (
    <details className="search-more no-print" open={Object.keys(search).length > 1 || undefined}>
      <summary>{t('filters')}</summary>
      <div className="search-filters">
        {choice(
          'kind',
          KINDS.map((value) => ({ value, name: t(`kind.${value}`) })),
        )}
        {choice('status', [
          { value: OPEN_STATUSES, name: t('open') },
          ...STATUSES.map((value) => ({ value, name: w(`status.${value}`) })),
        ])}
        {choice(
          'areaId',
          areas.map((area) => ({ value: area.id, name: area.name })),
        )}
        {day('from')}
        {day('to')}
      </div>
    </details>
  )
}
