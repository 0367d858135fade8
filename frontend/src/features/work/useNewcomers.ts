import { useRef } from 'react'
import type { WorkItem } from '@/shared/api/contract'

/** How many tasks arose since the list was opened: said quietly, the list itself keeps its place. */
export function useNewcomers(list: string, items: readonly WorkItem[] | undefined): number {
  const opened = useRef<{ list: string; newest: string } | undefined>(undefined)
  if (!items) return 0
  if (opened.current?.list !== list) {
    const newest =
      items
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? ''
    opened.current = { list, newest }
  }
  const { newest } = opened.current
  return items.filter(({ createdAt }) => createdAt > newest).length
}
