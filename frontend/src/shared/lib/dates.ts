import { type Language, language } from './language'

/*
 * Moments come from the server as instants in UTC («2010-02-04T08:12:00Z») and plain days as «2010-02-04»; both are
 * shown as the office sees them, in Copenhagen: «tor. 4. feb. 2010», «kl. 9.12». No line breaks between a day and its month.
 */

const ZONE = 'Europe/Copenhagen'

const NAMES = {
  da: {
    days: ['søn.', 'man.', 'tir.', 'ons.', 'tor.', 'fre.', 'lør.'],
    months: ['jan.', 'feb.', 'mar.', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'],
    fullMonths: [
      'januar',
      'februar',
      'marts',
      'april',
      'maj',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'december',
    ],
  },
  en: {
    days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    fullMonths: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
} as const

interface Parts {
  year: number
  /** 1 to 12 */
  month: number
  day: number
  /** 0 is Sunday */
  weekday: number
  hour: number
  minute: number
}

const clockwork = new Intl.DateTimeFormat('en-US', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

function parts(moment: string | Date): Parts {
  const plain = typeof moment === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(moment)
  const found: Record<string, number> = {}
  if (plain) {
    Object.assign(found, { year: +(plain[1] ?? 0), month: +(plain[2] ?? 0), day: +(plain[3] ?? 0), hour: 0, minute: 0 })
  } else {
    for (const part of clockwork.formatToParts(new Date(moment))) found[part.type] = Number(part.value)
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = found
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** «tor. 4. feb. 2010» / «Thu 4 Feb 2010» */
export function formatDay(moment: string | Date, lang: Language = language()): string {
  return `${formatDayShort(moment, lang)} ${parts(moment).year}`
}

/** «tor. 4. feb.» / «Thu 4 Feb»: where the year is clear from the place. */
export function formatDayShort(moment: string | Date, lang: Language = language()): string {
  const { day, month, weekday } = parts(moment)
  const { days, months } = NAMES[lang]
  return lang === 'da'
    ? `${days[weekday]}\u00A0${day}.\u00A0${months[month - 1]}`
    : `${days[weekday]}\u00A0${day}\u00A0${months[month - 1]}`
}

/** «kl. 9.12», «kl. 15» / «9:12», «15:00» */
export function formatTime(moment: string | Date, lang: Language = language()): string {
  const { hour, minute } = parts(moment)
  const minutes = String(minute).padStart(2, '0')
  if (lang === 'en') return `${hour}:${minutes}`
  return minute === 0 ? `kl.\u00A0${hour}` : `kl.\u00A0${hour}.${minutes}`
}

/** «tor. 4. feb. 2010 kl. 9.12» / «Thu 4 Feb 2010, 9:12» */
export function formatDayTime(moment: string | Date, lang: Language = language()): string {
  return `${formatDay(moment, lang)}${lang === 'da' ? ' ' : ', '}${formatTime(moment, lang)}`
}

/** «februar 2010» from «2010-02» or from any day of it. */
export function formatMonth(month: string, lang: Language = language()): string {
  const { year, month: number } = parts(month.length === 7 ? `${month}-01` : month)
  return `${NAMES[lang].fullMonths[number - 1]} ${year}`
}

/** «1. feb.–30. juni 2010» / «1 Feb–30 Jun 2010»; both days belong to the period. */
export function formatPeriod(from: string, to: string, lang: Language = language()): string {
  const first = parts(from)
  const last = parts(to)
  const { months } = NAMES[lang]
  const dot = lang === 'da' ? '.' : ''
  const start = `${first.day}${dot} ${months[first.month - 1]}${first.year === last.year ? '' : ` ${first.year}`}`
  return `${start}–${last.day}${dot} ${months[last.month - 1]} ${last.year}`
}

/** The day in Copenhagen as «2010-02-04». */
export function plainDay(moment: string | Date): string {
  const { year, month, day } = parts(moment)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The time of day in Copenhagen as «09:12». */
export function plainTime(moment: string | Date): string {
  const { hour, minute } = parts(moment)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** «i dag kl. 15», «i morgen kl. 9.12», «i går kl. 8», otherwise the day alone; `now` is the server's time. */
export function formatNear(moment: string, now: string | Date, lang: Language = language()): string {
  const days = daysBetween(plainDay(now), plainDay(moment))
  const word = {
    da: { '-1': 'i går', '0': 'i dag', '1': 'i morgen' },
    en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
  }[lang][String(days) as '0']
  if (word) return `${word} ${formatTime(moment, lang)}`
  return parts(moment).year === parts(now).year ? formatDayShort(moment, lang) : formatDay(moment, lang)
}

/** Calendar days from one plain day to another. */
function daysBetween(from: string, to: string): number {
  const dayInMs = 86_400_000
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayInMs)
}
