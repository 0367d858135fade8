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

const DAY_IN_MINUTES = 1440

function whole(minutes: number): number | undefined {
  const rounded = Math.round(minutes)
  return rounded > 0 && rounded <= DAY_IN_MINUTES ? rounded : undefined
}
