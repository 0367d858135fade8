import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mentionsQuery } from '@/shared/api/mentions'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Card, EmptyState, ProblemNotice, Skeleton, Tag } from '@/shared/ui'
import './mentions.css'
import text from './text'

/** Where colleagues mentioned the person; each leads to its place in the timeline of its case. */
export default function MentionsPage() {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery({ ...mentionsQuery, refetchOnMount: 'always' })
  usePageTitle(t('title'))
  return (
    <div className="desk-page stack">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {found.data && found.data.length > 0 && (
        <ul className="mentions" aria-label={t('list')}>
          {found.data.map((one) => (
            <li key={one.entry}>
              <Card className="stack-tight">
                <div className="row">
                  <Link to="/requisitions/$number" params={{ number: one.number }} search={{ entry: one.entry }}>
                    {one.number} {one.title}
                  </Link>
                  {!one.read && <Tag tone="warn">{t('unread')}</Tag>}
                </div>
                <p className="preserve">{one.text}</p>
                <small>{t('by', { name: one.by ?? t('somebody'), at: formatDayTime(one.at, lang) })}</small>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
