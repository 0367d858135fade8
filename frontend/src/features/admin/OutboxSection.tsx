import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { OutboxMail } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, type Column, EmptyState, Notice, ProblemNotice, Select, Table, Tag, type TagTone } from '@/shared/ui'
import { outboxQuery, useAdminChange } from './api'
import { Found, More } from './Found'
import type { SectionProps } from './sections'
import text from './text'

const TONES: Record<OutboxMail['state'], TagTone> = {
  QUEUED: 'plain',
  SENDING: 'plain',
  SENT: 'good',
  DEFERRED: 'warn',
  BOUNCED: 'stop',
  UNCERTAIN: 'warn',
  HELD: 'warn',
}
const STATES = Object.keys(TONES) as OutboxMail['state'][]

/** What a person may send again: everything that did not get away. */
const RETRYABLE: readonly OutboxMail['state'][] = ['DEFERRED', 'BOUNCED', 'UNCERTAIN', 'HELD']

export function OutboxSection({ search, onSearch }: SectionProps) {
  const t = useText(text)
  const lang = useLanguage()
  const list = useInfiniteQuery({ ...outboxQuery(search.state), placeholderData: keepPreviousData })
  const retry = useAdminChange('POST')
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []

  const columns: Column<OutboxMail>[] = [
    {
      id: 'to',
      header: t('outbox.to'),
      rowHeader: true,
      cell: (mail) => (
        <>
          {mail.to}
          <small className="owner">{t.maybe(`outbox.templates.${mail.template}`) ?? mail.template}</small>
        </>
      ),
    },
    {
      id: 'state',
      header: t('outbox.state'),
      cell: (mail) => (
        <>
          <Tag tone={TONES[mail.state]}>{t(`outbox.states.${mail.state}`)}</Tag>
          {mail.reason && <small className="owner">{mail.reason}</small>}
        </>
      ),
    },
    {
      id: 'posted',
      header: t('outbox.created'),
      cell: (mail) => <span className="nowrap">{formatDayTime(mail.postedAt, lang)}</span>,
    },
    {
      id: 'due',
      header: t('outbox.sent'),
      wideOnly: true,
      cell: (mail) =>
        mail.sentAt ? formatDayTime(mail.sentAt, lang) : t('outbox.nextAt', { at: formatDayTime(mail.dueAt, lang) }),
    },
    { id: 'attempts', header: t('outbox.attempts'), num: true, wideOnly: true, cell: (mail) => mail.attempts },
    {
      id: 'retry',
      header: '',
      num: true,
      cell: (mail) =>
        RETRYABLE.includes(mail.state) && (
          <Button
            small
            busy={retry.isPending}
            aria-label={t('outbox.retryNamed', { address: mail.to })}
            onClick={() => retry.mutate({ path: `outbox/${mail.id}/retry` })}
          >
            {t('outbox.retry')}
          </Button>
        ),
    },
  ]

  return (
    <>
      <h1>{t('outbox.title')}</h1>
      <Select
        label={t('outbox.state')}
        width="s"
        value={search.state ?? ''}
        onChange={(event) => onSearch(event.target.value ? { state: event.target.value } : {})}
      >
        <option value="">{t('outbox.any')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`outbox.states.${state}`)}
          </option>
        ))}
      </Select>
      <div role="status">{retry.isSuccess && <Notice tone="good" title={t('outbox.retried')} />}</div>
      {retry.isError && <ProblemNotice error={retry.error} />}
      <Found asked={list}>
        {rows.length === 0 ? (
          <EmptyState title={t('outbox.emptyTitle')}>{t('outbox.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('outbox.title')} columns={columns} rows={rows} rowKey={(mail) => mail.id} />
        )}
        <More list={list} />
      </Found>
    </>
  )
}
