import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ActivityLine } from '@/shared/api/contract'
import { formatDay, formatTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { type Column, EmptyState, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { ActivityFilters } from './ActivityFilters'
import { ActivityPlaces } from './ActivityPlaces'
import { activitiesQuery } from './api'
import type { ActivitiesSearch } from './search'
import text from './text'
import './activities.css'

interface ActivitiesPageProps {
  search: ActivitiesSearch
  onSearch: (search: ActivitiesSearch) => void
}

export const TONES = { PLANNED: 'plain', OPEN: 'brand', HELD: 'good', CANCELLED: 'stop' } as const

/** All activities, the newest first; the address shows what you see. */
export default function ActivitiesPage({ search, onSearch }: ActivitiesPageProps) {
  const t = useText(text)
  const lang = useLanguage()
  const navigate = useNavigate()
  const found = useQuery({ ...activitiesQuery(search), placeholderData: keepPreviousData })
  usePageTitle(t('title'))
  const rows = found.data ?? []
  const filtered = Object.keys(search).length > 0

  const columns: Column<ActivityLine>[] = [
    {
      id: 'activity',
      header: t('column.activity'),
      rowHeader: true,
      cell: (one) => (
        <>
          <Link to="/activities/$id" params={{ id: one.id }} className="subject">
            {one.title}
          </Link>
          <small>
            {one.number} · {t(`kind.${one.kind}`)}
            {one.deliverable && ` · ${one.deliverable}`}
          </small>
        </>
      ),
    },
    {
      id: 'when',
      header: t('column.when'),
      cell: (one) => (
        <>
          <span className="nowrap">{formatDay(one.begins, lang)}</span>{' '}
          <small className="nowrap">{formatTime(one.begins, lang)}</small>
        </>
      ),
    },
    { id: 'plan', header: t('column.plan'), wideOnly: true, cell: (one) => one.plan },
    { id: 'people', header: t('column.people'), wideOnly: true, cell: (one) => people(one) },
    { id: 'counts', header: t('column.counts'), wideOnly: true, cell: (one) => inOrder(one.countsFor).join(', ') },
    {
      id: 'status',
      header: t('column.status'),
      cell: (one) => <Tag tone={TONES[one.status]}>{t(`status.${one.status}`)}</Tag>,
    },
  ]

  function people(one: ActivityLine) {
    if (one.status === 'HELD') return t('attended', { attended: one.attended, signedUp: one.signedUp })
    return one.capacity
      ? t('signedUpOf', { count: one.signedUp, capacity: one.capacity })
      : t('signedUp', { count: one.signedUp })
  }

  return (
    <div className="desk-page">
      <ActivityPlaces />
      <div className="row">
        <h1>{t('title')}</h1>
        <small role="status">{found.data && t('found', { count: rows.length })}</small>
        <span className="push no-print">
          <Link to="/activities/$id" params={{ id: 'new' }} className="btn" data-look="primary" data-small>
            {t('add')}
          </Link>
        </span>
      </div>
      <p>{t('intro')}</p>
      <ActivityFilters search={search} onSearch={onSearch} />
      {found.isPending && <Skeleton lines={8} height="2.5rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState title={t(filtered ? 'emptyTitle' : 'noneTitle')}>
          {t(filtered ? 'emptyText' : 'noneText')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Table
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.id}
          onOpen={(one) => void navigate({ to: '/activities/$id', params: { id: one.id } })}
        />
      )}
    </div>
  )
}

/** «S2» before «S10». */
function inOrder(codes: readonly string[]): string[] {
  return codes.toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
}
