import type { MethodLine } from '@/shared/api/contract'

export const STATUSES = ['IN_FORCE', 'DRAFT', 'RETIRED'] as const satisfies readonly MethodLine['status'][]

/** Which articles are listed; those in force without. */
export interface MethodsSearch {
  status?: (typeof STATUSES)[number]
}

export function methodsSearch(search: Record<string, unknown>): MethodsSearch {
  const status = STATUSES.find((one) => one === search.status)
  return status ? { status } : {}
}
