import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CriteriaPage, CriterionPage, PeriodView, Step, TrendPoint, UnitPage } from '@/shared/api/contract'
import { http } from '@/shared/api/http'

const of = (period: string | undefined) => (period ? `?${new URLSearchParams({ period })}` : '')

export function criteriaQuery(period: string | undefined) {
  return queryOptions({
    queryKey: ['criteria', { period }],
    queryFn: ({ signal }) => http<CriteriaPage>(`/api/criteria${of(period)}`, { signal }),
  })
}

export function criterionQuery(code: string, period: string | undefined) {
  return queryOptions({
    queryKey: ['criteria', code, { period }],
    queryFn: ({ signal }) => http<CriterionPage>(`/api/criteria/${code}${of(period)}`, { signal }),
  })
}

export function trendQuery(code: string, period: string) {
  return queryOptions({
    queryKey: ['criteria', code, 'trend', { period }],
    queryFn: ({ signal }) => http<TrendPoint[]>(`/api/criteria/${code}/trend${of(period)}`, { signal }),
  })
}

export interface UnitsAsked {
  period: string
  step: Step
  reason?: string | undefined
}

/** Each look at names is logged with its purpose, so it is asked for by a press and never again by itself. */
export function useUnits(code: string) {
  return useMutation({
    mutationFn: async ({
      period,
      step,
      reason,
      purpose,
      after,
    }: UnitsAsked & { purpose: string; after?: UnitPage | undefined }) => {
      const query = new URLSearchParams({ period, step, purpose })
      if (reason) query.set('reason', reason)
      if (after?.next) query.set('after', after.next)
      const page = await http<UnitPage>(`/api/criteria/${code}/units?${query}`)
      return { ...page, units: [...(after?.units ?? []), ...page.units] }
    },
  })
}

export function useFreeze() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (period: string) => http<PeriodView>(`/api/periods/${period}/freeze`, { method: 'POST' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['criteria'] })
    },
  })
}
