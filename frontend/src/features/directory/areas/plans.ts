import type { Area } from '@/shared/api/contract'

/** A neighbourhood plan, and not the city as a whole. */
export function isPlan({ code }: Area): boolean {
  return code !== 'CITY'
}
