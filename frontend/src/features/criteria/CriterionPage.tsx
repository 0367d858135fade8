import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiError } from '@/shared/api/problem'
import { hasRole, useMe } from '@/shared/api/session'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Card, EmptyState, ProblemNotice, Skeleton } from '@/shared/ui'
import { criteriaQuery, criterionQuery } from './api'
import { BreakdownCard } from './BreakdownCard'
import { CriterionFigure } from './CriterionFigure'
import { DefinitionCard } from './DefinitionCard'
import { PeriodSwitch } from './PeriodSwitch'
import { SensitivityCard } from './SensitivityCard'
import { StillOut } from './StillOut'
import type { CriteriaSearch } from './search'
import { TrendCard } from './TrendCard'
import text from './text'
import { UntoldFigure } from './UntoldFigure'
import { WaterfallCard } from './WaterfallCard'
import './criteria.css'

/** Everything behind one figure: who dropped out where, the groups, other assumptions, how it is counted. */
export default function CriterionPage({ code, search }: { code: string; search: CriteriaSearch }) {
  const t = useText(text)
  const lang = useLanguage()
  const me = useMe()
  const found = useQuery({ ...criterionQuery(code, search.period), placeholderData: keepPreviousData })
  const periods = useQuery(criteriaQuery(search.period)).data?.periods ?? []
  const title = found.data?.card?.title ?? found.data?.untold?.title
  usePageTitle(title ? `${code} ${title}` : code)

  const back = (
    <nav>
      <Link to="/criteria" search={search}>
        {t('detail.back')}
      </Link>
    </nav>
  )
  if (found.isPending) {
    return (
      <div className="desk-page criteria">
        {back}
        <Skeleton lines={10} height="2rem" />
      </div>
    )
  }
  if (found.isError) {
    const missing = found.error instanceof ApiError && found.error.status === 404
    return (
      <div className="desk-page criteria">
        {back}
        {missing ? (
          <EmptyState title={t('detail.missingTitle', { code })}>{t('detail.missingText')}</EmptyState>
        ) : (
          <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        )}
      </div>
    )
  }
  const { card, untold, period, breakdowns, definition } = found.data
  const about = card ?? untold
  return (
    <div className="desk-page criteria" aria-busy={found.isPlaceholderData}>
      {back}
      <h1 id="criterion">{title}</h1>
      <PeriodSwitch periods={periods} current={period.code} />
      {period.frozen && period.frozenAt && (
        <p className="small">{t('period.frozen', { day: formatDay(period.frozenAt, lang) })}</p>
      )}
      {untold && (
        <Card className="stack" aria-labelledby="criterion">
          <UntoldFigure untold={untold} titleId="criterion" untitled />
        </Card>
      )}
      {card && (
        <>
          <div className="criteria-two">
            <Card className="stack" aria-labelledby="criterion">
              <CriterionFigure card={card} titleId="criterion" untitled />
              <StillOut card={card} />
            </Card>
            <SensitivityCard card={card} />
          </div>
          <WaterfallCard
            code={code}
            period={period.code}
            unitKind={definition.unitKind}
            steps={card.waterfall}
            byName={hasRole(me, 'MANAGER')}
          />
          <TrendCard code={code} period={period.code} target={card.target} all={hasRole(me, 'MANAGER')} />
          {breakdowns.length === 0 ? (
            <p className="small">{t('detail.breakdownNone')}</p>
          ) : (
            breakdowns.map((table) => (
              <BreakdownCard key={table.by} code={code} card={card} table={table} period={period.code} />
            ))
          )}
        </>
      )}
      {about && (
        <DefinitionCard card={about} definition={definition} period={period.code} mayChange={hasRole(me, 'MANAGER')} />
      )}
    </div>
  )
}
