import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IncidentView } from '@/shared/api/contract'
import { modelQuery, shownModel } from '@/shared/diagram/model'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, type Column, EmptyState, Notice, ProblemNotice, Table } from '@/shared/ui'
import { incidentsQuery, useAdminChange } from './api'
import { Found } from './Found'
import text from './text'

/** The names of the steps of both processes, by element id. */
function useStepNames(): (id: string | null | undefined) => string {
  const lang = useLanguage()
  const handling = useQuery(modelQuery('requisition-handling')).data
  const followUp = useQuery(modelQuery('follow-up')).data
  const names = useMemo(
    () => [handling, followUp].filter((xml) => xml !== undefined).map((xml) => shownModel(xml, lang).names),
    [handling, followUp, lang],
  )
  return (id) => (id ? (names.find((one) => one.has(id))?.get(id) ?? id) : '')
}

export function IncidentsSection() {
  const t = useText(text)
  const lang = useLanguage()
  const incidents = useQuery(incidentsQuery)
  const retry = useAdminChange('POST')
  const step = useStepNames()
  const rows = incidents.data ?? []

  const columns: Column<IncidentView>[] = [
    { id: 'step', header: t('incidents.step'), rowHeader: true, cell: (one) => step(one.elementId) },
    { id: 'case', header: t('incidents.case'), cell: (one) => one.businessKey },
    { id: 'since', header: t('incidents.since'), wideOnly: true, cell: (one) => formatDayTime(one.createdAt, lang) },
    { id: 'message', header: t('incidents.message'), wideOnly: true, cell: (one) => <small>{one.message}</small> },
    {
      id: 'retry',
      header: '',
      num: true,
      cell: (one) => (
        <Button
          small
          busy={retry.isPending}
          aria-label={t('incidents.retryNamed', { step: step(one.elementId), number: one.businessKey ?? '' })}
          onClick={() => retry.mutate({ path: `incidents/${one.jobId}/retry` })}
        >
          {t('incidents.retry')}
        </Button>
      ),
    },
  ]

  return (
    <>
      <h1>{t('incidents.title')}</h1>
      <p>{t('incidents.intro')}</p>
      <div role="status">{retry.isSuccess && <Notice tone="good" title={t('incidents.retried')} />}</div>
      {retry.isError && <ProblemNotice error={retry.error} />}
      <Found asked={incidents}>
        {rows.length === 0 ? (
          <EmptyState title={t('incidents.emptyTitle')}>{t('incidents.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('incidents.title')} columns={columns} rows={rows} rowKey={(one) => one.jobId} />
        )}
      </Found>
    </>
  )
}
