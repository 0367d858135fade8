import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DemoMail } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Card, EmptyState, Facts, ProblemNotice, Skeleton, Tabs } from '@/shared/ui'
import { mailQuery } from './mailApi'
import { ReplyForm } from './ReplyForm'
import text from './text'
import './mailbox.css'

export default function MailPage({ id }: { id: string }) {
  const t = useText(text)
  const found = useQuery(mailQuery(id))
  usePageTitle(found.data?.subject ?? t('mailbox.title'))
  return (
    <div className="desk-page mailbox">
      <nav>
        <Link to="/mailbox">{t('mailbox.back')}</Link>
      </nav>
      {found.isPending && <Skeleton lines={8} />}
      {found.isError &&
        (found.error instanceof ApiError && found.error.status === 404 ? (
          <EmptyState title={t('mailbox.missing')} />
        ) : (
          <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        ))}
      {found.data && <Letter mail={found.data} />}
    </div>
  )
}

/** The server hands out the words of the mail only; so they look like the mail that was sent. */
const LOOK = `<style>
body { max-width: 36em; margin: 24px; background: #fff; color: #1a1a1a; font: 16px/1.5 "IBM Plex Sans", Arial, sans-serif }
a { color: #004d99 }
blockquote { margin: 0 0 16px; padding-left: 16px; border-left: 4px solid #c4c4c4 }
</style>`

function Letter({ mail }: { mail: DemoMail }) {
  const t = useText(text)
  const lang = useLanguage()
  const [view, setView] = useState('text')
  const plain = <pre className="mailbox-text">{mail.text}</pre>
  return (
    <>
      <h1>{mail.subject}</h1>
      <Facts
        facts={[
          { label: t('mailbox.to'), value: mail.to },
          { label: t('mailbox.at'), value: formatDayTime(mail.at, lang) },
        ]}
      />
      {mail.links.length > 0 && (
        <Card className="stack-tight">
          <h2>{t('mailbox.links')}</h2>
          <ul className="mailbox-links">
            {mail.links.map((link) => (
              <li key={link.href}>
                {link.label && `${link.label}: `}
                <a href={here(link.href)}>{link.href}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {mail.html ? (
        <Tabs
          label={t('mailbox.view')}
          selected={view}
          onSelect={setView}
          tabs={[
            { id: 'text', label: t('mailbox.text'), content: plain },
            {
              id: 'html',
              label: t('mailbox.html'),
              content: (
                <iframe className="mailbox-html" title={t('mailbox.frame')} sandbox="" srcDoc={LOOK + mail.html} />
              ),
            },
          ]}
        />
      ) : (
        plain
      )}
      {mail.answerable && <ReplyForm id={mail.id} />}
    </>
  )
}

/** The mail holds the configured address of the house; in the demo the reader is in it already, whatever its port. */
function here(link: string): string {
  const address = URL.canParse(link) ? new URL(link) : undefined
  const paths = ['/case', '/answer', '/request', '/requisitions', '/work']
  const ours = address && paths.some((path) => address.pathname === path || address.pathname.startsWith(`${path}/`))
  return ours ? `${address.pathname}${address.search}${address.hash}` : link
}
