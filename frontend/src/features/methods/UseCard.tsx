import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MethodUse } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatShare } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Card, ProblemNotice, Skeleton } from '@/shared/ui'
import { methodUseQuery } from './api'
import text from './text'

/** Where the method went, and what those who got it answered later. */
export function UseCard({ id }: { id: string }) {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(methodUseQuery(id))
  const use = found.data
  return (
    <Card className="stack-tight" aria-labelledby="method-use">
      <h2 id="method-use">{t('use.title')}</h2>
      {found.isPending && <Skeleton lines={3} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {use && use.count === 0 && <p className="small">{t('use.none')}</p>}
      {use && use.count > 0 && (
        <>
          <p>
            {t('use.count', { count: use.count })} {t('use.requesters', { count: use.requesters })}
          </p>
          <h3>{t('use.answers')}</h3>
          <ul className="method-answers">
            {use.answers.map((answer) => (
              <li key={answer.criterion}>
                <b>{answer.criterion}</b> {answer.title}
                <br />
                <Told figure={answer.figure} />
              </li>
            ))}
          </ul>
          <p className="small">{t('use.note')}</p>
          {use.cases.length > 0 && (
            <details>
              <summary>{t('use.cases')}</summary>
              <ul className="method-cases">
                {use.cases.map((one) => (
                  <li key={one.number}>
                    <Link to="/requisitions/$number" params={{ number: one.number }}>
                      {one.number}
                    </Link>{' '}
                    {one.title} <small>{formatDay(one.handedOverAt, lang)}</small>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Card>
  )
}

function Told({ figure }: { figure: MethodUse['answers'][number]['figure'] }) {
  const t = useText(text)
  const { k, n, relevant, suppressed } = figure
  if (suppressed) return t('use.few')
  if (!n || k === undefined) return t('use.noAnswers', { count: relevant ?? 0 })
  return t('use.share', { share: formatShare(k, n), relevant: relevant ?? 0 })
}
