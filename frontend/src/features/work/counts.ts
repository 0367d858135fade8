import type { WorkCount } from '@/shared/api/contract'
import { formatNumber } from '@/shared/lib/numbers'

/** «17», or «1.000+» where it is counted no further. */
export function formatCount(count: WorkCount | undefined): string {
  if (!count) return ''
  return formatNumber(count.count) + (count.more ? '+' : '')
}
