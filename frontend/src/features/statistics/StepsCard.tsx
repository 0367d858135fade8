import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { StatisticsView } from '@/shared/api/contract'
import { modelQuery, shownModel } from '@/shared/diagram/model'
import { ProcessDiagram } from '@/shared/diagram/ProcessDiagram'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { type Column, ProblemNotice, Skeleton, Table } from '@/shared/ui'
import { FigureCard } from './FigureCard'
import { type Days, passedStep } from './period'
import text from './text'
import { durationWords } from './words'

type Row = StatisticsView['steps'][number]

const MINUTES_PER_HOUR = 60
const MODEL = 'requisition-handling'

/** The process as a heat map: how often each step was passed, and how long half of the times took at most. */
export function StepsCard({ steps, day, days }: { steps: readonly Row[]; day: number; days: Days }) {
  const t = useText(text)
  const lang = useLanguage()
  const xml = useQuery(modelQuery(MODEL))
  const model = useMemo(() => (xml.data ? shownModel(xml.data, lang) : undefined), [xml.data, lang])
  const timed = useMemo(() => steps.filter((step) => step.count > 0), [steps])
  const figures = useMemo(() => {
    const short = (minutes: number) =>
      minutes < day
        ? t('steps.hours', { hours: formatNumber(minutes / MINUTES_PER_HOUR, 1, lang) })
        : t('steps.days', { days: formatNumber(minutes / day, 1, lang) })
    const longest = Math.max(...timed.map((step) => step.medianMinutes), 1)
    return timed.map((step) => ({
      elementId: step.elementId,
      // long waits are many times as long as short ones: the root keeps the short ones visible
      heat: Math.sqrt(step.medianMinutes / longest),
      label: t('steps.label', {
        count: formatNumber(step.count, 0, lang),
        median: short(step.medianMinutes),
      }),
    }))
  }, [timed, day, lang, t])

  const name = (row: Row) => model?.names.get(row.elementId) ?? row.elementId
  const passages = (row: Row) => {
    const count = formatNumber(row.count, 0, lang)
    const search = passedStep(row.elementId, days)
    if (!search) return count
    return (
      <Link to="/requisitions" search={search} aria-label={t('steps.cases', { count, step: name(row) })}>
        {count}
      </Link>
    )
  }
  const columns: Column<Row>[] = [
    { id: 'step', header: t('steps.step'), rowHeader: true, cell: name },
    { id: 'count', header: t('steps.count'), num: true, cell: passages },
    { id: 'median', header: t('steps.median'), num: true, cell: (row) => durationWords(row.medianMinutes, day, lang) },
  ]
  const table = <Table caption={t('steps.title')} columns={columns} rows={timed} rowKey={(row) => row.elementId} />

  return (
    <FigureCard
      id="steps"
      wide
      title={t('steps.title')}
      note={timed.length === 0 ? t('steps.none') : t('steps.hint')}
      chart={
        timed.length === 0 ? undefined : model ? (
          <ProcessDiagram model={model} figures={figures} height="min(44rem, 60vw)" label={t('steps.alt')} />
        ) : xml.isError ? (
          <ProblemNotice error={xml.error} onRetry={() => void xml.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )
      }
      table={timed.length === 0 ? undefined : table}
      csv={{
        head: [t('steps.step'), t('steps.count'), t('steps.median')],
        rows: timed.map((row) => [name(row), row.count, row.medianMinutes]),
      }}
    />
  )
}
