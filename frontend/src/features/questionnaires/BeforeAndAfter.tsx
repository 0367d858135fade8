import { useQuery } from '@tanstack/react-query'
import { useText } from '@/shared/lib/text'
import { Card, ProblemNotice, Skeleton } from '@/shared/ui'
import { beforeAndAfterQuery } from './api'
import text from './text'

/** What was answered at intake, beside what the same people answered afterwards; figures, no names. */
export function BeforeAndAfter() {
  const t = useText(text)
  const found = useQuery(beforeAndAfterQuery)
  if (found.isPending) return <Skeleton lines={6} />
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
  const { figures } = found.data
  if (!figures) return <p>{t('intake.none')}</p>
  const { question, before, pairs } = figures
  const steps = question.options.map(({ value }) => value).filter((value) => value !== 'NOT_RELEVANT')
  const count = (from: string, to: string) =>
    pairs.find((pair) => pair.before === from && pair.after === to)?.count ?? 0
  const sum = (wanted: (from: number, to: number) => boolean) =>
    pairs
      .filter((pair) => steps.includes(pair.before) && steps.includes(pair.after))
      .filter((pair) => wanted(steps.indexOf(pair.before), steps.indexOf(pair.after)))
      .reduce((all, pair) => all + pair.count, 0)
  const both = sum(() => true)
  return (
    <Card className="stack">
      <h2>{question.text}</h2>
      <p>{t('intake.answered', { before, both })}</p>
      {question.type === 'SCALE' && (
        <p>
          {t('intake.sums', {
            up: sum((from, to) => to > from),
            same: sum((from, to) => to === from),
            down: sum((from, to) => to < from),
            both,
          })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={t('intake.table')}>
        <table className="dense">
          <caption className="visually-hidden">{t('intake.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('intake.beforeAfter')}</th>
              {steps.map((to) => (
                <th key={to} scope="col" className="num">
                  {label(to)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((from) => (
              <tr key={from}>
                <th scope="row">{label(from)}</th>
                {steps.map((to) => (
                  <td key={to} className="num">
                    {count(from, to)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="small">{t('intake.hint')}</p>
    </Card>
  )

  function label(value: string): string {
    return question.options.find((option) => option.value === value)?.label ?? value
  }
}
