import type { KnownResult, ProgrammePage } from '@/shared/api/contract'
import { ImportButton } from '@/shared/imports/ImportButton'
import { useLanguage } from '@/shared/lib/language'
import { formatShare } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Card, type Column, Table } from '@/shared/ui'
import text from './text'

/** What earlier years gave, as it is known from elsewhere; it comes in from a file. */
export function EarlierCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  const lang = useLanguage()
  const columns: Column<KnownResult>[] = [
    { id: 'criterion', header: t('earlier.criterion'), rowHeader: true, cell: (one) => one.criterion },
    { id: 'year', header: t('earlier.year'), num: true, cell: (one) => one.year },
    {
      id: 'result',
      header: t('earlier.result'),
      num: true,
      cell: (one) => formatShare(one.k, one.n, undefined, lang),
    },
    { id: 'source', header: t('earlier.source'), cell: (one) => one.source },
  ]
  return (
    <Card className="stack-tight" aria-labelledby="programme-earlier">
      <div className="row">
        <h2 id="programme-earlier">{t('earlier.title')}</h2>
        {page.mayChange && (
          <span className="push no-print">
            <ImportButton kind="RESULTS" />
          </span>
        )}
      </div>
      <p className="small">{t('earlier.intro')}</p>
      {page.earlier.length === 0 ? (
        <p className="small">{t('earlier.none')}</p>
      ) : (
        <Table
          caption={t('earlier.title')}
          columns={columns}
          rows={page.earlier}
          rowKey={(one) => `${one.criterion} ${one.year}`}
        />
      )}
    </Card>
  )
}
