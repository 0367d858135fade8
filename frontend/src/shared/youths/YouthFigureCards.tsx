import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RetentionCard, YouthCount, YouthFigures } from '@/shared/api/contract'
import { http } from '@/shared/api/http'
import { formatDay, formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatPercent, formatShare, withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Card, ProblemNotice, ShareScale, Skeleton, Tag } from '@/shared/ui'
import text from './text'
import './youths.css'

function youthFiguresQuery(period: string | undefined) {
  return queryOptions({
    queryKey: ['criteria', 'youths', { period }],
    queryFn: ({ signal }) =>
      http<YouthFigures>(`/api/youths/figures${period ? `?${new URLSearchParams({ period })}` : ''}`, { signal }),
  })
}

const COUNT_TONES = {
  MET: 'good',
  ON_PACE: 'good',
  BEHIND: 'warn',
  TOO_EARLY: 'plain',
  NOT_MET: 'stop',
} as const

const SHARE_TONES = {
  SO_FAR_ABOVE: 'good',
  SO_FAR_BELOW: 'warn',
  CANNOT_TELL_YET: 'plain',
  MET: 'good',
  NOT_MET: 'stop',
  LIKELY_MET: 'good',
  LIKELY_NOT_MET: 'warn',
  CANNOT_TELL: 'plain',
} as const

/** S6, S7, S8, S9 and S11 as they stand today; of a period by the targets about its days, of a frozen one as frozen. */
export function YouthFigureCards({ period }: { period?: string | undefined }) {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(youthFiguresQuery(period))
  if (found.data && found.data.counts.length === 0 && !found.data.retention) return null
  return (
    <section className="stack" aria-labelledby="youth-figures">
      <h2 id="youth-figures">{t('title')}</h2>
      {found.isPending && <Skeleton lines={4} height="2rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <p className="small">
          {found.data.frozen
            ? t('frozen')
            : t(period ? 'asOfPeriod' : 'asOf', { day: formatDay(found.data.day, lang) })}
        </p>
      )}
      {found.data && (
        <div className="youth-figures">
          {found.data.counts.map((count) => (
            <Count key={count.criterion} count={count} period={period} />
          ))}
          {found.data.retention && <Retained card={found.data.retention} period={period} />}
        </div>
      )}
    </section>
  )
}

function Count({ count, period }: { count: YouthCount; period: string | undefined }) {
  const t = useText(text)
  const lang = useLanguage()
  return (
    <Card className="stack-tight" aria-labelledby={`count-${count.criterion}`}>
      <div className="row">
        <Tag>{count.criterion}</Tag>
        <span className="push">
          <Tag tone={COUNT_TONES[count.status]}>{t(`status.${count.status}`)}</Tag>
        </span>
      </div>
      <h3 id={`count-${count.criterion}`}>{count.title}</h3>
      <p className="youth-big">
        {t('of', { count: count.count, target: count.target })} <small>{t('youths')}</small>
      </p>
      <progress
        className="youth-progress"
        max={count.target}
        value={Math.min(count.count, count.target)}
        aria-labelledby={`count-${count.criterion}`}
      />
      <p className="small">
        {t('pace', {
          gone: count.daysGone,
          days: count.days,
          period: formatPeriod(count.from, count.to, lang),
        })}{' '}
        {count.missing > 0 && t('missing', { count: count.missing })}
      </p>
      <DefinitionLink criterion={count.criterion} period={period} />
    </Card>
  )
}

/** How it is counted: open to whoever sees the figure. */
function DefinitionLink({ criterion, period }: { criterion: string; period: string | undefined }) {
  const t = useText(text)
  return (
    <Link to="/criteria/$code/definition" params={{ code: criterion }} search={{ period }} className="no-print">
      {t('definition')}
      <span className="visually-hidden">: {criterion}</span>
    </Link>
  )
}

const hundred = (share: number | null | undefined) => (typeof share === 'number' ? 100 * share : undefined)

function Retained({ card, period }: { card: RetentionCard; period: string | undefined }) {
  const t = useText(text)
  const lang = useLanguage()
  const percent = (share: number | null | undefined) =>
    withPercentSign(typeof share === 'number' ? Math.round(100 * share) : '–', lang)
  const target = withPercentSign(card.target, lang)
  const share = formatPercent(card.kept, card.observed, card.target, lang) ?? '–'
  return (
    <Card className="stack-tight" aria-labelledby={`count-${card.criterion}`}>
      <div className="row">
        <Tag>{card.criterion}</Tag>
        <span className="push">
          <Tag tone={SHARE_TONES[card.status]}>{t(`share.${card.status}`)}</Tag>
        </span>
      </div>
      <h3 id={`count-${card.criterion}`}>{card.title}</h3>
      <p className="youth-big">
        {card.observed === 0 ? t('nobodyYet') : formatShare(card.kept, card.observed, card.target, lang)}{' '}
        <small className="nowrap">{t('target', { target })}</small>
      </p>
      <ShareScale
        share={hundred(card.share)}
        target={card.target}
        low={hundred(card.low)}
        high={hundred(card.high)}
        ciLow={hundred(card.ciLow)}
        ciHigh={hundred(card.ciHigh)}
        label={t('scale', { share, target, bounds: `${percent(card.low)}–${percent(card.high)}` })}
        targetLabel={t('target', { target })}
      />
      <p className="small">
        {t('starters', {
          starters: card.starters,
          kept: card.kept,
          left: card.observed - card.kept,
          unknown: card.unknown,
          notYet: card.notYet,
          period: formatPeriod(card.from, card.to, lang),
        })}{' '}
        {card.starters > card.observed && t('bounds', { low: percent(card.low), high: percent(card.high) })}
      </p>
      <DefinitionLink criterion={card.criterion} period={period} />
    </Card>
  )
}
