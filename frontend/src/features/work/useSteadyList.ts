import { useState } from 'react'
import type { WorkItem } from '@/shared/api/contract'

export interface SteadyRow extends WorkItem {
  /** What became of the row since the list was shown: it left the list, or something of it is new. */
  news?: 'gone' | 'changed'
}

interface Fresh {
  items: readonly WorkItem[]
  /** How many pages the items are from: what a further page brings stands below and moves nothing. */
  pages: number
  at: number
}

/** A later answer is no outcome of the act, but news. */
const OUTCOME_WITHIN_MS = 10_000

interface Held extends Fresh {
  list: string
}

/**
 * The list as it was when it was opened, so that nothing moves under the eye: rows keep their places, say what became of
 * them, and newcomers wait until they are asked for. After one's own act the list is shown as it is.
 */
export function useSteadyList(list: string, fresh: Fresh | undefined) {
  const [held, setHeld] = useState<Held>()
  // opening the page is an act of one's own, too: what memory held gives way to the answer
  const [acted, setActed] = useState(() => Date.now())

  let shown = held
  if (fresh) {
    if (held?.list !== list || (acted > held.at && fresh.at >= acted && fresh.at < acted + OUTCOME_WITHIN_MS))
      shown = { ...fresh, list }
    else if (fresh.pages > held.pages) {
      const known = new Set(held.items.map((item) => item.taskId))
      shown = { ...fresh, list, items: [...held.items, ...fresh.items.filter((item) => !known.has(item.taskId))] }
    }
    if (shown !== held) setHeld(shown)
  }

  const now = new Map(fresh?.items.map((item) => [item.taskId, item]))
  const before = new Set(shown?.items.map((item) => item.taskId))
  const rows = fresh ? (shown?.items ?? []).map((item) => row(item, now.get(item.taskId))) : []
  return {
    rows,
    newcomers: fresh ? fresh.items.filter((item) => !before.has(item.taskId)).length : 0,
    /** Shows the list as it is. */
    show: () => fresh && setHeld({ ...fresh, list }),
    /** The next answer is shown as it is: it is the outcome of an act of one's own. */
    afterOwnAct: () => setActed(Date.now()),
  }
}

function row(before: WorkItem, now: WorkItem | undefined): SteadyRow {
  if (!now) return { ...before, news: 'gone' }
  const same =
    before.assignee?.id === now.assignee?.id && before.dueAt === now.dueAt && before.priority === now.priority
  return same ? now : { ...now, news: 'changed' }
}
