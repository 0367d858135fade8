import { useQuery } from '@tanstack/react-query'
import type { Area } from '@/shared/api/contract'
import { areasQuery } from '@/shared/api/lists'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui'
import { DirectoryPlaces } from '../DirectoryPlaces'
import { ActivitiesCard, ActorsCard } from './ActivityCards'
import { useProgrammeOfToday } from './api'
import { CasesCard } from './CasesCard'
import { DecisionsCard, HoursCard, RepresentationCard } from './ProgrammeCards'
import { isPlan } from './plans'
import text from './text'
import './areas.css'

/** Everything about one neighbourhood plan. */
export default function AreaPage({ code }: { code: string }) {
  const t = useText(text)
  const areas = useQuery(areasQuery)
  const area = areas.data?.find((one) => one.code === code && isPlan(one))
  usePageTitle(area?.name ?? t('title'))
  return (
    <div className="desk-page">
      <DirectoryPlaces here="areas" />
      {areas.isPending && <Skeleton lines={8} />}
      {areas.isError && <ProblemNotice error={areas.error} onRetry={() => void areas.refetch()} />}
      {areas.data && !area && <EmptyState title={t('missingTitle')} />}
      {area && <Plan area={area} />}
    </div>
  )
}

function Plan({ area }: { area: Area }) {
  const t = useText(text)
  const programme = useProgrammeOfToday()
  return (
    <>
      <div>
        <h1>{area.name}</h1>
        {area.district && (
          <small>
            {t('district')}: {area.district}
          </small>
        )}
      </div>
      <div className="area">
        <div className="stack">
          <CasesCard area={area.id} />
          <ActorsCard area={area.id} />
        </div>
        <div className="stack">
          {programme && <HoursCard area={area.id} programme={programme} />}
          <ActivitiesCard area={area.id} />
          {programme && (
            <>
              <RepresentationCard code={area.code} programme={programme.code} />
              <DecisionsCard programme={programme.code} />
            </>
          )}
        </div>
      </div>
    </>
  )
}
