import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { DemoMailLine } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, type Column, EmptyState, ProblemNotice, Skeleton, Table, TextField } from '@/shared/ui'
import { mailboxQuery } from './mailApi'
import text from './text'
import { WriteMail } from './WriteMail'
import './mailbox.css'

interface MailboxPageProps {
  wanted: string
  onWanted: (text: string) => void
}

/** What the demo has sent: nothing leaves the machine, so its mails are read here. */
export default function MailboxPage({ wanted, onWanted }: MailboxPageProps) {
  const t = useText(text)
  const lang = useLanguage()
  const [typed, setTyped] = useState(wanted)
  const box = useInfiniteQuery({ ...mailboxQuery(wanted), placeholderData: keepPreviousData })
  const mails = box.data?.pages.flat() ?? []
  usePageTitle(t('mailbox.title'))

  function search(event: FormEvent) {
    event.preventDefault()
    onWanted(typed.trim())
  }

  const columns: Column<DemoMailLine>[] = [
    {
      id: 'subject',
      header: t('mailbox.subject'),
      rowHeader: true,
      cell: (mail) => (
        <Link to="/mailbox/$id" params={{ id: mail.id }} className="subject">
          {mail.subject}
        </Link>
      ),
    },
    { id: 'to', header: t('mailbox.to'), cell: (mail) => mail.to },
    { id: 'at', header: t('mailbox.at'), cell: (mail) => formatDayTime(mail.at, lang) },
  ]

  return (
    <div className="desk-page mailbox">
      <div className="stack-tight">
        <h1>{t('mailbox.title')}</h1>
        <p>{t('mailbox.intro')}</p>
      </div>
      <WriteMail />
      <search>
        <form className="mailbox-search" onSubmit={search}>
          <TextField
            label={t('mailbox.search')}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit">{t('mailbox.searchButton')}</Button>
        </form>
      </search>
      {box.isPending && <Skeleton lines={6} height="2rem" />}
      {box.isError && <ProblemNotice error={box.error} onRetry={() => void box.refetch()} />}
      {box.data && mails.length === 0 && (
        <EmptyState title={t(wanted ? 'mailbox.nothingTitle' : 'mailbox.emptyTitle')}>
          {t(wanted ? 'mailbox.nothingText' : 'mailbox.emptyText')}
        </EmptyState>
      )}
      {mails.length > 0 && (
        <Table caption={t('mailbox.title')} columns={columns} rows={mails} rowKey={(mail) => mail.id} />
      )}
      {box.hasNextPage && (
        <div>
          <Button busy={box.isFetchingNextPage} onClick={() => void box.fetchNextPage()}>
            {t('mailbox.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
