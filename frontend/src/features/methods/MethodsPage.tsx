import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { MethodLine } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, type Column, EmptyState, ProblemNotice, Skeleton, Table } from '@/shared/ui'
import { articlesQuery } from './api'
import { type MethodsSearch, STATUSES } from './search'
import text from './text'
import './methods.css'

interface MethodsPageProps {
  search: MethodsSearch
  onSearch: (search: MethodsSearch) => void
}

/** The catalogue: what the office knows how to do, and hands over to others. */
export default function MethodsPage({ search, onSearch }: MethodsPageProps) {
  const t = useText(text)
  const navigate = useNavigate()
  const found = useQuery(articlesQuery)
  const status = search.status ?? 'IN_FORCE'
  const rows = found.data?.filter((one) => one.status === status) ?? []
  usePageTitle(t('title'))

  const columns: Column<MethodLine>[] = [
    {
      id: 'title',
      header: t('method'),
      rowHeader: true,
      cell: (method) => (
        <>
          <Link to="/methods/$id" params={{ id: method.id }} className="subject">
            {method.title}
          </Link>
          <small>{method.description}</small>
        </>
      ),
    },
    { id: 'owner', header: t('owner'), cell: (method) => method.owner ?? t('nobody') },
  ]

  return (
    <div className="desk-page">
      <div className="row">
        <h1>{t('title')}</h1>
        <span className="push">
          <Link to="/methods/$id" params={{ id: 'new' }} className="btn">
            {t('add')}
          </Link>
        </span>
      </div>
      <p>{t('intro')}</p>
      <fieldset className="row method-statuses">
        <legend className="visually-hidden">{t('status')}</legend>
        {STATUSES.map((one) => (
          <Button
            key={one}
            small
            look="quiet"
            aria-pressed={one === status}
            onClick={() => onSearch(one === 'IN_FORCE' ? {} : { status: one })}
          >
            {t(`statuses.${one}`)} <small>{found.data?.filter((method) => method.status === one).length ?? ''}</small>
          </Button>
        ))}
      </fieldset>
      {found.isPending && <Skeleton lines={6} height="2.5rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {rows.length > 0 && (
        <Table
          caption={t(`statuses.${status}`)}
          columns={columns}
          rows={rows}
          rowKey={(method) => method.id}
          onOpen={(method) => void navigate({ to: '/methods/$id', params: { id: method.id } })}
        />
      )}
    </div>
  )
}
