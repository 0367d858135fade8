import type { QuestionnairePage } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { type Column, EmptyState, Select, Table } from '@/shared/ui'
import { Comparison } from './Comparison'
import type { QuestionnaireSearch } from './search'
import text from './text'

interface VersionsProps {
  page: QuestionnairePage
  search: QuestionnaireSearch
  onSearch: (search: QuestionnaireSearch) => void
}

const DRAFT = 0

/** What was published, by whom and why; two of them side by side. */
export function Versions({ page, search, onSearch }: VersionsProps) {
  const t = useText(text)
  const lang = useLanguage()
  const newest = page.versions[0]
  if (!newest) return <EmptyState title={t('nothingPublished')}>{t('nothingPublishedText')}</EmptyState>
  const to = search.to ?? (page.draft ? DRAFT : newest.version)
  const from = search.from ?? (page.draft ? newest.version : Math.max(1, newest.version - 1))
  const choose = (change: QuestionnaireSearch) => onSearch({ show: 'versions', from, to, ...change })

  const columns: Column<QuestionnairePage['versions'][number]>[] = [
    { id: 'version', header: t('version'), rowHeader: true, cell: (one) => one.version },
    { id: 'at', header: t('publishedAt'), cell: (one) => formatDay(one.publishedAt, lang) },
    { id: 'author', header: t('author'), cell: (one) => one.author },
    { id: 'reason', header: t('reason'), cell: (one) => one.reason },
    { id: 'questions', header: t('questions'), num: true, cell: (one) => one.questions },
  ]
  const choices = (
    <>
      {page.draft && <option value={DRAFT}>{t('draft')}</option>}
      {page.versions.map((one) => (
        <option key={one.version} value={one.version}>
          {t('versionNumber', { version: one.version })}
        </option>
      ))}
    </>
  )

  return (
    <div className="stack">
      <Table
        caption={t('publishedVersions')}
        columns={columns}
        rows={page.versions}
        rowKey={(one) => String(one.version)}
      />
      <h2>{t('compare')}</h2>
      <div className="field-row">
        <Select
          label={t('from')}
          width="m"
          value={from}
          onChange={(event) => choose({ from: Number(event.target.value) })}
        >
          {choices}
        </Select>
        <Select label={t('to')} width="m" value={to} onChange={(event) => choose({ to: Number(event.target.value) })}>
          {choices}
        </Select>
      </div>
      <Comparison id={page.key} from={from} to={to} />
    </div>
  )
}
