import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ContactLine } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Card, ProblemNotice, Skeleton } from '@/shared/ui'
import words from './activityWords'
import { activitiesOf, contactsOf } from './api'
import text from './text'

const LATEST = 8

export function ActivitiesCard({ area }: { area: string }) {
  const t = useText(text)
  const a = useText(words)
  const lang = useLanguage()
  const found = useQuery(activitiesOf(area))
  return (
    <Card className="stack-tight" aria-labelledby="area-activities">
      <h2 id="area-activities">{t('activities.title')}</h2>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && <p className="small">{t('activities.none')}</p>}
      {found.data && found.data.length > 0 && (
        <>
          <ul className="area-list">
            {found.data.slice(0, LATEST).map((one) => (
              <li key={one.id}>
                <Link to="/activities/$id" params={{ id: one.id }}>
                  {one.title}
                </Link>
                <small>
                  {formatDay(one.begins, lang)} · {a(`status.${one.status}`)}
                  {one.status === 'HELD' && ` · ${t('activities.came', { count: one.attended })}`}
                </small>
              </li>
            ))}
          </ul>
          <Link to="/activities" search={{ planId: area }}>
            {t('activities.list')}
          </Link>
        </>
      )}
    </Card>
  )
}

/** Whom the unit was in contact with here, each once. */
export function ActorsCard({ area }: { area: string }) {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(contactsOf(area))
  const actors = once(found.data ?? [])
  return (
    <Card className="stack-tight" aria-labelledby="area-actors">
      <h2 id="area-actors">{t('actors.title')}</h2>
      <p className="small">
        {t('actors.note')} {actors.length > 0 && t('actors.count', { count: actors.length })}
      </p>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && actors.length === 0 && <p className="small">{t('actors.none')}</p>}
      {actors.length > 0 && (
        <>
          <ul className="area-list">
            {actors.slice(0, LATEST).map((one) => (
              <li key={one.id}>
                {one.organisation ?? one.person}
                <small>{t('actors.last', { day: formatDay(one.day, lang) })}</small>
              </li>
            ))}
          </ul>
          <Link to="/contacts" search={{ planId: area }}>
            {t('actors.list')}
          </Link>
        </>
      )}
    </Card>
  )
}

/** The log has the newest first. */
function once(contacts: readonly ContactLine[]): ContactLine[] {
  const actors = new Map<string | undefined, ContactLine>()
  for (const one of contacts) {
    const actor = one.organisationId ?? one.personId
    if (!actors.has(actor)) actors.set(actor, one)
  }
  return [...actors.values()]
}
