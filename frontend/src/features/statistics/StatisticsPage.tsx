import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWorkOffice } from '@/shared/api/office'
import { formatDayTime, formatPeriod, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { ProblemNotice, Skeleton } from '@/shared/ui'
import { statisticsQuery } from './api'
import { DurationCard } from './DurationCard'
import { EffortCard } from './EffortCard'
import { OpenCard } from './OpenCard'
import { PeriodForm } from './PeriodForm'
import { StepsCard } from './StepsCard'
import type { StatisticsSearch } from './search'
import text from './text'
import { VolumeCard } from './VolumeCard'
import { WaitingCard } from './WaitingCard'
import { WorkloadCard } from './WorkloadCard'
import './statistics.css'

interface StatisticsPageProps {
  search: StatisticsSearch
  onSearch: (search: StatisticsSearch) => void
}

/** How much comes in, how long it takes and where it waits; each figure opens its cases. */
export default function StatisticsPage({ search, onSearch }: StatisticsPageProps) {
  const t = useText(text)
  const lang = useLanguage()
  const today = plainDay(useWorkOffice().now)
  const from = search.from ?? `${today.slice(0, 4)}-01-01`
  const to = search.to ?? today
  const found = useQuery({ ...statisticsQuery(from, to), placeholderData: keepPreviousData })
  usePageTitle(t('title'))
  const figures = found.data

  return (
    <div className="desk-page statistics">
      <div className="row">
        <div>
          <h1>{t('title')}</h1>
          <p className="small">
            {t('base', { period: formatPeriod(from, to, lang) })}.{' '}
            {figures && t('asOf', { at: formatDayTime(figures.asOf, lang) })}
          </p>
        </div>
        <div className="push">
          <PeriodForm from={from} to={to} today={today} onPeriod={onSearch} key={`${from} ${to}`} />
        </div>
      </div>
      {found.isPending && <Skeleton lines={10} height="2rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {figures && (
        <div className="statistics-cards" aria-busy={found.isPlaceholderData}>
          <VolumeCard volume={figures.volume} days={figures} />
          <DurationCard
            id="first-response"
            title={t('lead.first')}
            note={t('lead.firstNote')}
            figure={figures.firstResponse}
            day={figures.minutesPerWorkingDay}
            cases={{ receivedFrom: figures.from, receivedTo: figures.to, answered: 'true' }}
          />
          <DurationCard
            id="lead-time"
            title={t('lead.title')}
            note={t('lead.caseNote')}
            figure={figures.leadTime}
            day={figures.minutesPerWorkingDay}
            cases={{ closedFrom: figures.from, closedTo: figures.to }}
          />
          <WaitingCard
            waiting={figures.waiting}
            day={figures.minutesPerWorkingDay}
            cases={{ closedFrom: figures.from, closedTo: figures.to }}
          />
          <WorkloadCard workload={figures.workload} />
          <OpenCard open={figures.open} asOf={figures.asOf} />
          <EffortCard from={figures.from} to={figures.to} />
          <StepsCard steps={figures.steps} day={figures.minutesPerWorkingDay} days={figures} />
        </div>
      )}
    </div>
  )
}
