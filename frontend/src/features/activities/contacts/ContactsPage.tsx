import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ContactLine } from '@/shared/api/contract'
import { hoursChoicesQuery } from '@/shared/api/hours'
import { ImportButton } from '@/shared/imports/ImportButton'
import { download, toCsv } from '@/shared/lib/csv'
import { formatDay, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, type Column, DateField, EmptyState, ProblemNotice, Select, Skeleton, Table } from '@/shared/ui'
import { ActivityPlaces } from '../ActivityPlaces'
import { contactsQuery } from './api'
import { ContactDialog } from './ContactDialog'
import { FollowUpCard } from './FollowUpCard'
import { RemoveContactDialog } from './RemoveContactDialog'
import type { ContactsSearch } from './search'
import text from './text'
import './contacts.css'

interface ContactsPageProps {
  search: ContactsSearch
  onSearch: (search: ContactsSearch) => void
}

/** How many lines are shown at first, and how many more at a press: a year's log is long on a phone. */
const PIECE = 50

/** Whom the unit was in contact with: the denominator of S2. */
export default function ContactsPage({ search, onSearch }: ContactsPageProps) {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery({ ...contactsQuery(search), placeholderData: keepPreviousData })
  const { data: choices } = useQuery(hoursChoicesQuery)
  const [adding, setAdding] = useState(false)
  const [gone, setGone] = useState<ContactLine>()
  const [most, setMost] = useState(PIECE)
  usePageTitle(t('title'))
  const rows = found.data ?? []
  const set = (name: keyof ContactsSearch, value: string) => {
    const { [name]: _gone, ...rest } = search
    onSearch(value ? { ...rest, [name]: value } : rest)
  }

  const columns: Column<ContactLine>[] = [
    {
      id: 'who',
      header: t('column.who'),
      rowHeader: true,
      cell: (one) => (
        <>
          {one.organisation ?? one.person}
          <small className="owner">
            {one.number}
            {one.organisation && one.person && ` · ${one.person}`}
          </small>
        </>
      ),
    },
    { id: 'day', header: t('column.day'), cell: (one) => <span className="nowrap">{formatDay(one.day, lang)}</span> },
    {
      id: 'channel',
      header: t('column.channel'),
      wideOnly: true,
      cell: (one) =>
        one.activityId ? (
          <Link to="/activities/$id" params={{ id: one.activityId }}>
            {one.activity}
          </Link>
        ) : (
          t(`channel.${one.channel}`)
        ),
    },
    { id: 'plan', header: t('column.plan'), wideOnly: true, cell: (one) => one.plan },
    { id: 'note', header: t('column.note'), wideOnly: true, cell: (one) => one.note },
    {
      id: 'asked',
      header: t('column.asked'),
      wideOnly: true,
      cell: (one) => one.askedAt && <span className="nowrap">{formatDay(one.askedAt, lang)}</span>,
    },
    {
      id: 'remove',
      header: '',
      num: true,
      cell: (one) =>
        one.channel !== 'ACTIVITY' && (
          <Button
            small
            look="quiet"
            aria-label={t('removeNamed', { name: `${one.organisation ?? one.person ?? ''} ${one.number}` })}
            onClick={() => setGone(one)}
          >
            {t('remove')}
          </Button>
        ),
    },
  ]

  return (
    <div className="desk-page">
      <ActivityPlaces />
      <div className="row">
        <h1>{t('title')}</h1>
        <small role="status">{found.data && t('found', { count: rows.length })}</small>
        <span className="push row no-print">
          <SaveAsCsv rows={rows} />
          <ImportButton kind="CONTACTS" />
          <Button small look="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </span>
      </div>
      <p>{t('intro')}</p>
      <FollowUpCard />
      <search className="contacts-filters no-print">
        <DateField label={t('from')} value={search.from ?? ''} onChange={(event) => set('from', event.target.value)} />
        <DateField label={t('to')} value={search.to ?? ''} onChange={(event) => set('to', event.target.value)} />
        <Select label={t('plan')} value={search.planId ?? ''} onChange={(event) => set('planId', event.target.value)}>
          <option value="">{t('any')}</option>
          {choices?.plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.name}
            </option>
          ))}
        </Select>
      </search>
      {found.isPending && <Skeleton lines={8} height="2.5rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {rows.length > 0 && (
        <Table caption={t('title')} columns={columns} rows={rows.slice(0, most)} rowKey={(one) => one.id} />
      )}
      {rows.length > most && (
        <div className="row">
          <Button onClick={() => setMost(most + PIECE)}>{t('more')}</Button>
          <small>{t('shown', { shown: most, count: rows.length })}</small>
        </div>
      )}
      {adding && <ContactDialog onClose={() => setAdding(false)} />}
      {gone && <RemoveContactDialog contact={gone} onClose={() => setGone(undefined)} />}
    </div>
  )
}

/** The whole log as it is filtered, also the lines that are not shown yet. */
function SaveAsCsv({ rows }: { rows: readonly ContactLine[] }) {
  const t = useText(text)
  const head = [
    t('csv.number'),
    t('column.day'),
    t('column.channel'),
    t('csv.organisation'),
    t('csv.person'),
    t('column.plan'),
    t('csv.activity'),
    t('column.note'),
    t('column.asked'),
  ]
  const lines = rows.map((one) => [
    one.number,
    one.day,
    t(`channel.${one.channel}`),
    one.organisation ?? '',
    one.person ?? '',
    one.plan ?? '',
    one.activity ?? '',
    one.note,
    one.askedAt ? plainDay(one.askedAt) : '',
  ])
  return (
    <Button
      small
      disabled={rows.length === 0}
      onClick={() => download(t('csv.fileName'), toCsv(head, lines), 'text/csv')}
    >
      {t('csv.button')}
    </Button>
  )
}
