import { queryOptions, useQuery } from '@tanstack/react-query'
import type {
  ActivityLine,
  ContactLine,
  Effort,
  ProgrammeLine,
  ProgrammePage,
  RequisitionList,
} from '@/shared/api/contract'
import { http } from '@/shared/api/http'
import { useWorkOffice } from '@/shared/api/office'
import { OPEN_STATUSES } from '@/shared/lib/choices'
import { plainDay } from '@/shared/lib/dates'

const LATEST = '8'

function listOf<T>(key: string, path: string, query: Record<string, string>) {
  return queryOptions({
    queryKey: ['areas', key, query],
    queryFn: ({ signal }) => http<T>(`${path}?${new URLSearchParams(query)}`, { signal }),
  })
}

/** The newest cases that the reader may see; a confidential one only as its participant. */
export const casesOf = (areaId: string) =>
  listOf<RequisitionList>('cases', '/api/requisitions', { areaId, size: LATEST })

export const openCasesOf = (areaId: string) =>
  listOf<RequisitionList>('open', '/api/requisitions', { areaId, status: OPEN_STATUSES, size: '1' })

export const activitiesQuery = listOf<ActivityLine[]>('activities', '/api/activities', {})

export const activitiesOf = (planId: string) => listOf<ActivityLine[]>('activities', '/api/activities', { planId })

export const contactsOf = (planId: string) => listOf<ContactLine[]>('contacts', '/api/contacts', { planId })

export const effortOf = (programme: ProgrammeLine | undefined) => ({
  ...listOf<Effort>('effort', '/api/hours/effort', { from: programme?.from ?? '', to: programme?.to ?? '' }),
  enabled: programme !== undefined,
})

const programmesQuery = queryOptions({
  queryKey: ['programme', 'all'],
  queryFn: ({ signal }) => http<ProgrammeLine[]>('/api/programmes', { signal }),
})

/** The programme of today, else the last one that began. */
export function useProgrammeOfToday(): ProgrammeLine | undefined {
  const { data } = useQuery(programmesQuery)
  const today = plainDay(useWorkOffice().now)
  return data?.find((one) => one.from <= today && today <= one.to) ?? data?.find((one) => one.from <= today)
}

export function programmeQuery(code: string | undefined) {
  return queryOptions({
    queryKey: ['programme', code],
    enabled: code !== undefined,
    queryFn: ({ signal }) => http<ProgrammePage>(`/api/programmes/${code}`, { signal }),
  })
}
