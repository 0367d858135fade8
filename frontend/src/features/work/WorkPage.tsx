import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { absencesQuery } from '@/shared/api/absences'
import type { WorkItem } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { useMe } from '@/shared/api/session'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, EmptyState, Key, ProblemNotice, Skeleton } from '@/shared/ui'
import { mayClaim, useClaim, workQuery } from './api'
import { BulkBar } from './BulkBar'
import { formatCount } from './counts'
import { KeyHelp } from './KeyHelp'
import { FILTERS, type WorkSearch } from './search'
import text from './text'
import { useSteadyList } from './useSteadyList'
import { useWorkEvents } from './useWorkEvents'
import { useWorkKeys } from './useWorkKeys'
import { WorkFilters } from './WorkFilters'
import { WorkPreview } from './WorkPreview'
import { WorkTable } from './WorkTable'
import { WorkViews } from './WorkViews'
import './work.css'

interface WorkPageProps {
  search: WorkSearch
  /** Replaces a part of the address. */
  onSearch: (change: Partial<WorkSearch>) => void
}

/** What one request may name. */
const MOST_PICKED = 100

/** The same for the same rows in the same order, whichever is selected. */
function listName({ task: _task, ...list }: WorkSearch): string {
  return JSON.stringify(list)
}

/** What is mine, what is late and why; worked through by keyboard. */
export default function WorkPage({ search, onSearch }: WorkPageProps) {
  const t = useText(text)
  const me = useMe()
  const { now } = useWorkOffice()
  const navigate = useNavigate()
  const list = useInfiniteQuery(workQuery(search))
  const claim = useClaim()
  const [help, setHelp] = useState(false)
  usePageTitle(t(`title.${search.view}`))

  const steady = useSteadyList(
    listName(search),
    list.data && {
      items: list.data.pages.flatMap((page) => page.items),
      pages: list.data.pages.length,
      at: list.dataUpdatedAt,
    },
  )
  useWorkEvents()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())

  const items = steady.rows
  const first = list.data?.pages[0]
  const counts = first?.counts
  const late = counts?.OVERDUE
  const at = items.findIndex((item) => item.taskId === search.task)
  const selected = items[at]
  const empty = FILTERS.some((filter) => search[filter]) ? 'FILTERED' : search.view

  // a task that leaves the list leaves the place: the next one has moved up into it
  const place = useRef(0)
  useEffect(() => {
    if (at >= 0) place.current = at
  }, [at])

  function select(item: WorkItem | undefined) {
    if (!item) return
    claim.reset()
    onSearch({ task: item.taskId })
    document.querySelector(`[data-row="${item.taskId}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  function open(item: WorkItem | undefined) {
    if (item) void navigate({ to: '/requisitions/$number', params: { number: item.number } })
  }
  function take(item: WorkItem | undefined) {
    if (!item || !mayClaim(item) || claim.isPending) return
    claim.mutate({ item, personId: me.id }, { onSettled: steady.afterOwnAct })
  }
  function pick(item: WorkItem | undefined) {
    if (!item) return
    const next = new Set(picked)
    if (!next.delete(item.taskId) && next.size < MOST_PICKED) next.add(item.taskId)
    setPicked(next)
  }

  const keys = useWorkKeys({
    move: (by) => select(items[clamp(at >= 0 ? at + by : search.task ? place.current : 0, items.length - 1)]),
    open: () => open(selected),
    claim: () => take(selected),
    pick: () => pick(selected),
    create: () => void navigate({ to: '/calls/new' }),
    help: () => setHelp(true),
  })

  return (
    <div className="desk">
      <WorkViews counts={counts} search={search} onChange={(view) => onSearch({ view, task: undefined })} />
      <div className="desk-list">
        <div className="row">
          <h1>{t(`title.${search.view}`)}</h1>
          {first && (
            <small>
              {first.matching.more
                ? t('openMore', { shown: formatCount(first.matching) })
                : t('open', { count: first.matching.count })}
              {search.view === 'ALL' && Boolean(late?.count) && t('lateOnes', { shown: formatCount(late) })}
            </small>
          )}
          <span className="push row no-print">
            <Button small look="quiet" className="keys-only" onClick={() => setHelp(true)}>
              {t('keys')} <Key>?</Key>
            </Button>
            <Link to="/calls/new" className="btn" data-look="primary" data-small>
              {t('newCall')} <Key>n</Key>
            </Link>
          </span>
        </div>
        {search.view === 'WAITING' && (
          <p className="small">
            <Link to="/capacity">{t('capacity.title')}</Link>
          </p>
        )}
        <WorkFilters search={search} onSearch={onSearch} />
        <Covering />
        <p className="small desk-news" role="status">
          {steady.newcomers > 0 && (
            <>
              {t('new', { count: steady.newcomers })}{' '}
              <Button small look="quiet" onClick={steady.show}>
                {t('show')}
              </Button>
            </>
          )}
        </p>
        <BulkBar
          picked={items.filter((item) => picked.has(item.taskId))}
          onClear={() => setPicked(new Set())}
          onActed={steady.afterOwnAct}
        />
        {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton lines={8} height="2.5rem" />}
        {list.data && items.length === 0 && (
          <EmptyState title={t(`empty.${empty}.title`)}>{t(`empty.${empty}.text`)}</EmptyState>
        )}
        {items.length > 0 && (
          <WorkTable
            items={items}
            picked={picked}
            now={now}
            search={search}
            onSearch={onSearch}
            onPick={pick}
            onSelect={select}
            onOpen={open}
          />
        )}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
      <WorkPreview
        item={selected}
        gone={Boolean(search.task) && !selected && list.isSuccess}
        now={now}
        claim={claim}
        onClaim={take}
        onActed={steady.afterOwnAct}
      />
      <KeyHelp open={help} onOpenChange={setHelp} on={keys.on} onSwitch={keys.setOn} />
    </div>
  )
}

/** For whom one stands in today. */
function Covering() {
  const t = useText(text)
  const lang = useLanguage()
  const covering = useQuery(absencesQuery).data?.covering ?? []
  return covering.map(({ name, lastDay }) => (
    <p key={name} className="small">
      {t('covering', { name, day: formatDay(lastDay, lang) })}
    </p>
  ))
}

function clamp(at: number, last: number): number {
  return Math.min(Math.max(at, 0), last)
}
