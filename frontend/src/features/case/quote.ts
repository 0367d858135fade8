import type { Entry } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import type { Language } from '@/shared/lib/language'
import type { Params } from '@/shared/lib/text'

/** What somebody wrote, as a reply quotes it: who and when, then their lines behind `>`. */
export function quotation(
  entry: Entry,
  words: string,
  wrote: (params: Params) => string,
  system: string,
  lang: Language,
): string {
  const first = wrote({ name: entry.author?.name ?? system, at: formatDayTime(entry.at, lang) })
  const lines = words.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()))
  return [first, ...lines].join('\n')
}
