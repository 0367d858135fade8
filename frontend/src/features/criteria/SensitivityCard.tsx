import type { CriterionCard, Variant } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Card, type Column, Table, Tag } from '@/shared/ui'
import text from './text'
import { isKnown, percent, TONES } from './wording'

/** What the figure would be under other assumptions; what would tell of fewer than five is not there. */
export function SensitivityCard({ card }: { card: CriterionCard }) {
  const t = useText(text)
  const lang = useLanguage()
  const all = { main: card, ...card.sensitivity } as const
  const rows = (['main', 'partly', 'firstWave', 'allInScope'] as const).flatMap((id) => {
    const figure: Pick<Variant, 'k' | 'n' | 'share' | 'status'> | null | undefined = all[id]
    return figure ? [{ id, ...figure }] : []
  })
  type Row = (typeof rows)[number]
  const columns: Column<Row>[] = [
    {
      id: 'assumption',
      header: t('detail.assumption'),
      rowHeader: true,
      cell: (row) => t(`detail.sensitivityRow.${row.id}`),
    },
    { id: 'of', header: t('detail.column.share'), num: true, cell: (row) => t('of', { k: row.k, n: row.n }) },
    {
      id: 'share',
      header: t('detail.column.percent'),
      num: true,
      cell: (row) => (isKnown(row.share) ? percent(row.share, card.target, lang) : '–'),
    },
    {
      id: 'status',
      header: t('detail.status'),
      cell: (row) => <Tag tone={TONES[row.status]}>{t(`status.${row.status}`)}</Tag>,
    },
  ]
  return (
    <Card className="stack" aria-labelledby="sensitivity">
      <h2 id="sensitivity">{t('detail.sensitivity')}</h2>
      <Table caption={t('detail.sensitivity')} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </Card>
  )
}
