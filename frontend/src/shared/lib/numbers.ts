import { type Language, language } from './language'

const LOCALE = { da: 'da-DK', en: 'en-GB' } as const
const PERCENT = { da: '\u00A0%', en: '%' } as const

/** «1.234,5» / «1,234.5» */
export function formatNumber(value: number, decimals = 0, lang: Language = language()): string {
  return new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: decimals }).format(value)
}

/** Minutes as people say them: «45 min», «6 t 45 min» / «6 h 45 min». */
export function formatMinutes(minutes: number, lang: Language = language()): string {
  const hours = Math.trunc(minutes / 60)
  const rest = minutes % 60
  const hour = lang === 'da' ? 't' : 'h'
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${formatNumber(hours, 0, lang)} ${hour}` : `${formatNumber(hours, 0, lang)} ${hour} ${rest} min`
}

/** «2,5 arbejdsdage» / «1 working day» */
export function formatWorkingDays(days: number, lang: Language = language()): string {
  const figure = formatNumber(days, 1, lang)
  if (lang === 'en') return `${figure} ${days === 1 ? 'working day' : 'working days'}`
  return `${figure} ${days === 1 ? 'arbejdsdag' : 'arbejdsdage'}`
}

/** «48 kB», «2,4 MB»; a kilobyte is a thousand bytes, as on the disk's label. */
export function formatBytes(bytes: number, lang: Language = language()): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${formatNumber(Math.round(bytes / 1000), 0, lang)} kB`
  return `${formatNumber(bytes / 1_000_000, 1, lang)} MB`
}

/**
 * A share in percent: whole, with one decimal where rounding would seem to reach the target that k of n does not reach
 * (figures.md). Compared in whole numbers. Undefined when there is nothing to divide by.
 */
export function formatPercent(
  k: number,
  n: number,
  targetPercent?: number,
  lang: Language = language(),
): string | undefined {
  if (n === 0) return undefined
  const rounded = Math.round((100 * k) / n)
  const seemsMet = targetPercent !== undefined && rounded >= targetPercent && 100 * k < targetPercent * n
  const value = seemsMet ? Math.floor((1000 * k) / n) / 10 : rounded
  return withPercentSign(formatNumber(value, 1, lang), lang)
}

/** «70 %» with a space that does not break / «70%» */
export function withPercentSign(figure: string | number, lang: Language = language()): string {
  return `${figure}${PERCENT[lang]}`
}

/** «14 af 20 = 70 %»: never a percentage without what it is of. */
export function formatShare(k: number, n: number, targetPercent?: number, lang: Language = language()): string {
  const of = `${formatNumber(k, 0, lang)} ${lang === 'da' ? 'af' : 'of'} ${formatNumber(n, 0, lang)}`
  const percent = formatPercent(k, n, targetPercent, lang)
  return percent ? `${of} = ${percent}` : of
}
