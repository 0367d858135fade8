/** Which week, by one of its days, and whose: today's and one's own without. */
export interface HoursSearch {
  day?: string | undefined
  person?: string | undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const ID = /^[0-9a-f-]{36}$/

export function hoursSearch(search: Record<string, unknown>): HoursSearch {
  const { day, person } = search
  return {
    ...(typeof day === 'string' && DAY.test(day) ? { day } : {}),
    ...(typeof person === 'string' && ID.test(person) ? { person } : {}),
  }
}
