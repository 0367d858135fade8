import { useState } from 'react'
import type { WaterfallStep } from '@/shared/api/contract'
import { download, toCsv } from '@/shared/lib/csv'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button, Card, type Column, Table, TextButton, Waterfall } from '@/shared/ui'
import type { UnitsAsked } from './api'
import text from './text'
import { UnitsDialog } from './UnitsDialog'

interface WaterfallCardProps {
  code: string
  period: string
  /** Who is counted: requesters, participants … */
  unitKind: string
  steps: readonly WaterfallStep[]
  /** Managers may see who stands at a step. */
  byName: boolean
}

/** From all in scope to the successes; every drop is counted with its reason and opens its cases. */
export function WaterfallCard({ code, period, unitKind, steps, byName }: WaterfallCardProps) {
  const t = useText(text)
  const many = t.maybe(`unit.${unitKind}.many`) ?? ''
  const [asTable, setAsTable] = useState(false)
  const [asked, setAsked] = useState<UnitsAsked>()

  const rows = steps.map((step, at) => ({ ...step, fallen: steps[at - 1]?.drops ?? [], from: steps[at - 1]?.step }))
  type Row = (typeof rows)[number]
  const dropWords = (drop: WaterfallStep['drops'][number]) =>
    t.maybe(`detail.reasons.${drop.reason}`, { count: drop.units }) ?? `${drop.units}`

  function drops(row: Row) {
    return row.fallen.map((drop, at) => (
      <span key={drop.reason}>
        {at > 0 && ', '}
        {byName && row.from ? (
          <TextButton onClick={() => row.from && setAsked({ period, step: row.from, reason: drop.reason })}>
            {dropWords(drop)}
          </TextButton>
        ) : (
          dropWords(drop)
        )}
      </span>
    ))
  }
  const name = (row: Row) =>
    byName ? (
      <TextButton onClick={() => setAsked({ period, step: row.step })}>{t(`detail.steps.${row.step}`)}</TextButton>
    ) : (
      t(`detail.steps.${row.step}`)
    )

  const columns: Column<Row>[] = [
    { id: 'step', header: t('detail.step'), rowHeader: true, cell: name },
    { id: 'units', header: many, num: true, cell: (row) => formatNumber(row.units) },
    { id: 'drop', header: t('detail.drop'), cell: drops },
  ]

  function csv() {
    const lines = rows.map((row) => [t(`detail.steps.${row.step}`), row.units, row.fallen.map(dropWords).join(', ')])
    const head = [t('detail.step'), many, t('detail.drop')]
    download(`${code}-${period}.csv`, toCsv(head, lines), 'text/csv')
  }

  return (
    <Card className="stack" aria-labelledby="waterfall">
      <div className="row">
        <h2 id="waterfall">{t('detail.waterfall')}</h2>
        <small>{t(byName ? 'detail.waterfallHint' : 'detail.waterfallHintGroup')}</small>
        <span className="push row no-print">
          <Button small onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'detail.chart' : 'detail.table')}
          </Button>
          <Button small onClick={csv}>
            {t('detail.csv')}
          </Button>
        </span>
      </div>
      {asTable ? (
        <Table caption={t('detail.waterfall')} columns={columns} rows={rows} rowKey={(row) => row.step} />
      ) : (
        <Waterfall
          label={t('detail.waterfall')}
          steps={rows.map((row) => ({ id: row.step, name: name(row), value: row.units, drop: drops(row) }))}
        />
      )}
      {asked && <UnitsDialog code={code} unitKind={unitKind} asked={asked} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}
