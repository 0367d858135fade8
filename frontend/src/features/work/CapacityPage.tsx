import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Capacity } from '@/shared/api/contract'
import { formatDay, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import words from '@/shared/lib/words'
import { type Column, EmptyState, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { Confidential } from '@/shared/ui/Confidential'
import { capacityQuery } from './api'
import text from './text'
import { useWorkEvents } from './useWorkEvents'
import './work.css'

type Queued = Capacity['waiting'][number]

/** Which cases wait for a place, in which order, and when each can begin as things stand. */
export default function CapacityPage() {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(capacityQuery)
  useWorkEvents()
  usePageTitle(t('capacity.title'))
  const queue = found.data
  const hidden = queue ? queue.length - queue.waiting.length : 0

  return (
    <div className="desk-page">
      <div className="row">
        <h1>{t('capacity.title')}</h1>
        <Link to="/work" search={{ view: 'WAITING', sort: 'DUE', dir: 'ASC' }} className="push">
          {t('capacity.back')}
        </Link>
      </div>
      {found.isPending && <Skeleton lines={6} height="2.5rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {queue && (
        <>
          <div className="stack-tight">
            <p>
              {t('capacity.basis', {
                fte: formatNumber(queue.fte, 1, lang),
                each: queue.casesEach,
                places: queue.places,
                atHand: queue.atHand,
                length: queue.length,
              })}
            </p>
            <p className="small">{t('capacity.how')}</p>
          </div>
          {queue.length === 0 ? (
            <EmptyState title={t('capacity.emptyTitle')}>{t('capacity.emptyText')}</EmptyState>
          ) : (
            <QueueTable waiting={queue.waiting} />
          )}
          {hidden > 0 && <p className="small">{t('capacity.hidden', { count: hidden })}</p>}
        </>
      )}
    </div>
  )
}

function QueueTable({ waiting }: { waiting: readonly Queued[] }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const columns: Column<Queued>[] = [
    { id: 'place', header: t('capacity.place'), num: true, cell: ({ place }) => place },
    {
      id: 'case',
      header: t('capacity.case'),
      rowHeader: true,
      cell: ({ item }) => (
        <>
          <Link to="/requisitions/$number" params={{ number: item.number }} className="subject">
            {item.title}
          </Link>
          <small>
            {[item.number, item.organisation, item.area].filter(Boolean).join(' · ')}
            {item.confidential && (
              <>
                {' '}
                · <Confidential />
              </>
            )}
          </small>
        </>
      ),
    },
    { id: 'priority', header: t('capacity.priority'), cell: ({ item }) => w(`priority.${item.priority}`) },
    {
      id: 'promised',
      header: t('capacity.promised'),
      cell: ({ item }) => item.dueAt && formatDay(item.dueAt, lang),
    },
    {
      id: 'expected',
      header: t('capacity.expected'),
      cell: ({ item, expected }) => (
        <>
          {formatDay(expected, lang)}{' '}
          {item.dueAt && plainDay(expected) > plainDay(item.dueAt) && <Tag tone="warn">{t('capacity.later')}</Tag>}
        </>
      ),
    },
  ]
  return <Table caption={t('capacity.title')} columns={columns} rows={waiting} rowKey={({ item }) => item.taskId} />
}
