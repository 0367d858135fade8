/* Days are plain days, «2010-02-04»; weeks are those of ISO 8601, Monday to Sunday. */

const DAY_IN_MS = 86_400_000

const moment = (day: string) => new Date(`${day}T00:00:00Z`)
const plain = (at: Date) => at.toISOString().slice(0, 10)

export function plusDays(day: string, days: number): string {
  return plain(new Date(moment(day).getTime() + days * DAY_IN_MS))
}

export function mondayOf(day: string): string {
  return plusDays(day, -((moment(day).getUTCDay() + 6) % 7))
}

/** The week's number in its year: the first week is the one with 4 January. */
export function weekNumber(day: string): number {
  const thursday = plusDays(mondayOf(day), 3)
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`)
  return 1 + Math.floor((moment(thursday).getTime() - moment(first).getTime()) / (7 * DAY_IN_MS))
}
