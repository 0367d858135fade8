import { useQuery } from '@tanstack/react-query'
import type { ProgrammeLine } from '@/shared/api/contract'
import { formatDay, formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatMinutes, formatNumber, formatShare, withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Card, ProblemNotice, Skeleton } from '@/shared/ui'
import { effortOf, programmeQuery } from './api'
import text from './text'

const PLANS = '1.b'

export function HoursCard({ area, programme }: { area: string; programme: ProgrammeLine }) {
  const t = useText(text)
  const lang = useLanguage()
  const { data, isPending, isError, error, refetch } = useQuery(effortOf(programme))
  const plan = data?.plans.find(({ id }) => id === area)
  return (
    <Card className="stack-tight" aria-labelledby="area-hours">
      <h2 id="area-hours">{t('hours.title')}</h2>
      {isPending && <Skeleton lines={2} />}
      {isError && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && (!plan || plan.minutes === 0) && <p className="small">{t('hours.none')}</p>}
      {plan && plan.minutes > 0 && data?.from && data.to && (
        <p>
          {t('hours.spent', {
            time: formatMinutes(plan.minutes, lang),
            cases: formatMinutes(plan.caseMinutes, lang),
            period: formatPeriod(data.from, data.to, lang),
          })}
        </p>
      )}
      {plan?.weeklyPromised && (
        <p>
          {t('hours.weekly', {
            promised: formatMinutes(plan.weeklyPromised, lang),
            spent: formatMinutes(plan.weeklySpent ?? 0, lang),
          })}
        </p>
      )}
    </Card>
  )
}

export function RepresentationCard({ code, programme }: { code: string; programme: string }) {
  const t = useText(text)
  const lang = useLanguage()
  const { data } = useQuery(programmeQuery(programme))
  const here = data?.representation.find(({ place }) => place === code)
  if (!here) return null
  return (
    <Card className="stack-tight" aria-labelledby="area-representation">
      <h2 id="area-representation">{t('representation.title')}</h2>
      <p>
        {here.people === 0
          ? t('representation.notSeen')
          : t('representation.seen', { share: formatShare(here.minority, here.people, undefined, lang) })}
      </p>
      <p>
        {typeof here.residents === 'number' && here.residentsDay
          ? t('representation.residents', {
              percent: withPercentSign(formatNumber(here.residents, 1, lang), lang),
              source: here.residentsSource ?? '',
              day: formatDay(here.residentsDay, lang),
            })
          : t('representation.notKnown')}
      </p>
    </Card>
  )
}

/** Those of the main area under which the plans stand. */
export function DecisionsCard({ programme }: { programme: string }) {
  const t = useText(text)
  const lang = useLanguage()
  const { data } = useQuery(programmeQuery(programme))
  const decisions = data?.decisions.filter(({ area }) => area === PLANS) ?? []
  if (!data) return null
  return (
    <Card className="stack-tight" aria-labelledby="area-decisions">
      <h2 id="area-decisions">{t('decisions.title')}</h2>
      {decisions.length === 0 && <p className="small">{t('decisions.none')}</p>}
      <ul className="area-list">
        {decisions.map((one) => (
          <li key={one.id}>
            <b>{one.title}</b>{' '}
            <small>
              {one.place}, {one.day ? formatDay(one.day, lang) : t('decisions.noDay')}
            </small>
            <p className="small">«{one.quote}»</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
