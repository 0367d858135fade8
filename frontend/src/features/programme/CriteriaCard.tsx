import { Link } from '@tanstack/react-router'
import type { ProgrammeCriterion, ProgrammePage } from '@/shared/api/contract'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Card, Tag } from '@/shared/ui'
import { countsPathways } from '@/shared/youths/criteria'
import text from './text'

/** The criteria as they hang under main areas and results, each with its quote and target. */
export function CriteriaCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  return (
    <Card className="stack" aria-labelledby="programme-criteria">
      <h2 id="programme-criteria">{t('criteria.title')}</h2>
      {page.areas
        .filter((area) => page.criteria.some((one) => one.area === area.code))
        .map((area) => (
          <div key={area.code} className="stack-tight">
            <h3>
              {area.code} {area.title}
            </h3>
            <Lines criteria={page.criteria.filter((one) => one.area === area.code && !one.result)} period={page} />
            {page.results
              .filter((result) => result.area === area.code)
              .map((result) => (
                <div key={result.code} className="programme-result">
                  <p>
                    <b>{result.title}</b>
                  </p>
                  <Lines criteria={page.criteria.filter((one) => one.result === result.code)} period={page} />
                </div>
              ))}
          </div>
        ))}
    </Card>
  )
}

function Lines({ criteria, period }: { criteria: readonly ProgrammeCriterion[]; period: ProgrammePage }) {
  const t = useText(text)
  const lang = useLanguage()
  if (criteria.length === 0) return null
  return (
    <ul className="programme-list">
      {criteria.map((one) => (
        <li key={one.code}>
          <div className="row">
            <Tag tone="brand">{one.code}</Tag>
            {countsPathways(one.code) ? (
              <Link
                to="/criteria/$code/definition"
                params={{ code: one.code }}
                search={{ period: period.programme.code }}
              >
                {one.title}
              </Link>
            ) : (
              <Link to="/criteria/$code" params={{ code: one.code }} search={{ period: period.programme.code }}>
                {one.title}
              </Link>
            )}
            <small className="push">
              {t(one.kind === 'SHARE' ? 'criteria.share' : 'criteria.count', { target: one.target })} ·{' '}
              {formatPeriod(one.targetFrom, one.targetTo, lang)}
            </small>
          </div>
          <p className="small">{t('criteria.quote', { quote: one.quote })}</p>
        </li>
      ))}
    </ul>
  )
}
