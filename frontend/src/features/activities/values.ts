import type { ActivityFile, ActivityForm } from '@/shared/api/contract'
import { plainDay, plainTime } from '@/shared/lib/dates'

/** What is typed. */
export interface Values {
  kind: ActivityForm['kind']
  title: string
  mainArea: ActivityForm['mainArea']
  deliverable: string
  planId: string
  day: string
  from: string
  lastDay: string
  to: string
  place: string
  capacity: string
  methodActivity: boolean
  note: string
}

export const BLANK: Values = {
  kind: 'WORKSHOP',
  title: '',
  mainArea: 'INVOLVEMENT',
  deliverable: '',
  planId: '',
  day: '',
  from: '09:00',
  lastDay: '',
  to: '12:00',
  place: '',
  capacity: '',
  methodActivity: false,
  note: '',
}

export function valuesOf({ activity, methodActivity, note }: ActivityFile): Values {
  const day = plainDay(activity.begins)
  const lastDay = plainDay(activity.ends)
  return {
    kind: activity.kind,
    title: activity.title,
    mainArea: activity.mainArea,
    deliverable: activity.deliverable ?? '',
    planId: activity.planId ?? '',
    day,
    from: plainTime(activity.begins),
    lastDay: lastDay === day ? '' : lastDay,
    to: plainTime(activity.ends),
    place: activity.place,
    capacity: activity.capacity ? String(activity.capacity) : '',
    methodActivity,
    note,
  }
}

/** What is sent; a deliverable that the chosen main area does not have is left out. */
export function formOf(values: Values, deliverables: readonly string[]): ActivityForm {
  const { deliverable, planId, lastDay, capacity, ...rest } = values
  return {
    ...rest,
    title: rest.title.trim(),
    methodActivity: rest.mainArea === 'SPORT_TO_JOB' && rest.methodActivity,
    ...(deliverables.includes(deliverable) ? { deliverable } : {}),
    ...(planId ? { planId } : {}),
    ...(lastDay ? { lastDay } : {}),
    ...(capacity.trim() ? { capacity: Number(capacity) } : {}),
  }
}
