import type { CasePage } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import text from './text'

/** What the respondent lets the case's consultant read, word for word; the server shows it to nobody else. */
export function OpenedAnswers({ answers }: { answers: CasePage['openedAnswers'] }) {
  const t = useText(text)
  const lang = useLanguage()
  return answers.map((one) => (
    <section className="stack-tight case-opened" key={one.submittedAt} aria-label={t('opened.title')}>
      <h3>{t('opened.title')}</h3>
      <p className="small">
        {t(one.wave > 1 ? 'opened.later' : 'opened.at', { day: formatDay(one.submittedAt, lang) })}
        {one.byTelephone && ` · ${t('opened.byTelephone')}`}
      </p>
      <dl>
        {one.lines.map((line) => (
          <div key={line.question}>
            <dt>{line.question}</dt>
            <dd>{line.answer}</dd>
          </div>
        ))}
      </dl>
      {one.comment && <blockquote className="preserve">{one.comment}</blockquote>}
    </section>
  ))
}
