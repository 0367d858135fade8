import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrendPoint } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button, Card, type Column, ProblemNotice, Skeleton, Table } from '@/shared/ui'
import { trendQuery } from './api'
import { TrendChart } from './TrendChart'
import text from './text'
import { percent } from './wording'

interface TrendCardProps {
  code: string
  period: string
  target: number
  /** Others than managers see fewer points, and are told so. */
  all: boolean
}

/** How the share went, month by month; it is read when the rest of the page stands. */
export function TrendCard({ code, period, target, all }: TrendCardProps) {
  const t = useText(text)
  const lang = useLanguage()
  const [asTable, setAsTable] = useState(false)
  const found = useQuery(trendQuery(code, period))
  const points = found.data ?? []

  const columns: Column<TrendPoint>[] = [
    { id: 'day', header: t('trend.day'), rowHeader: true, cell: (point) => formatDay(point.day, lang) },
    { id: 'of', header: t('detail.column.share'), num: true, cell: (point) => t('of', { k: point.k, n: point.n }) },
    {
      id: 'share',
      header: t('detail.column.percent'),
      num: true,
      cell: (point) => percent(point.share, target, lang),
    },
  ]

  return (
    <Card className="stack" aria-labelledby="trend">
      <div className="row">
        <h2 id="trend">{t('trend.title')}</h2>
        <small>{t('trend.hint', { target: withPercentSign(target, lang) })}</small>
        {points.length > 1 && (
          <span className="push no-print">
            <Button small onClick={() => setAsTable(!asTable)}>
              {t(asTable ? 'detail.chart' : 'detail.table')}
            </Button>
          </span>
        )}
      </div>
      {found.isPending && <Skeleton lines={4} height="2rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && points.length < 2 && <p>{t('trend.none')}</p>}
      {points.length > 1 &&
        (asTable ? (
          <Table caption={t('trend.title')} columns={columns} rows={points} rowKey={(point) => point.day} />
        ) : (
          <TrendChart points={points} target={target} />
        ))}
      {!all && <p className="small">{t('trend.few')}</p>}
    </Card>
  )
}
