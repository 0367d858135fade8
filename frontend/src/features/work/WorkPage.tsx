import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { WorkItem } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { useMe } from '@/shared/api/session'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, EmptyState, Key, ProblemNotice, Skeleton } from '@/shared/ui'
import { mayClaim, useClaim, workQuery } from './api'
import { KeyHelp } from './KeyHelp'
import type { WorkSearch } from './search'
import text from './text'
import { useNewcomers } from './useNewcomers'
import { useWorkKeys } from './useWorkKeys'
import { WorkPreview } from './WorkPreview'
import { WorkTable } from './WorkTable'
import { WorkViews } from './WorkViews'
import './work.css'

interface WorkPageProps {
  search: WorkSearch
  /** Replaces a part of the address. */
  onSearch: (change: Partial<WorkSearch>) => void
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

  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const counts = list.data?.pages[0]?.counts
  const at = items.findIndex((item) => item.taskId === search.task)
  const selected = items[at]
  const newcomers = useNewcomers(search.view, list.data && items)

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
    if (item && mayClaim(item) && !claim.isPending) claim.mutate({ item, personId: me.id })
  }

  const keys = useWorkKeys({
    move: (by) => select(items[clamp(at >= 0 ? at + by : search.task ? place.current : 0, items.length - 1)]),
    open: () => open(selected),
    claim: () => take(selected),
    create: () => void navigate({ to: '/calls/new' }),
    help: () => setHelp(true),
  })

  return (
    <div className="desk">
      <WorkViews counts={counts} search={search} onChange={(view) => onSearch({ view, task: undefined })} />
      <div className="desk-list">
        <div className="row">
          <h1>{t(`title.${search.view}`)}</h1>
          {counts && (
            <small>
              {t('open', { count: counts[search.view] ?? 0 })}
              {search.view === 'ALL' && Boolean(counts.OVERDUE) && t('lateOnes', { count: counts.OVERDUE ?? 0 })}
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
        <p className="small desk-news" role="status">
          {newcomers > 0 ? t('new', { count: newcomers }) : ''}
        </p>
        {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton lines={8} height="2.5rem" />}
        {list.data && items.length === 0 && (
          <EmptyState title={t(`empty.${search.view}.title`)}>{t(`empty.${search.view}.text`)}</EmptyState>
        )}
        {items.length > 0 && (
          <WorkTable items={items} now={now} search={search} onSearch={onSearch} onSelect={select} onOpen={open} />
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
      />
      <KeyHelp open={help} onOpenChange={setHelp} on={keys.on} onSwitch={keys.setOn} />
    </div>
  )
}

function clamp(at: number, last: number): number {
  return Math.min(Math.max(at, 0), last)
}
