import { useInfiniteQuery } from '@tanstack/react-query'
import type { AuditEntry } from '@/shared/api/contract'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { type Column, EmptyState, Table } from '@/shared/ui'
import { auditQuery, useOfficePeople } from './api'
import { Found, More } from './Found'
import text from './text'

/** Stands between what was and what is. */
const CHANGE = ' → '

export function AuditSection() {
  const t = useText(text)
  const lang = useLanguage()
  const list = useInfiniteQuery(auditQuery)
  const people = useOfficePeople()
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const who = (id: string | null | undefined) =>
    id ? (people.find((person) => person.id === id)?.name ?? t('audit.other')) : t('audit.system')

  const columns: Column<AuditEntry>[] = [
    {
      id: 'at',
      header: t('audit.at'),
      rowHeader: true,
      cell: (entry) => <span className="nowrap">{formatDayTime(entry.at, lang)}</span>,
    },
    { id: 'who', header: t('audit.who'), cell: (entry) => who(entry.by) },
    {
      id: 'action',
      header: t('audit.action'),
      cell: (entry) => t.maybe(`audit.actions.${entry.action}`) ?? entry.action,
    },
    {
      id: 'about',
      header: t('audit.about'),
      wideOnly: true,
      cell: (entry) => t.maybe(`audit.kinds.${entry.kind}`) ?? entry.kind,
    },
    {
      id: 'facts',
      header: t('audit.facts'),
      wideOnly: true,
      cell: (entry) => (
        <small>
          {Object.entries(entry.facts)
            .map(
              ([name, value]) =>
                `${t.maybe(`audit.names.${name}`) ?? name}: ${value
                  .split(CHANGE)
                  .map((part) => t.maybe(`audit.values.${part}`) ?? part)
                  .join(CHANGE)}`,
            )
            .join(', ')}
        </small>
      ),
    },
  ]

  return (
    <>
      <h1>{t('audit.title')}</h1>
      <p>{t('audit.intro')}</p>
      <Found asked={list}>
        {rows.length === 0 ? (
          <EmptyState title={t('audit.emptyTitle')}>{t('audit.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('audit.title')} columns={columns} rows={rows} rowKey={(entry) => String(entry.id)} />
        )}
        <More list={list} />
      </Found>
    </>
  )
}
