import { Link } from '@tanstack/react-router'
import type { PeriodView } from '@/shared/api/contract'
import { formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Tag } from '@/shared/ui'
import text from './text'
import { periodName } from './wording'

/** The periods as links, so that each has its address. */
export function PeriodSwitch({ periods, current }: { periods: readonly PeriodView[]; current: string }) {
  const t = useText(text)
  const lang = useLanguage()
  return (
    <nav className="criteria-periods no-print" aria-label={t('period.label')}>
      {periods.map((period) => (
        <Link
          key={period.code}
          to="."
          search={{ period: period.code }}
          aria-current={period.code === current ? 'true' : undefined}
        >
          <span>
            {periodName(period, t)} {period.frozen && <Tag>{t('period.mark')}</Tag>}
          </span>
          <small>{formatPeriod(period.from, period.to, lang)}</small>
        </Link>
      ))}
    </nav>
  )
}
