import { useEffect, useRef } from 'react'
import type { AnswerPage } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { formatShare } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import text from './text'

/** After the last question: thanks, and what earlier answers gave. */
export function Thanks({ page }: { page: AnswerPage }) {
  const t = useText(text)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('thanksTitle')}
      </h1>
      {page.submittedAt && <p>{t('thanksText', { time: formatDayTime(page.submittedAt) })}</p>}
      {page.unitThanks && <p className="answer-unit">{page.unitThanks}</p>}
      {page.thanks && page.thanks.length > 0 && (
        <section className="stack" aria-labelledby="earlier">
          <div className="stack-tight">
            <h2 id="earlier">{t('earlierTitle')}</h2>
            <p>{t('earlierText')}</p>
          </div>
          <ul className="answer-earlier">
            {page.thanks.map((one) => (
              <li key={one.criterionText}>
                <span>{one.criterionText}</span>
                <b>{formatShare(one.k, one.n)}</b>
                <span className="answer-bar" aria-hidden="true">
                  <span style={{ width: `${(100 * one.k) / one.n}%` }} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
