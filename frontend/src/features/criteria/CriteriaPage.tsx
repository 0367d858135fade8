import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CriterionCard, UntoldCriterion } from '@/shared/api/contract'
import { hasRole, useMe } from '@/shared/api/session'
import { formatDay, formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui'
import { YouthFigureCards } from '@/shared/youths/YouthFigureCards'
import { criteriaQuery } from './api'
import { CriterionCardView } from './CriterionCardView'
import { FreezeButton } from './FreezeButton'
import { FreezeCheckCard } from './FreezeCheckCard'
import { PeriodSwitch } from './PeriodSwitch'
import type { CriteriaSearch } from './search'
import text from './text'
import { UntoldCardView } from './UntoldFigure'
import './criteria.css'

/** The success criteria of a period, a card each. */
export default function CriteriaPage({ search }: { search: CriteriaSearch }) {
  const t = useText(text)
  const lang = useLanguage()
  const me = useMe()
  const found = useQuery({ ...criteriaQuery(search.period), placeholderData: keepPreviousData })
  usePageTitle(t('title'))

  if (found.isPending) {
    return (
      <div className="desk-page criteria">
        <h1>{t('title')}</h1>
        <Skeleton lines={8} height="2rem" />
      </div>
    )
  }
  if (found.isError) {
    return (
      <div className="desk-page criteria">
        <h1>{t('title')}</h1>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      </div>
    )
  }
  const { period, periods, cards, untold } = found.data
  const all = [...cards, ...untold].sort((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)))
  const asOf = cards[0]?.asOf
  return (
    <div className="desk-page criteria" aria-busy={found.isPlaceholderData}>
      <div className="row">
        <div>
          <small>{t('over')}</small>
          <h1>{t('title')}</h1>
        </div>
        <div className="push row no-print">
          {hasRole(me, 'MANAGER') && !period.frozen && asOf && (
            <FreezeButton period={period} cards={cards} asOf={asOf} />
          )}
        </div>
      </div>
      <PeriodSwitch periods={periods} current={period.code} />
      <p className="small">
        {period.frozen && period.frozenAt
          ? t('period.frozen', { day: formatDay(period.frozenAt, lang) })
          : asOf && t('period.open', { at: formatDayTime(asOf, lang) })}
      </p>
      {all.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <>
          <div className="criteria-cards">
            {all.map((card) =>
              isTold(card) ? (
                <CriterionCardView key={card.code} card={card} period={period.code} />
              ) : (
                <UntoldCardView key={card.code} untold={card} period={period.code} />
              ),
            )}
          </div>
          <Legend />
        </>
      )}
      <YouthFigureCards period={period.code} />
      {hasRole(me, 'MANAGER') && period.frozen && <FreezeCheckCard period={period.code} />}
    </div>
  )
}

function isTold(card: CriterionCard | UntoldCriterion): card is CriterionCard {
  return 'asOf' in card
}

/** How the scales are read. */
function Legend() {
  const t = useText(text)
  return (
    <ul className="criteria-legend" aria-hidden="true">
      {(['point', 'interval', 'bounds', 'target'] as const).map((sign) => (
        <li key={sign}>
          <span data-sign={sign} /> {t(`scale.legend.${sign}`)}
        </li>
      ))}
    </ul>
  )
}
