import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Area } from '@/shared/api/contract'
import { areasQuery } from '@/shared/api/lists'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatMinutes, formatShare } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { type Column, ProblemNotice, Skeleton, Table } from '@/shared/ui'
import { DirectoryPlaces } from '../DirectoryPlaces'
import { activitiesQuery, effortOf, programmeQuery, useProgrammeOfToday } from './api'
import { isPlan } from './plans'
import text from './text'
import './areas.css'

/** The neighbourhood plans beside each other, each with its page. */
export default function AreasPage() {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(areasQuery)
  const programme = useProgrammeOfToday()
  const { data: effort } = useQuery(effortOf(programme))
  const { data: page } = useQuery(programmeQuery(programme?.code))
  const { data: activities } = useQuery(activitiesQuery)
  usePageTitle(t('title'))
  const hours = (area: Area) => effort?.plans.find(({ id }) => id === area.id)
  const seen = (area: Area) => page?.representation.find(({ place }) => place === area.code)

  const columns: Column<Area>[] = [
    {
      id: 'name',
      header: t('column.plan'),
      rowHeader: true,
      cell: (area) => (
        <>
          <Link to="/areas/$code" params={{ code: area.code }}>
            {area.name}
          </Link>
          {area.district && <small className="owner">{area.district}</small>}
        </>
      ),
    },
    {
      id: 'hours',
      header: t('column.hours'),
      num: true,
      cell: (area) => (effort ? formatMinutes(hours(area)?.minutes ?? 0, lang) : ''),
    },
    {
      id: 'weekly',
      header: t('column.weekly'),
      num: true,
      wideOnly: true,
      cell: (area) => {
        const plan = hours(area)
        return plan?.weeklyPromised
          ? t('hours.weeklyShort', {
              spent: formatMinutes(plan.weeklySpent ?? 0, lang),
              promised: formatMinutes(plan.weeklyPromised, lang),
            })
          : '–'
      },
    },
    {
      id: 'activities',
      header: t('column.held'),
      num: true,
      cell: (area) => activities?.filter(({ planId, status }) => planId === area.id && status === 'HELD').length,
    },
    {
      id: 'seen',
      header: t('column.seen'),
      num: true,
      wideOnly: true,
      cell: (area) => {
        const here = seen(area)
        return here && here.people > 0 ? formatShare(here.minority, here.people, undefined, lang) : '–'
      },
    },
  ]

  return (
    <div className="desk-page">
      <DirectoryPlaces here="areas" />
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      {effort?.from && effort.to && (
        <p className="small">{t('period', { period: formatPeriod(effort.from, effort.to, lang) })}</p>
      )}
      {found.isPending && <Skeleton lines={6} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <Table caption={t('title')} columns={columns} rows={found.data.filter(isPlan)} rowKey={(area) => area.id} />
      )}
    </div>
  )
}
