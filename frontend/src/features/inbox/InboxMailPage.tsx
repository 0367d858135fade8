import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { InboxMail } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatBytes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState, Facts, Notice, ProblemNotice, Skeleton, Tabs } from '@/shared/ui'
import { inboxMailQuery } from './api'
import { SettleCard } from './SettleCard'
import text from './text'
import './inbox.css'

/** One mail that came in: what it says, and what is to become of it. */
export default function InboxMailPage({ id }: { id: string }) {
  const t = useText(text)
  const found = useQuery(inboxMailQuery(id))
  usePageTitle(found.data?.line.subject || t('title'))
  return (
    <div className="desk-page inbox-mail">
      <nav aria-label={t('back')}>
        <Link to="/inbox">{t('back')}</Link>
      </nav>
      {found.isPending && <Skeleton lines={8} />}
      {found.isError &&
        (found.error instanceof ApiError && found.error.status === 404 ? (
          <EmptyState title={t('missing')} />
        ) : (
          <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        ))}
      {found.data && <Letter mail={found.data} />}
    </div>
  )
}

function Letter({ mail }: { mail: InboxMail }) {
  const t = useText(text)
  const lang = useLanguage()
  const [view, setView] = useState('text')
  const { line } = mail
  const words = (
    <div className="stack-tight">
      <p className="preserve inbox-text" dir="auto">
        {mail.text || t('noWords')}
      </p>
      {mail.quoted && (
        <details>
          <summary>{t('quoted')}</summary>
          <p className="preserve inbox-text" dir="auto">
            {mail.quoted}
          </p>
        </details>
      )}
    </div>
  )
  return (
    <>
      <h1 dir="auto">{line.subject || t('noSubject')}</h1>
      <Facts
        facts={[
          { label: t('from'), value: line.sender ? `${line.senderName ?? ''} <${line.sender}>`.trim() : t('noSender') },
          { label: t('column.at'), value: formatDayTime(line.receivedAt, lang) },
          { label: t('sentAt'), value: mail.sentAt ? formatDayTime(mail.sentAt, lang) : undefined },
          {
            label: t('files'),
            value: mail.files.map((file) => `${file.name} (${formatBytes(file.size, lang)})`).join(', '),
          },
        ]}
      />
      {line.reason && <Notice tone="warn" title={t(`reason.${line.reason}`)} />}
      {mail.remarks.map((remark) => (
        <Notice key={remark} tone="info" title={t(`remark.${remark}`)} />
      ))}
      <SettleCard mail={mail} key={line.state} />
      {mail.readable &&
        (mail.html ? (
          <Tabs
            label={t('view')}
            selected={view}
            onSelect={setView}
            tabs={[
              { id: 'text', label: t('plain'), content: words },
              {
                id: 'html',
                label: t('html'),
                content: <iframe className="inbox-html" title={t('frame')} sandbox="" srcDoc={mail.html} />,
              },
            ]}
          />
        ) : (
          words
        ))}
      {mail.mayDownload && (
        <p>
          <a href={`/api/inbox/${line.id}/original`} download>
            {t('original')}
          </a>
        </p>
      )}
    </>
  )
}
