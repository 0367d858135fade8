import { useQuery } from '@tanstack/react-query'
import type { Effort } from '@/shared/api/contract'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatMinutes, formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { type Column, ProblemNotice, Skeleton, Table } from '@/shared/ui'
import { effortQuery } from './api'
import { FigureCard } from './FigureCard'
import text from './text'

type Area = Effort['areas'][number]
type Plan = Effort['plans'][number]
type Deliverable = Effort['deliverables'][number]

/** Hours beside the programme's resources: how many FTE it gives each main area, and how many were spent. */
export function EffortCard({ from, to }: { from: string; to: string }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const found = useQuery(effortQuery(from, to))
  const effort = found.data
  const name = (area: Area) => w(`mainArea.${area.mainArea}`)
  const fte = (value: number) => formatNumber(value, 2, lang)
  const hours = (minutes: number) => formatMinutes(minutes, lang)

  const columns: Column<Area>[] = [
    { id: 'area', header: t('effort.area'), rowHeader: true, cell: name },
    { id: 'promised', header: t('effort.promised'), num: true, cell: (area) => fte(area.promised) },
    { id: 'spent', header: t('effort.spent'), num: true, cell: (area) => fte(area.spent) },
    { id: 'hours', header: t('effort.hours'), num: true, cell: (area) => hours(area.minutes) },
    { id: 'given', header: t('effort.promisedHours'), num: true, cell: (area) => hours(area.promisedMinutes) },
  ]

  return (
    <>
      <FigureCard
        id="effort"
        wide
        title={t('effort.title')}
        note={
          effort?.from &&
          effort.to &&
          t('effort.note', {
            period: formatPeriod(effort.from, effort.to, lang),
            hours: formatNumber(effort.hoursPerFteYear, 0, lang),
          })
        }
        chart={
          found.isError ? (
            <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
          ) : !effort ? (
            <Skeleton lines={4} />
          ) : effort.areas.length === 0 ? (
            <p>{t('effort.none')}</p>
          ) : (
            <Bars areas={effort.areas} />
          )
        }
        table={
          effort && effort.areas.length > 0 ? (
            <Table caption={t('effort.title')} columns={columns} rows={effort.areas} rowKey={(area) => area.mainArea} />
          ) : undefined
        }
        csv={{
          head: columns.map(({ header }) => String(header)),
          rows: (effort?.areas ?? []).map((area) => [
            name(area),
            area.promised,
            rounded(area.spent),
            rounded(area.minutes / 60),
            rounded(area.promisedMinutes / 60),
          ]),
        }}
      />
      {effort && effort.areas.length > 0 && (
        <>
          <PlansCard plans={effort.plans} />
          <DeliverablesCard deliverables={effort.deliverables} />
        </>
      )}
    </>
  )
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** What was spent as a bar, what is given as a mark on the same scale. */
function Bars({ areas }: { areas: readonly Area[] }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const most = Math.max(...areas.flatMap((area) => [area.promised, area.spent]), 0.1)
  const share = (value: number) => `${(100 * value) / most}%`
  return (
    <div className="effort" role="img" aria-label={t('effort.alt')}>
      {areas.map((area) => (
        <div key={area.mainArea}>
          <div className="effort-words">
            <span>{w(`mainArea.${area.mainArea}`)}</span>
            <span>
              {t('effort.of', {
                spent: formatNumber(area.spent, 2, lang),
                promised: formatNumber(area.promised, 2, lang),
              })}
            </span>
          </div>
          <div className="effort-track">
            <span className="effort-spent" style={{ width: share(area.spent) }} />
            <span className="effort-promised" style={{ left: share(area.promised) }} />
          </div>
        </div>
      ))}
    </div>
  )
}

function PlansCard({ plans }: { plans: readonly Plan[] }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const hours = (minutes: number) => formatMinutes(minutes, lang)
  const columns: Column<Plan>[] = [
    {
      id: 'plan',
      header: t('effort.plan'),
      rowHeader: true,
      cell: (plan) => (
        <>
          {plan.name}
          {plan.weeklyArea && (
            <small className="owner">
              {t('effort.weeklyOf', {
                spent: hours(plan.weeklySpent ?? 0),
                promised: hours(plan.weeklyPromised ?? 0),
                area: w(`mainArea.${plan.weeklyArea}`),
              })}
            </small>
          )}
        </>
      ),
    },
    { id: 'hours', header: t('effort.hours'), num: true, cell: (plan) => hours(plan.minutes) },
    { id: 'cases', header: t('effort.cases'), num: true, cell: (plan) => hours(plan.caseMinutes) },
  ]
  return (
    <FigureCard
      id="effort-plans"
      title={t('effort.plans')}
      table={<Table caption={t('effort.plans')} columns={columns} rows={plans} rowKey={(plan) => plan.id} />}
      csv={{
        head: [t('effort.plan'), t('effort.hours'), t('effort.cases')],
        rows: plans.map((plan) => [plan.name, rounded(plan.minutes / 60), rounded(plan.caseMinutes / 60)]),
      }}
    />
  )
}

function DeliverablesCard({ deliverables }: { deliverables: readonly Deliverable[] }) {
  const t = useText(text)
  const lang = useLanguage()
  const columns: Column<Deliverable>[] = [
    { id: 'deliverable', header: t('effort.deliverable'), rowHeader: true, cell: (one) => `${one.code} ${one.title}` },
    { id: 'hours', header: t('effort.hours'), num: true, cell: (one) => formatMinutes(one.minutes, lang) },
  ]
  return (
    <FigureCard
      id="effort-deliverables"
      title={t('effort.deliverables')}
      table={
        <Table caption={t('effort.deliverables')} columns={columns} rows={deliverables} rowKey={(one) => one.code} />
      }
      csv={{
        head: [t('effort.deliverable'), t('effort.hours')],
        rows: deliverables.map((one) => [`${one.code} ${one.title}`, rounded(one.minutes / 60)]),
      }}
    />
  )
}
