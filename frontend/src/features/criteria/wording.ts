import type { CriterionCard, PeriodView, ShareStatus } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { type Language, language } from '@/shared/lib/language'
import { formatNumber, withPercentSign } from '@/shared/lib/numbers'
import { type Translate, textIn } from '@/shared/lib/text'
import type { TagTone } from '@/shared/ui'
import text from './text'

type T = typeof text extends import('@/shared/lib/text').Text<infer Words> ? Translate<Words> : never
type WhyCode = CriterionCard['why'][number]['code']

export const TONES: Record<ShareStatus, TagTone> = {
  SO_FAR_ABOVE: 'brand',
  SO_FAR_BELOW: 'stop',
  CANNOT_TELL_YET: 'warn',
  MET: 'good',
  NOT_MET: 'stop',
  LIKELY_MET: 'good',
  LIKELY_NOT_MET: 'stop',
  CANNOT_TELL: 'warn',
}

/** A share of one as whole percent, with one decimal where rounding would seem to reach the target. */
export function percent(share: number, target: number, lang: Language): string {
  const exact = 100 * share
  const rounded = Math.round(exact)
  const seemsMet = rounded >= target && exact < target
  return withPercentSign(formatNumber(seemsMet ? Math.floor(10 * exact) / 10 : rounded, 1, lang), lang)
}

/** «39–83 %», which is not to be broken at the end of a line. */
export function percentRange(low: number, high: number, target: number, lang: Language): string {
  return `${percent(low, target, lang).replace(/\u00A0?%/, '')}\u2060–\u2060${percent(high, target, lang)}`
}

/** «Programåret 2010», «Første halvår 2010», «2. kvartal 2010» */
export function periodName(period: PeriodView, t: T): string {
  const [year = '', month = '1'] = period.from.split('-')
  return t(`period.${period.kind}`, { year, quarter: Math.ceil(Number(month) / 3) })
}

/** What stands under the scale, a sentence each (figures.md, «What is shown»). */
export function cardSentences(card: CriterionCard, lang: Language = language()): string[] {
  const t = textIn(text, lang)
  const { low, high, ciLow, ciHigh, target } = card
  const said = [t(`among.${card.amongAnswers}`)]

  if (isKnown(ciLow) && isKnown(ciHigh)) said.push(t('interval', { range: percentRange(ciLow, ciHigh, target, lang) }))
  if (card.relevant > 0 && card.silent === 0) said.push(t('baseAll', { relevant: card.relevant }))
  else if (isKnown(low) && isKnown(high)) {
    said.push(
      t(card.notApplicable > 0 ? 'base' : 'baseNoX', {
        relevant: card.relevant,
        answered: card.answered,
        notApplicable: card.notApplicable,
        low: percent(low, target, lang),
        high: percent(high, target, lang),
      }),
    )
  }
  said.push(...need(card, t))
  if (card.outByRule + card.outByDecision > 0)
    said.push(
      card.outByDecision > 0
        ? t('out', { rule: card.outByRule, decision: card.outByDecision })
        : t('outByRule', { rule: card.outByRule }),
    )
  return said
}

/** What it would take; nothing where nobody is silent or the target already holds. */
function need(card: CriterionCard, t: T): string[] {
  const { needAtLeast: least, needSurely: surely, silent, outOfReach } = card
  if (card.n === 0 || silent === 0 || surely === 0) return []
  if (outOfReach) return [t('need.outOfReach', { least, silent })]
  const enough = surely <= silent ? [t('need.surely', { surely })] : []
  return least > 0 ? [t('need.least', { least, silent }), ...enough] : enough
}

/** Why the status is what it is. */
export function whySentences(card: CriterionCard, lang: Language = language()): string[] {
  const t = textIn(text, lang)
  return card.why.map(({ code, params }) => {
    const shown = params.to ? { ...params, to: formatDay(params.to, lang) } : params
    return t.maybe(`why.${code}`, shown) ?? ''
  })
}

/** What of a criterion is open while its period is not frozen. */
export interface StillOpen {
  code: string
  /** units with a follow-up that may still be answered */
  running: number
  /** of these, silent ones who are out or to be asked: not those who opted out or whose mail came back */
  awaited: number
  /** units without a decision on relevance */
  undecided: number
}

/** The criteria of which something is open, which a freeze would cut off. */
export function stillOpen(cards: readonly CriterionCard[]): StillOpen[] {
  return cards
    .map(({ code, why, outstanding: out }) => {
      const units = (reason: WhyCode) => Number(why.find((one) => one.code === reason)?.params.units ?? 0)
      const awaited = out ? out.waiting + out.sent + out.remindedOnce + out.remindedTwice : 0
      return { code, running: units('FOLLOW_UPS_RUNNING'), awaited, undecided: units('RELEVANCE_MISSING') }
    })
    .filter(({ running, undecided }) => running + undecided > 0)
}

/** The scale in words, for those who do not see it. */
export function scaleWords(card: CriterionCard, lang: Language = language()): string {
  const t = textIn(text, lang)
  const { share, low, high, ciLow, ciHigh, target } = card
  const goal = withPercentSign(target, lang)
  if (!isKnown(share) || !isKnown(low) || !isKnown(high)) return t('scale.labelEmpty', { target: goal })
  const common = {
    share: percent(share, target, lang),
    target: goal,
    low: percent(low, target, lang),
    high: percent(high, target, lang),
  }
  if (!isKnown(ciLow) || !isKnown(ciHigh)) return t('scale.labelNoInterval', common)
  return t('scale.label', { ...common, ciLow: percent(ciLow, target, lang), ciHigh: percent(ciHigh, target, lang) })
}

export function isKnown(value: number | null | undefined): value is number {
  return value !== null && value !== undefined
}
