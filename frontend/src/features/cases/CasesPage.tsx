import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { RequisitionRow } from '@/shared/api/contract'
import { download, toCsv } from '@/shared/lib/csv'
import { formatDay, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import words from '@/shared/lib/words'
import { Button, type Column, EmptyState, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { Confidential } from '@/shared/ui/Confidential'
import { casesQuery } from './api'
import { CaseFilters } from './CaseFilters'
import type { CasesSearch } from './search'
import text from './text'
import './cases.css'

interface CasesPageProps {
  search: CasesSearch
  onSearch: (search: CasesSearch) => void
}

/** Every case, found by words and filters; the address shows what you see. */
export default function CasesPage({ search, onSearch }: CasesPageProps) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const navigate = useNavigate()
  const list = useInfiniteQuery({ ...casesQuery(search), placeholderData: keepPreviousData })
  usePageTitle(t('title'))

  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total
  const filtered = Object.keys(search).length > 0
  const state = (row: RequisitionRow) => (row.closure ? w(`closure.${row.closure}`) : w(`status.${row.status}`))
  const day = (at: string | null | undefined) => (at ? formatDay(at, lang) : '')

  const columns: Column<RequisitionRow>[] = [
    {
      id: 'number',
      header: t('column.number'),
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to="/requisitions/$number" params={{ number: row.number }} className="subject">
            {row.title}
          </Link>
          <small>
            {row.number} · {w(`subject.${row.subject}`)}
            {row.confidential && (
              <>
                {' '}
                · <Confidential />
              </>
            )}
          </small>
        </>
      ),
    },
    {
      id: 'requester',
      header: t('column.requester'),
      wideOnly: true,
      cell: (row) => (
        <>
          {row.requester}
          {row.organisation && <small className="owner">{row.organisation}</small>}
        </>
      ),
    },
    { id: 'area', header: t('column.area'), wideOnly: true, cell: (row) => row.area },
    { id: 'consultant', header: t('column.consultant'), wideOnly: true, cell: (row) => row.consultant?.name },
    {
      id: 'status',
      header: t('column.status'),
      cell: (row) => <Tag tone={row.status === 'CLOSED' ? 'plain' : 'brand'}>{state(row)}</Tag>,
    },
    {
      id: 'received',
      header: t('column.received'),
      wideOnly: true,
      cell: (row) => <span className="nowrap">{day(row.receivedAt)}</span>,
    },
    {
      id: 'closed',
      header: t('column.closed'),
      wideOnly: true,
      cell: (row) => <span className="nowrap">{day(row.closedAt)}</span>,
    },
  ]

  function csv() {
    const head = [...FIELDS.map((field) => t(`column.${field}`)), t('filter.subject')]
    const lines = rows.map((row) => [
      row.number,
      row.organisation ?? row.requester,
      row.area,
      row.consultant?.name ?? '',
      state(row),
      plainDay(row.receivedAt),
      row.closedAt ? plainDay(row.closedAt) : '',
      w(`subject.${row.subject}`),
    ])
    download('medspil-sager.csv', toCsv(head, lines), 'text/csv')
  }

  return (
    <div className="desk-page">
      <div className="row">
        <h1>{t('title')}</h1>
        <small role="status">{total !== undefined && t('found', { count: total })}</small>
        <span className="push row no-print">
          <Button small onClick={csv} disabled={rows.length === 0}>
            {t('csv')}
          </Button>
          <Link to="/calls/new" className="btn" data-look="primary" data-small>
            {t('newCall')}
          </Link>
        </span>
      </div>
      <CaseFilters search={search} onSearch={onSearch} />
      {list.isPending && <Skeleton lines={8} height="2.5rem" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          title={t(filtered ? 'emptyTitle' : 'noneTitle')}
          action={filtered && <Button onClick={() => onSearch({})}>{t('clear')}</Button>}
        >
          {t(filtered ? 'emptyText' : 'noneText')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <div className="stack" aria-busy={list.isPlaceholderData}>
          <Table
            caption={t('title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.number}
            onOpen={(row) => void navigate({ to: '/requisitions/$number', params: { number: row.number } })}
          />
          <div className="row">
            {list.hasNextPage && (
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
            <small>{t('shown', { shown: rows.length, total: total ?? rows.length })}</small>
          </div>
        </div>
      )}
    </div>
  )
}

const FIELDS = ['number', 'requester', 'area', 'consultant', 'status', 'received', 'closed'] as const
