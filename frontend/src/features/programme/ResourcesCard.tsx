import { useQuery } from '@tanstack/react-query'
import type { Effort, ProgrammePage } from '@/shared/api/contract'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatMinutes, formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Card, type Column, ProblemNotice, Skeleton, Table } from '@/shared/ui'
import { effortQuery } from './api'
import text from './text'

type Area = Effort['areas'][number]

/** What the programme gives each main area, beside the hours that were logged; and the hours promised every week. */
export function ResourcesCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const found = useQuery(effortQuery(page.programme.from, page.programme.to))
  const effort = found.data
  const given = page.areas.reduce((sum, area) => sum + (area.fte ?? 0), 0)
  const columns: Column<Area>[] = [
    {
      id: 'area',
      header: t('resources.area'),
      rowHeader: true,
      cell: (area) => w(`mainArea.${area.mainArea}`),
    },
    {
      id: 'promised',
      header: t('resources.promised'),
      num: true,
      cell: (area) => formatNumber(area.promised, 2, lang),
    },
    { id: 'spent', header: t('resources.spent'), num: true, cell: (area) => formatNumber(area.spent, 2, lang) },
    { id: 'hours', header: t('resources.hours'), num: true, cell: (area) => formatMinutes(area.minutes, lang) },
  ]
  return (
    <Card className="stack" aria-labelledby="programme-resources">
      <h2 id="programme-resources">{t('resources.title')}</h2>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {effort && effort.areas.length === 0 && <p>{t('resources.none')}</p>}
      {effort && effort.areas.length > 0 && (
        <>
          <Table
            caption={t('resources.title')}
            columns={columns}
            rows={effort.areas}
            rowKey={(area) => area.mainArea}
          />
          <p>
            {t('resources.total')}: {formatNumber(given, 2, lang)} {t('areas.fte').toLowerCase()}
          </p>
          {page.commitments.map((one) => {
            const plan = effort.plans.find(({ id }) => id === one.placeId)
            return (
              <p key={one.placeId}>
                {t('resources.weekly', {
                  place: one.place,
                  hours: one.hours,
                  spent: formatMinutes(plan?.weeklySpent ?? 0, lang),
                  area: one.area,
                })}{' '}
                <small>«{one.quote}»</small>
              </p>
            )
          })}
          {effort.from && effort.to && (
            <p className="small">
              {t('resources.note', {
                period: formatPeriod(effort.from, effort.to, lang),
                hours: formatNumber(effort.hoursPerFteYear, 0, lang),
              })}
            </p>
          )}
        </>
      )}
    </Card>
  )
}
