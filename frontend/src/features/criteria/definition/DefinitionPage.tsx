import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiError } from '@/shared/api/problem'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState, Notice, ProblemNotice, Skeleton } from '@/shared/ui'
import { countsPathways } from '@/shared/youths/criteria'
import { criteriaQuery, definitionsQuery } from '../api'
import { PeriodSwitch } from '../PeriodSwitch'
import type { CriteriaSearch } from '../search'
import criteria from '../text'
import { periodName } from '../wording'
import { DefinitionEditor } from './DefinitionEditor'
import { History } from './History'
import text from './text'
import '../criteria.css'

/** How a criterion is and was counted; managers say it otherwise here, and see first what comes of it. */
export default function DefinitionPage({ code, search }: { code: string; search: CriteriaSearch }) {
  const t = useText(text)
  const c = useText(criteria)
  const found = useQuery({ ...definitionsQuery(code, search.period), placeholderData: keepPreviousData })
  const periods = useQuery(criteriaQuery(search.period)).data?.periods ?? []
  const title = t('title', { code })
  usePageTitle(title)
  const page = found.data
  const missing = found.error instanceof ApiError && found.error.status === 404
  return (
    <div className="desk-page criteria">
      <nav>
        {countsPathways(code) ? (
          <Link to="/criteria" search={search}>
            {c('detail.back')}
          </Link>
        ) : (
          <Link to="/criteria/$code" params={{ code }} search={search}>
            {t('back', { code })}
          </Link>
        )}
      </nav>
      <h1>{title}</h1>
      {found.isPending && <Skeleton lines={10} height="2rem" />}
      {missing && <EmptyState title={t('missing', { code })}>{c('detail.missingText')}</EmptyState>}
      {found.isError && !missing && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {page && (
        <>
          <PeriodSwitch periods={periods} current={page.period.code} />
          <p className="small">{page.inForce ? t('inForce', { version: page.inForce }) : t('noneInForce')}</p>
          {page.period.frozen && <Notice>{t('frozen', { period: periodName(page.period, c) })}</Notice>}
          {page.mayChange && <DefinitionEditor key={page.period.code} page={page} />}
          <History page={page} periods={periods} />
        </>
      )}
    </div>
  )
}
