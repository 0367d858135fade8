import { useRef } from 'react'
import type { WorkItem } from '@/shared/api/contract'

/** How many tasks came into the list since it was opened: said quietly, the list itself keeps its place. */
export function useNewcomers(list: string, items: readonly WorkItem[] | undefined): number {
  const known = useRef<{ list: string; ids: Set<string> } | undefined>(undefined)
  if (!items) return 0
  if (known.current?.list !== list) known.current = { list, ids: new Set(items.map((item) => item.taskId)) }
  const { ids } = known.current
  return items.filter((item) => !ids.has(item.taskId)).length
}
