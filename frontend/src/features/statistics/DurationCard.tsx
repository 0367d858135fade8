import { Link } from '@tanstack/react-router'
import type { DurationFigure } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { FigureCard } from './FigureCard'
import text from './text'
import { durationWords } from './words'

interface DurationCardProps {
  id: string
  title: string
  note: string
  figure: DurationFigure
  /** Business minutes of a working day. */
  day: number
  /** What stands behind it, as filters of the case search. */
  cases: Record<string, string>
}

/** Half and 85 % within so many working days, over n cases; never without n. */
export function DurationCard({ id, title, note, figure, day, cases }: DurationCardProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { n, p50, p85 } = figure
  const known = typeof p50 === 'number'
  return (
    <FigureCard
      id={id}
      title={title}
      note={note}
      chart={
        <div className="stack-tight">
          <dl className="big-figures">
            <div>
              <dt>{t('lead.p50')}</dt>
              <dd>{known ? durationWords(p50, day, lang) : '–'}</dd>
            </div>
            <div>
              <dt>{t('lead.p85')}</dt>
              <dd>{typeof p85 === 'number' ? durationWords(p85, day, lang) : '–'}</dd>
            </div>
          </dl>
          <p className="small">
            {n > 0 ? (
              <Link to="/requisitions" search={cases}>
                {t('lead.n', { count: n })}
              </Link>
            ) : (
              t('lead.n', { count: n })
            )}
            {!known && `. ${t('lead.few')}`}
            {known && typeof p85 !== 'number' && `. ${t('lead.few85')}`}
          </p>
        </div>
      }
      csv={{
        head: [t('lead.csv.cases'), t('lead.csv.p50'), t('lead.csv.p85')],
        rows: [[n, p50 ?? '', p85 ?? '']],
      }}
    />
  )
}
