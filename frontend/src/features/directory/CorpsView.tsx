import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResourcePerson } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, type Column, EmptyState, Menu, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { corpsQuery, useChangeCorps } from './api'
import { AssignmentDialog, ResourceDialog } from './CorpsDialogs'
import text from './text'

/** Who is trained to hold workshops for colleagues, and what they have held. */
export function CorpsView() {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(corpsQuery)
  const change = useChangeCorps()
  const [changed, setChanged] = useState<ResourcePerson | 'new'>()
  const [assigned, setAssigned] = useState<ResourcePerson>()
  const rows = found.data ?? []

  const columns: Column<ResourcePerson>[] = [
    {
      id: 'name',
      header: t('corps.column.name'),
      rowHeader: true,
      cell: (one) => (
        <>
          {one.name} {one.endedOn && <Tag>{t('corps.left', { day: formatDay(one.endedOn, lang) })}</Tag>}
          {one.organisation && <small className="owner">{one.organisation}</small>}
          <small className="owner">
            <a href={`mailto:${one.email}`}>{one.email}</a>
          </small>
          {one.note && <small className="owner">{one.note}</small>}
        </>
      ),
    },
    {
      id: 'training',
      header: t('corps.column.training'),
      cell: (one) => (
        <>
          {one.training}{' '}
          {one.trainedOn ? (
            <small className="owner">{t('corps.trained', { day: formatDay(one.trainedOn, lang) })}</small>
          ) : (
            <Tag tone="warn">{t('corps.notYet')}</Tag>
          )}
        </>
      ),
    },
    {
      id: 'assignments',
      header: t('corps.column.assignments'),
      cell: (one) =>
        one.assignments.length === 0 ? (
          '–'
        ) : (
          <ul className="directory-list">
            {one.assignments.map((task) => (
              <li key={task.id}>
                {task.title} <small className="nowrap">{formatDay(task.day, lang)}</small>
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'acts',
      header: '',
      num: true,
      cell: (one) => (
        <span className="row directory-acts no-print">
          {!one.endedOn && (
            <Button small aria-label={t('corps.assignNamed', { name: one.name })} onClick={() => setAssigned(one)}>
              {t('corps.assign')}
            </Button>
          )}
          <Menu
            trigger={t('more')}
            label={t('moreNamed', { name: one.name })}
            choices={[
              { id: 'edit', label: t('edit'), onChoose: () => setChanged(one) },
              ...one.assignments.map((task) => ({
                id: task.id,
                label: t('corps.takeBack', { title: task.title }),
                tone: 'stop' as const,
                onChoose: () =>
                  change.mutate({ path: `/${one.personId}/assignments/${task.id}`, method: 'DELETE' as const }),
              })),
            ]}
          />
        </span>
      ),
    },
  ]

  return (
    <>
      <div className="row">
        <h1>{t('corps.title')}</h1>
        <small role="status">
          {found.data && t('corps.found', { count: rows.filter((one) => !one.endedOn).length })}
        </small>
        <span className="push no-print">
          <Button small look="primary" onClick={() => setChanged('new')}>
            {t('corps.add')}
          </Button>
        </span>
      </div>
      <p>{t('corps.intro')}</p>
      {change.isError && <ProblemNotice error={change.error} />}
      {found.isPending && <Skeleton lines={6} height="2.5rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <EmptyState title={t('corps.emptyTitle')}>{t('corps.emptyText')}</EmptyState>}
      {rows.length > 0 && (
        <Table caption={t('corps.title')} columns={columns} rows={rows} rowKey={(one) => one.personId} />
      )}
      {changed && (
        <ResourceDialog person={changed === 'new' ? undefined : changed} onClose={() => setChanged(undefined)} />
      )}
      {assigned && <AssignmentDialog person={assigned} onClose={() => setAssigned(undefined)} />}
    </>
  )
}
