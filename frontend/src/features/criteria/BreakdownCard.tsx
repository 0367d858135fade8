import type { BreakdownRow, BreakdownTable, CriterionCard } from '@/shared/api/contract'
import { download, toCsv } from '@/shared/lib/csv'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Card, type Column, Table } from '@/shared/ui'
import text from './text'
import { isKnown, percent, percentRange } from './wording'

interface BreakdownCardProps {
  code: string
  card: CriterionCard
  period: string
  table: BreakdownTable
}

/** One of the published one-way tables; small groups stand together. */
export function BreakdownCard({ code, card, period, table }: BreakdownCardProps) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const { by, rows } = table

  function label({ key, label }: BreakdownRow): string {
    if (key === 'OTHERS') return t('detail.others')
    if (by === 'SUBJECT') return w.maybe(`subjectLong.${key}`) ?? label
    if (by === 'KIND') return w.maybe(`organisationKind.${key}`) ?? label
    return label
  }
  const of = (row: BreakdownRow) => (isKnown(row.k) && isKnown(row.n) ? t('of', { k: row.k, n: row.n }) : undefined)
  const share = (row: BreakdownRow) => (isKnown(row.share) ? percent(row.share, card.target, lang) : undefined)
  const bounds = (row: BreakdownRow) =>
    isKnown(row.low) && isKnown(row.high) ? percentRange(row.low, row.high, card.target, lang) : undefined
  const hidden = (row: BreakdownRow, value: string | number | null | undefined) =>
    row.suppressed ? <small>{t('detail.hidden')}</small> : value

  const columns: Column<BreakdownRow>[] = [
    { id: 'label', header: t(`detail.column.${by}`), rowHeader: true, cell: label },
    { id: 'of', header: t('detail.column.share'), num: true, cell: (row) => hidden(row, of(row)) },
    { id: 'share', header: t('detail.column.percent'), num: true, cell: (row) => hidden(row, share(row) ?? '–') },
    {
      id: 'bounds',
      header: t('detail.column.bounds'),
      num: true,
      wideOnly: true,
      cell: (row) => hidden(row, bounds(row) ?? '–'),
    },
    { id: 'relevant', header: t('detail.column.relevant'), num: true, cell: (row) => hidden(row, row.relevant) },
    { id: 'answered', header: t('detail.column.answered'), num: true, cell: (row) => hidden(row, row.answered) },
  ]

  function csv() {
    const head = [
      t(`detail.column.${by}`),
      t('detail.column.share'),
      t('detail.column.percent'),
      t('detail.column.bounds'),
      t('detail.column.relevant'),
      t('detail.column.answered'),
    ]
    const lines = rows.map((row) => [
      label(row),
      ...[of(row), share(row), bounds(row), row.relevant, row.answered].map((value) =>
        row.suppressed ? t('detail.hidden') : (value ?? ''),
      ),
    ])
    download(`${code}-${period}-${by.toLowerCase()}.csv`, toCsv(head, lines), 'text/csv')
  }

  return (
    <Card className="stack" aria-labelledby={`by-${by}`}>
      <div className="row">
        <h2 id={`by-${by}`}>{t(`detail.breakdown.${by}`)}</h2>
        <span className="push no-print">
          <Button small onClick={csv}>
            {t('detail.csv')}
          </Button>
        </span>
      </div>
      <Table caption={t(`detail.breakdown.${by}`)} columns={columns} rows={rows} rowKey={(row) => row.key} />
      {rows.some((row) => row.suppressed || row.key === 'OTHERS') && <p className="small">{t('detail.suppressed')}</p>}
    </Card>
  )
}
