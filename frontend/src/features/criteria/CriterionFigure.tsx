import type { CriterionCard } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { ShareScale, Tag } from '@/shared/ui'
import text from './text'
import { cardSentences, isKnown, percent, scaleWords, TONES, whySentences } from './wording'

interface CriterionFigureProps {
  card: CriterionCard
  titleId: string
  /** The page of one criterion gives the title itself. */
  untitled?: boolean
}

const hundred = (share: number | null | undefined) => (isKnown(share) ? 100 * share : undefined)

/** «14 af 20 = 70 % · mål 70 %» with its scale, its status and every sentence that belongs to it. */
export function CriterionFigure({ card, titleId, untitled }: CriterionFigureProps) {
  const t = useText(text)
  const lang = useLanguage()
  const why = whySentences(card, lang).filter(Boolean)
  const goal = t('target', { target: withPercentSign(card.target, lang) })
  return (
    <>
      <div className="row">
        <Tag>{card.code}</Tag>
        <span className="push">
          <Tag tone={TONES[card.status]}>{t(`status.${card.status}`)}</Tag>
        </span>
      </div>
      {!untitled && <h2 id={titleId}>{card.title}</h2>}
      <p className="criteria-big">
        {isKnown(card.share) ? (
          <>
            {t('of', { k: card.k, n: card.n })}{' '}
            <small>
              <span className="nowrap">= {percent(card.share, card.target, lang)}</span> ·{' '}
              <span className="nowrap">{goal}</span>
            </small>
          </>
        ) : (
          <>
            {t('noAnswers')} <small className="nowrap">{goal}</small>
          </>
        )}
      </p>
      <ShareScale
        share={hundred(card.share)}
        target={card.target}
        low={hundred(card.low)}
        high={hundred(card.high)}
        ciLow={hundred(card.ciLow)}
        ciHigh={hundred(card.ciHigh)}
        label={scaleWords(card, lang)}
        targetLabel={goal}
      />
      <div className="stack-tight small">
        <p>{cardSentences(card, lang).join(' ')}</p>
        {why.length > 0 && (
          <p>
            <b>
              {card.final
                ? `${t(`status.${card.status}`)}:`
                : t('asOf', { status: t(`status.${card.status}`), at: formatDay(card.asOf, lang) })}
            </b>{' '}
            {why.join(' ')}
          </p>
        )}
      </div>
    </>
  )
}
