import type { Language } from '@/shared/lib/language'
import { formatMinutes, formatWorkingDays } from '@/shared/lib/numbers'

/** Business minutes as people say them: «3 t 20 min» within a day, «4,5 arbejdsdage» beyond it. */
export function durationWords(minutes: number, day: number, lang: Language): string {
  const whole = Math.round(minutes)
  return whole < day ? formatMinutes(whole, lang) : formatWorkingDays(Math.round((10 * whole) / day) / 10, lang)
}
