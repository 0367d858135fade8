import { Link } from '@tanstack/react-router'
import type { StatisticsView } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { formatPercent } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { FigureCard } from './FigureCard'
import text from './text'
import { durationWords } from './words'

interface WaitingCardProps {
  waiting: StatisticsView['waiting']
  day: number
  cases: Record<string, string>
}

/** Whose time it was: ours, or the requester's while a question was open. */
export function WaitingCard({ waiting, day, cases }: WaitingCardProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { onUsMinutes, onRequesterMinutes } = waiting
  const all = onUsMinutes + onRequesterMinutes
  const part = (minutes: number) =>
    `${durationWords(minutes, day, lang)} (${formatPercent(minutes, all, undefined, lang)})`
  const us = part(onUsMinutes)
  const them = part(onRequesterMinutes)

  return (
    <FigureCard
      id="waiting"
      title={t('waiting.title')}
      chart={
        all === 0 ? (
          <p>{t('waiting.none')}</p>
        ) : (
          <div className="stack-tight">
            <div className="waiting" role="img" aria-label={t('waiting.alt', { us, them })}>
              <span style={{ flexGrow: onUsMinutes }} data-who="us" />
              <span style={{ flexGrow: onRequesterMinutes }} data-who="them" />
            </div>
            <ul className="chart-legend">
              <li>
                <span className="chart-key" data-what="requisitions" /> {t('waiting.onUs')}: {us}
              </li>
              <li>
                <span className="chart-key" data-what="advice" /> {t('waiting.onThem')}: {them}
              </li>
            </ul>
            <p className="small">
              <Link to="/requisitions" search={cases}>
                {t('waiting.note', { count: waiting.cases })}
              </Link>
            </p>
          </div>
        )
      }
      csv={{
        head: [t('waiting.onUs'), t('waiting.onThem')],
        rows: all === 0 ? [] : [[onUsMinutes, onRequesterMinutes]],
      }}
    />
  )
}
