/** Reads «1:30», «1,5 t», «1.5 h», «90 min» and «90» as minutes; undefined when it is none of these. */
export function minutesOf(text: string): number | undefined {
  const words = text.trim().toLowerCase().replace(',', '.')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(words)
  if (clock) return whole(Number(clock[1]) * 60 + Number(clock[2]))
  const hours = /^(\d+(?:\.\d+)?)\s*(?:t|h|timer?|hours?)$/.exec(words)
  if (hours) return whole(Number(hours[1]) * 60)
  const minutes = /^(\d+)\s*(?:m|min|minutter|minutes?)?$/.exec(words)
  if (minutes) return whole(Number(minutes[1]))
  return undefined
}

const HOURS_OF_A_DAY = 24
const DAY_IN_MINUTES = HOURS_OF_A_DAY * 60

function whole(minutes: number): number | undefined {
  const rounded = Math.round(minutes)
  return rounded > 0 && rounded <= DAY_IN_MINUTES ? rounded : undefined
}

/** As {@link minutesOf} in a sheet of hours, where «7» and «7,5» are hours and an empty field is none. */
export function sheetMinutesOf(text: string): number | undefined {
  const words = text.trim().replace(',', '.')
  if (/^(0+([.:]0+)?)?$/.test(words)) return 0
  if (/^\d+(\.\d+)?$/.test(words) && Number(words) <= HOURS_OF_A_DAY) return whole(Number(words) * 60)
  return minutesOf(text)
}

/** «7:24», «−0:30» */
export function clockOf(minutes: number): string {
  const whole = Math.abs(minutes)
  return `${minutes < 0 ? '\u2212' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
