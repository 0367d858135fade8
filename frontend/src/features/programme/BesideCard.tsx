import { useQuery } from '@tanstack/react-query'
import type { CriterionCard, ProgrammeLine } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { formatShare } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Card, type Column, ProblemNotice, Select, Skeleton, Table } from '@/shared/ui'
import { figuresQuery } from './api'
import text from './text'

interface BesideCardProps {
  programme: ProgrammeLine
  all: readonly ProgrammeLine[]
  beside: string | undefined
  onBeside: (beside: string | undefined) => void
}

/** The figures of two programmes beside each other, each by its own definitions. */
export function BesideCard({ programme, all, beside, onBeside }: BesideCardProps) {
  const t = useText(text)
  const others = all.filter((one) => one.code !== programme.code)
  if (others.length === 0) return null
  const other = others.find((one) => one.code === beside)
  return (
    <Card className="stack" aria-labelledby="programme-beside">
      <h2 id="programme-beside">{t('beside.title')}</h2>
      <div className="no-print">
        <Select
          label={t('beside.with')}
          width="m"
          value={other?.code ?? ''}
          onChange={(event) => onBeside(event.target.value || undefined)}
        >
          <option value="">{t('beside.none')}</option>
          {others.map((one) => (
            <option key={one.code} value={one.code}>
              {one.title}
            </option>
          ))}
        </Select>
      </div>
      {other && <Both left={programme} right={other} />}
    </Card>
  )
}

interface Pair {
  code: string
  title: string
  left: CriterionCard | undefined
  right: CriterionCard | undefined
}

function Both({ left, right }: { left: ProgrammeLine; right: ProgrammeLine }) {
  const t = useText(text)
  const lang = useLanguage()
  const one = useQuery(figuresQuery(left.code))
  const two = useQuery(figuresQuery(right.code))
  if (one.isError) return <ProblemNotice error={one.error} />
  if (two.isError) return <ProblemNotice error={two.error} />
  if (!one.data || !two.data) return <Skeleton lines={6} />
  const cards = [one.data.cards, two.data.cards] as const
  const codes = [...new Set(cards.flat().map(({ code }) => code))]
  const rows: Pair[] = codes.map((code) => {
    const [a, b] = cards.map((side) => side.find((card) => card.code === code))
    return { code, title: a?.title ?? b?.title ?? '', left: a, right: b }
  })

  function figure(card: CriterionCard | undefined) {
    if (!card) return <small>{t('beside.absent')}</small>
    return (
      <>
        {card.n === 0 ? t('beside.noAnswers') : formatShare(card.k, card.n, card.target, lang)}{' '}
        <small className="nowrap">{t('beside.target', { target: card.target })}</small>
      </>
    )
  }

  const columns: Column<Pair>[] = [
    {
      id: 'criterion',
      header: t('beside.criterion'),
      rowHeader: true,
      cell: ({ code, title }) => `${code} ${title}`,
    },
    { id: 'left', header: left.code, cell: (pair) => figure(pair.left) },
    { id: 'right', header: right.code, cell: (pair) => figure(pair.right) },
  ]
  return <Table caption={t('beside.title')} columns={columns} rows={rows} rowKey={({ code }) => code} />
}
