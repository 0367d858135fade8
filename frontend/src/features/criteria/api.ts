import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  CriteriaPage,
  CriterionPage,
  DefinitionContent,
  DefinitionPreview,
  DefinitionsPage,
  FreezeCheck,
  PeriodView,
  Step,
  TrendPoint,
  UnitPage,
} from '@/shared/api/contract'
import { http, json } from '@/shared/api/http'

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

/** Counts the frozen figures again; costs what counting costs, so only by a press. */
export function useFreezeCheck(period: string) {
  return useMutation({ mutationFn: () => http<FreezeCheck[]>(`/api/periods/${period}/freeze`) })
}

export function definitionsQuery(code: string, period: string | undefined) {
  return queryOptions({
    queryKey: ['criteria', code, 'definitions', { period }],
    queryFn: ({ signal }) => http<DefinitionsPage>(`/api/criteria/${code}/definitions${of(period)}`, { signal }),
  })
}

export function usePreview(code: string, period: string) {
  return useMutation({
    mutationFn: (content: DefinitionContent) =>
      http<DefinitionPreview>(`/api/criteria/${code}/definitions/preview${of(period)}`, json('POST', content)),
  })
}

interface Publication {
  newest: number
  content: DefinitionContent
  reason: string
}

/** Refused, because a colleague was faster: then the page behind is read anew, and what was typed stays. */
export function usePublish(code: string, period: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (publication: Publication) =>
      http<DefinitionsPage>(`/api/criteria/${code}/definitions${of(period)}`, json('POST', publication)),
    onSettled: () => client.invalidateQueries({ queryKey: ['criteria'] }),
  })
}
