import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { WeekSheet, Work } from '@/shared/api/contract'
import { ApiError, asProblem, type Problem } from '@/shared/api/problem'
import { sheetMinutesOf } from '@/shared/lib/duration'
import { forgetForm, keepForm, keptForm } from '@/shared/lib/kept'
import { useSetHours } from './api'
import { workKey } from './work'

/** A field that says something else than the ledger: being typed, on its way, or refused. */
export interface Unsaved {
  day: string
  work: Work
  /** What the work is called, for when its row is not shown. */
  label: string
  /** Minutes that stood there when the typing began. */
  was: number
  text: string
  /** Why it was refused; `wrong` is no time at all. */
  problem?: Problem | 'wrong'
}

export type UnsavedFields = Record<string, Unsaved>

export const fieldKey = (day: string, work: Work) => `${day}|${workKey(work)}`

/**
 * The fields of a person's sheets that aren't saved. They stay in this window over weeks and reloads until they are, so
 * that nothing typed is lost to a closed month, a lost race or a lost connection.
 */
export function useSheet(person: string | undefined, onSaved: (field: Unsaved, minutes: number) => void) {
  const store = `hours/${person ?? 'own'}`
  const client = useQueryClient()
  const save = useSetHours()
  const [fields, setFields] = useState<UnsavedFields>(() => (keptForm(store) as UnsavedFields | undefined) ?? {})
  const latest = useRef(fields)

  const change = useCallback(
    (next: UnsavedFields) => {
      latest.current = next
      setFields(next)
      if (Object.keys(next).length > 0) keepForm(store, next)
      else forgetForm(store)
    },
    [store],
  )

  const type = (field: Unsaved) => change({ ...latest.current, [fieldKey(field.day, field.work)]: field })

  const drop = (key: string) => {
    const { [key]: _dropped, ...rest } = latest.current
    change(rest)
  }

  function refuse(key: string, problem: Problem | 'wrong') {
    const field = latest.current[key]
    if (field) change({ ...latest.current, [key]: { ...field, problem } })
  }

  /** @param now what the ledger says, where the week is shown */
  function commit(key: string, now?: number) {
    const field = latest.current[key]
    if (!field) return
    const minutes = sheetMinutesOf(field.text)
    if (minutes === undefined) return refuse(key, 'wrong')
    if (minutes === now) return drop(key)
    const { day, work } = field
    // each call has its own end: of several under way, a mutation tells only the last one's
    save.mutateAsync({ day, work, minutes, was: now ?? field.was, ...(person ? { personId: person } : {}) }).then(
      () => {
        if (latest.current[key]?.text === field.text) drop(key)
        onSaved(field, minutes)
      },
      (error) => {
        refuse(key, asProblem(error))
        // somebody else was there: the next try is against what stands there then
        if (error instanceof ApiError && error.status === 409)
          void client.invalidateQueries({ queryKey: ['hours', 'week'] })
      },
    )
  }

  /** Tries all that were refused once more. */
  function commitAll(week: WeekSheet | undefined) {
    for (const [key, field] of Object.entries(latest.current)) commit(key, minutesIn(week, field))
  }

  return { fields, type, drop, commit, commitAll, dropAll: () => change({}), busy: save.isPending }
}

/** What the ledger says for a field, when the week shown has its day. */
function minutesIn(week: WeekSheet | undefined, { day, work }: Unsaved): number | undefined {
  const at = week?.days.findIndex((one) => one.day === day) ?? -1
  if (!week || at < 0) return undefined
  const key = workKey(work)
  const row = week.rows.find((one) => !one.work.hidden && workKey(one.work) === key)
  return row?.minutes[at] ?? 0
}
