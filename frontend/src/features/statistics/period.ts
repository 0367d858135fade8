/** The last day of «2010-02» as a plain day. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** So many calendar days before a plain day. */
export function daysBefore(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - days)
  return moment.toISOString().slice(0, 10)
}

/** The days on which something that is now `min` to `max` calendar days old was received; both belong to it. */
export function receivedWhenAged(today: string, min: number, max: number | undefined) {
  return {
    receivedTo: daysBefore(today, min),
    ...(max === undefined ? {} : { receivedFrom: daysBefore(today, max) }),
  }
}

export type Volume = 'requisitions' | 'advice' | 'closed'

/** The days of the figures, as the server counted them; both belong to them. */
export interface Days {
  from: string
  to: string
}

/** The kinds of steps on the work list, by their elements in the model of the process. */
const TASK_OF: Readonly<Record<string, string>> = {
  UserTask_ScreenRequisition: 'SCREEN',
  ReceiveTask_AwaitReply: 'AWAIT_REPLY',
  UserTask_AwaitCapacity: 'AWAIT_CAPACITY',
  UserTask_AssignConsultant: 'ASSIGN',
  UserTask_PlanAdvice: 'PLAN',
  UserTask_CarryOutAdvice: 'CARRY_OUT',
  UserTask_ConcludeRequisition: 'CONCLUDE',
}

/** The cases that passed a step in these days, as filters of the case search; undefined for what is no such step. */
export function passedStep(elementId: string, { from, to }: Days): Record<string, string> | undefined {
  const task = TASK_OF[elementId]
  return task === undefined ? undefined : { task, taskFrom: from, taskTo: to }
}

/** What stands behind a month's figure, as filters of the case search: the days of the month that were counted. */
export function casesOf(month: string, what: Volume, { from, to }: Days): Record<string, string> {
  const begins = `${month}-01`
  const ends = lastDayOf(month)
  const first = begins < from ? from : begins
  const last = ends > to ? to : ends
  if (what === 'closed') return { closedFrom: first, closedTo: last }
  return { receivedFrom: first, receivedTo: last, kind: what === 'advice' ? 'ADVICE' : 'REQUISITION' }
}
