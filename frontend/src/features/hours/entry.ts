import type { NewHours, Work, WorkName } from '@/shared/api/contract'
import { minutesOf } from '@/shared/lib/duration'

/** What the form of an entry holds; the fields that don't fit its main area are left aside. */
export interface EntryValues {
  day: string
  duration: string
  mainArea: Work['mainArea']
  number: string
  planId: string
  deliverable: string
  note: string
}

export function blankEntry(day: string): EntryValues {
  return { day, duration: '', mainArea: 'REQUISITIONS', number: '', planId: '', deliverable: '', note: '' }
}

export function entryOf(name: WorkName): Pick<EntryValues, 'mainArea' | 'number' | 'planId' | 'deliverable'> {
  return {
    mainArea: name.mainArea,
    number: name.number ?? '',
    planId: name.planId ?? '',
    deliverable: name.deliverable ?? '',
  }
}

/** @param fitting the codes of the deliverables that the main area has */
export function workIn({ mainArea, number, planId, deliverable }: EntryValues, fitting: readonly string[]): Work {
  if (mainArea === 'REQUISITIONS' && number.trim()) return { mainArea, number: number.trim() }
  return {
    mainArea,
    ...(planId ? { planId } : {}),
    ...(fitting.includes(deliverable) ? { deliverable } : {}),
  }
}

export function hoursIn(values: EntryValues, fitting: readonly string[]): NewHours {
  return {
    day: values.day,
    minutes: minutesOf(values.duration) ?? 0,
    work: workIn(values, fitting),
    ...(values.note.trim() ? { note: values.note.trim() } : {}),
  }
}
