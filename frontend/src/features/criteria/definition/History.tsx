import type { DefinitionChange, DefinitionsPage, DefinitionVersion, PeriodView } from '@/shared/api/contract'
import { formatDay, formatPeriod } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Card, type Column, Table, Tag } from '@/shared/ui'
import criteria from '../text'
import { periodName } from '../wording'
import text from './text'

/** Every version with its author, its reason and what it changed. */
export function History({ page, periods }: { page: DefinitionsPage; periods: readonly PeriodView[] }) {
  const t = useText(text)
  return (
    <section className="stack" aria-labelledby="definition-history">
      <h2 id="definition-history">{t('history.title')}</h2>
      {page.versions.map((version) => (
        <Version key={version.version} page={page} version={version} periods={periods} />
      ))}
    </section>
  )
}

interface VersionProps {
  page: DefinitionsPage
  version: DefinitionVersion
  periods: readonly PeriodView[]
}

function Version({ page, version, periods }: VersionProps) {
  const t = useText(text)
  const c = useText(criteria)
  const nameOf = (code: string) => {
    const period = periods.find((one) => one.code === code)
    return period ? periodName(period, c) : code
  }
  const lang = useLanguage()
  const words = useWords(page)
  const id = `definition-${version.version}`
  const columns: Column<DefinitionChange>[] = [
    { id: 'field', header: t('history.field'), rowHeader: true, cell: (change) => t(`field.${change.field}`) },
    { id: 'was', header: t('history.was'), cell: (change) => words(change.field, change.was) },
    { id: 'is', header: t('history.is'), cell: (change) => words(change.field, change.is) },
  ]
  return (
    <Card className="stack-tight" aria-labelledby={id}>
      <div className="row">
        <h3 id={id}>{t('history.version', { version: version.version })}</h3>
        {version.version === page.inForce && <Tag tone="brand">{t('history.inForce')}</Tag>}
        {version.frozenIn.map((period) => (
          <Tag key={period}>{t('history.frozenIn', { period: nameOf(period) })}</Tag>
        ))}
      </div>
      <p>{version.reason}</p>
      <p className="small">{t('history.by', { author: version.author, at: formatDay(version.publishedAt, lang) })}</p>
      {version.changes.length > 0 && (
        <Table
          caption={t('history.changes', { version: version.version })}
          columns={columns}
          rows={version.changes}
          rowKey={(change) => change.field}
        />
      )}
    </Card>
  )
}

/** What stood in a field, in words. */
function useWords(page: DefinitionsPage) {
  const t = useText(text)
  const c = useText(criteria)
  const lang = useLanguage()
  return (field: DefinitionChange['field'], value: string): string => {
    if (field === 'SINCE') return value ? t('history.sinceFrom', { version: value }) : t('history.all')
    if (!value) return t('history.nothing')
    switch (field) {
      case 'DAYS': {
        const [from = '', to = ''] = value.split('/')
        return formatPeriod(from, to, lang)
      }
      case 'QUESTION':
        return page.questions.find((question) => question.key === value)?.text ?? value
      case 'SUCCESSES':
        return value
          .split(',')
          .map((answer) => c.maybe(`units.answers.${answer}`) ?? answer)
          .join(', ')
      default:
        return value
    }
  }
}
