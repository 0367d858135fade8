import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { InboxLine } from '@/shared/api/contract'
import { inboxCountsQuery } from '@/shared/api/inbox'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, type Column, EmptyState, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { inboxQuery } from './api'
import { BOXES, type InboxSearch } from './search'
import text from './text'
import './inbox.css'

/** How many wait in a pile that somebody has to look through. */
function Waiting({ box }: { box: InboxLine['state'] }) {
  const { data } = useQuery(inboxCountsQuery)
  const count = box === 'REVIEW' ? data?.review : box === 'QUARANTINE' ? data?.quarantine : 0
  return count ? <small>{count}</small> : null
}

interface InboxPageProps {
  search: InboxSearch
  onSearch: (search: InboxSearch) => void
}

/** Mails that nobody but a person can place. */
export default function InboxPage({ search, onSearch }: InboxPageProps) {
  const t = useText(text)
  const lang = useLanguage()
  const navigate = useNavigate()
  const box = search.box ?? 'REVIEW'
  const list = useInfiniteQuery({ ...inboxQuery(box), placeholderData: keepPreviousData })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  usePageTitle(t('title'))

  const columns: Column<InboxLine>[] = [
    {
      id: 'subject',
      header: t('column.subject'),
      rowHeader: true,
      cell: (mail) => (
        <>
          <Link to="/inbox/$id" params={{ id: mail.id }} className="subject">
            {mail.subject || t('noSubject')}
          </Link>
          <small>{mail.senderName || mail.sender || t('noSender')}</small>
        </>
      ),
    },
    {
      id: 'reason',
      header: t('column.reason'),
      cell: (mail) => (
        <>
          {mail.reason && <Tag tone={box === 'QUARANTINE' ? 'stop' : 'warn'}>{t(`reason.${mail.reason}`)}</Tag>}
          {mail.number && <small className="owner">{mail.number}</small>}
        </>
      ),
    },
    {
      id: 'at',
      header: t('column.at'),
      wideOnly: true,
      cell: (mail) => <span className="nowrap">{formatDayTime(mail.receivedAt, lang)}</span>,
    },
  ]

  return (
    <div className="desk-page">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <fieldset className="row inbox-boxes">
        <legend className="visually-hidden">{t('boxes')}</legend>
        {BOXES.map((one) => (
          <Button
            key={one}
            small
            look="quiet"
            aria-pressed={one === box}
            onClick={() => onSearch(one === 'REVIEW' ? {} : { box: one })}
          >
            {t(`box.${one}`)} <Waiting box={one} />
          </Button>
        ))}
      </fieldset>
      {list.isPending && <Skeleton lines={6} height="2.5rem" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {rows.length > 0 && (
        <div className="stack" aria-busy={list.isPlaceholderData}>
          <Table
            caption={t(`box.${box}`)}
            columns={columns}
            rows={rows}
            rowKey={(mail) => mail.id}
            onOpen={(mail) => void navigate({ to: '/inbox/$id', params: { id: mail.id } })}
          />
          {list.hasNextPage && (
            <div>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('more')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
