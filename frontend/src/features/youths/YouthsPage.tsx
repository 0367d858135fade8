import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { YouthLine } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { hasRole, useMe } from '@/shared/api/session'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, type Column, EmptyState, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { YouthFigureCards } from '@/shared/youths/YouthFigureCards'
import { AccessCard } from './AccessCard'
import { youthsQuery } from './api'
import text from './text'
import { YouthDialog } from './YouthDialog'
import './youths.css'

export const RETENTION_TONES = { KEPT: 'good', LEFT: 'stop', UNKNOWN: 'warn', NOT_YET: 'plain' } as const

/** The youths of «Fra Sport til Job», without names, and what their pathways count to. */
export default function YouthsPage() {
  const t = useText(text)
  const lang = useLanguage()
  const me = useMe()
  const navigate = useNavigate()
  const found = useQuery(youthsQuery)
  const [adding, setAdding] = useState(false)
  usePageTitle(t('title'))
  const closed = found.error instanceof ApiError && found.error.status === 404
  const rows = found.data ?? []

  const columns: Column<YouthLine>[] = [
    {
      id: 'number',
      header: t('column.number'),
      rowHeader: true,
      cell: (youth) => (
        <Link to="/youths/$id" params={{ id: youth.id }} className="subject">
          {youth.number}
        </Link>
      ),
    },
    {
      id: 'year',
      header: t('column.year'),
      wideOnly: true,
      num: true,
      cell: (youth) => youth.yearOfBirth ?? t('removed'),
    },
    {
      id: 'club',
      header: t('column.club'),
      wideOnly: true,
      cell: (youth) => (youth.club ? `${youth.club}, ${t(`tie.${youth.tie}`)}` : t('removed')),
    },
    {
      id: 'step',
      header: t('column.step'),
      cell: (youth) => {
        const last = youth.steps.at(-1)
        return last ? (
          <>
            {t(`step.${last.kind}`)} <small className="nowrap">{formatDay(last.day, lang)}</small>
          </>
        ) : (
          <small>{t('noSteps')}</small>
        )
      },
    },
    {
      id: 'retention',
      header: t('column.retention'),
      cell: (youth) => {
        const last = youth.steps.filter((step) => step.retention).at(-1)
        return last?.retention && <Tag tone={RETENTION_TONES[last.retention]}>{t(`retention.${last.retention}`)}</Tag>
      },
    },
  ]

  return (
    <div className="desk-page">
      <div className="row">
        <h1>{t('title')}</h1>
        <small role="status">{found.data && t('found', { count: rows.length })}</small>
        {found.data && (
          <span className="push no-print">
            <Button small look="primary" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          </span>
        )}
      </div>
      <p>{t('intro')}</p>
      <YouthFigureCards />
      {found.isPending && <Skeleton lines={6} height="2.5rem" />}
      {closed && <EmptyState title={t('noAccessTitle')}>{t('noAccessText')}</EmptyState>}
      {found.isError && !closed && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {rows.length > 0 && (
        <Table
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={(youth) => youth.id}
          onOpen={(youth) => void navigate({ to: '/youths/$id', params: { id: youth.id } })}
        />
      )}
      {hasRole(me, 'MANAGER') && <AccessCard />}
      {adding && (
        <YouthDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => void navigate({ to: '/youths/$id', params: { id } })}
        />
      )}
    </div>
  )
}
