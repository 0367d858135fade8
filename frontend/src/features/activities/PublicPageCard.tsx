import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityFile } from '@/shared/api/contract'
import { formatDay, formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, ProblemNotice, Skeleton } from '@/shared/ui'
import { publicPageQuery } from './api'
import { PublicPageDialog } from './PublicPageDialog'
import text from './text'

/** The page on which anybody signs up, and who waits for a place. */
export function PublicPageCard({ file }: { file: ActivityFile }) {
  const t = useText(text)
  const lang = useLanguage()
  const { activity } = file
  const [editing, setEditing] = useState(false)
  const found = useQuery(publicPageQuery(activity.id))
  const over = activity.status === 'HELD' || activity.status === 'CANCELLED'
  const page = found.data
  const waiting = page?.signUps.filter((one) => one.state === 'WAITING') ?? []
  const cancelled = page?.signUps.filter((one) => one.state === 'CANCELLED').length ?? 0
  const notAsked = page?.signUps.filter((one) => one.state !== 'CANCELLED' && !one.mayAsk).length ?? 0
  const returned = page?.signUps.filter((one) => one.state !== 'CANCELLED' && one.mailReturned) ?? []
  if (over && page?.signUps.length === 0) return null
  return (
    <Card className="stack-tight" aria-labelledby="public-page">
      <h2 id="public-page">{t('publicPage.title')}</h2>
      {found.isPending && <Skeleton lines={3} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {page && (
        <>
          {page.open ? (
            <p>
              {t('publicPage.open')}{' '}
              <a href={page.path} className="activity-address">
                {`${window.location.origin}${page.path}`}
              </a>
            </p>
          ) : (
            <p>{t('publicPage.closed')}</p>
          )}
          {page.open && page.until && (
            <p className="small">{t('publicPage.until', { day: formatDay(page.until, lang) })}</p>
          )}
          {page.open && (
            <>
              <h3>{t('publicPage.waiting')}</h3>
              {waiting.length === 0 ? (
                <p className="small">{t('publicPage.noneWaiting')}</p>
              ) : (
                <>
                  <ol className="activity-waiting">
                    {waiting.map((one) => (
                      <li key={one.id}>
                        {one.name}
                        {one.organisation && `, ${one.organisation}`}{' '}
                        <small>{formatDayTime(one.signedUpAt, lang)}</small>
                      </li>
                    ))}
                  </ol>
                  <p className="small">{t('publicPage.seesLater')}</p>
                </>
              )}
            </>
          )}
          {returned.length > 0 && (
            <>
              <h3>{t('publicPage.returned')}</h3>
              <ul className="activity-waiting">
                {returned.map((one) => (
                  <li key={one.id}>
                    {one.name} <small>{one.email}</small>
                  </li>
                ))}
              </ul>
              <p className="small">{t('publicPage.notTold')}</p>
            </>
          )}
          {cancelled > 0 && <p className="small">{t('publicPage.cancelled', { count: cancelled })}</p>}
          {notAsked > 0 && <p className="small">{t('publicPage.notAsked', { count: notAsked })}</p>}
          {!over && (
            <div className="no-print">
              <Button small onClick={() => setEditing(true)}>
                {t(page.open ? 'publicPage.change' : 'publicPage.openIt')}
              </Button>
            </div>
          )}
          {editing && <PublicPageDialog id={activity.id} page={page} onClose={() => setEditing(false)} />}
        </>
      )}
    </Card>
  )
}
