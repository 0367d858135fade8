import type { Entry } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import type { Language } from '@/shared/lib/language'
import { formatMinutes } from '@/shared/lib/numbers'
import type { Params } from '@/shared/lib/text'

interface Words {
  maybe(key: string, params?: Params): string | undefined
}

/** A line of the timeline in words, from its code and parameters; its own text when the screen has no words for it. */
export function lineWords(entry: Entry, timeline: Words, words: Words, lang: Language): string {
  const params = entry.params ?? {}
  const more = [
    params.priority &&
      timeline.maybe('timeline.more.priority', {
        priority: words.maybe(`priority.${params.priority}`)?.toLowerCase() ?? '',
      }),
    params.deadline && timeline.maybe('timeline.more.deadline', { day: formatDay(params.deadline, lang) }),
    params.consultant && timeline.maybe('timeline.more.consultant', { name: params.consultant }),
    ...changes(params, timeline, words, lang),
  ]
  const wording = timeline.maybe(`timeline.code.${entry.textCode}`, {
    ...params,
    more: more.filter(Boolean).join(''),
    outcome: (params.outcome && words.maybe(`outcome.${params.outcome}`)?.toLowerCase()) ?? '',
    expectedStart: params.expectedStart ? formatDay(params.expectedStart, lang) : '',
    hours: params.minutes ? formatMinutes(Number(params.minutes), lang) : '',
    template: (params.template && timeline.maybe(`timeline.template.${params.template}`)) ?? params.template ?? '',
    relevance:
      timeline.maybe(params.relevant === 'true' ? 'followUp.relevant' : 'followUp.notRelevant')?.toLowerCase() ?? '',
  })
  return wording ?? entry.text ?? ''
}

/** What may be found otherwise, at the screening or later. */
const FACTS = ['title', 'kind', 'subject', 'area', 'requester', 'organisation', 'priority', 'deadline', 'desired']

/** What was found otherwise than it was sent: before → after. */
function changes(
  params: Record<string, string>,
  timeline: Words,
  words: Words,
  lang: Language,
): (string | undefined)[] {
  const named = (what: string, value: string | undefined) => {
    if (!value) return '–'
    if (what === 'deadline' || what === 'desired') return formatDay(value, lang)
    return words.maybe(`${what}.${value}`) ?? value
  }
  return FACTS.filter((what) => params[`${what}Before`] !== undefined || params[`${what}After`] !== undefined).map(
    (what) =>
      timeline.maybe(`timeline.changed.${what}`, {
        before: named(what, params[`${what}Before`]),
        after: named(what, params[`${what}After`]),
      }),
  )
}
