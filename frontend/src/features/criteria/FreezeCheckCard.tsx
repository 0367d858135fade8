import type { FreezeCheck } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, Card, type Column, ProblemNotice, Table, Tag } from '@/shared/ui'
import { useFreezeCheck } from './api'
import text from './definition/text'

/** Counts a frozen period again: the same, or how many records stand otherwise since. */
export function FreezeCheckCard({ period }: { period: string }) {
  const t = useText(text)
  const check = useFreezeCheck(period)
  const columns: Column<FreezeCheck>[] = [
    { id: 'criterion', header: t('check.criterion'), rowHeader: true, cell: (row) => row.criterion },
    {
      id: 'result',
      header: t('check.result'),
      cell: (row) =>
        row.same ? (
          <Tag tone="good">{t('check.same')}</Tag>
        ) : (
          <Tag tone="warn">{t('check.changed', { count: row.changedUnits })}</Tag>
        ),
    },
    { id: 'sha', header: t('check.sha'), cell: (row) => <code>{row.sha256.slice(0, 12)}</code> },
  ]
  return (
    <Card className="stack no-print" aria-labelledby="freeze-check">
      <h2 id="freeze-check">{t('check.title')}</h2>
      <p>{t('check.text')}</p>
      {check.isError && <ProblemNotice error={check.error} />}
      {check.data && (
        <Table caption={t('check.title')} columns={columns} rows={check.data} rowKey={(row) => row.criterion} />
      )}
      <div>
        <Button small busy={check.isPending} onClick={() => check.mutate()}>
          {t('check.run')}
        </Button>
      </div>
    </Card>
  )
}
