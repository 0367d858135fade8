import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HoursMonth } from '@/shared/api/contract'
import { formatDay, formatMonth } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatMinutes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button, Card, type Column, ProblemNotice, Skeleton, Table, Tag } from '@/shared/ui'
import { monthsQuery } from './api'
import { CloseDialog, ReopenMonthDialog } from './MonthDialogs'
import text from './text'

interface MonthsCardProps {
  year: number
  /** Managers close months, and see everybody. */
  manager: boolean
  onDone: (what: string) => void
}

/** What was entered in each month, and which months take no more. */
export function MonthsCard({ year, manager, onDone }: MonthsCardProps) {
  const t = useText(text)
  const lang = useLanguage()
  const found = useQuery(monthsQuery(year))
  const [asking, setAsking] = useState<{ month: HoursMonth; what: 'close' | 'reopen' }>()
  const total = (month: HoursMonth, what: 'minutes' | 'norm') =>
    month.people.reduce((all, person) => all + person[what], 0)

  const columns: Column<HoursMonth>[] = [
    {
      id: 'month',
      header: t('months.month'),
      rowHeader: true,
      cell: (month) => <span className="nowrap">{formatMonth(month.month, lang)}</span>,
    },
    {
      id: 'entered',
      header: t('months.entered'),
      cell: (month) => (
        <>
          {t('months.of', {
            minutes: formatMinutes(total(month, 'minutes'), lang),
            norm: formatMinutes(total(month, 'norm'), lang),
          })}
          {manager && <People month={month} />}
        </>
      ),
    },
    {
      id: 'state',
      header: t('months.state'),
      cell: (month) =>
        month.closedAt ? (
          t('months.closed', { day: formatDay(month.closedAt, lang), name: month.closedBy ?? '' })
        ) : (
          <Tag tone={month.over ? 'warn' : 'plain'}>{t(month.over ? 'months.open' : 'months.running')}</Tag>
        ),
    },
  ]
  if (manager) {
    columns.push({
      id: 'act',
      header: '',
      cell: (month) =>
        month.over && (
          <Button
            small
            aria-label={t(month.closedAt ? 'months.reopenNamed' : 'months.closeNamed', {
              month: formatMonth(month.month, lang),
            })}
            onClick={() => setAsking({ month, what: month.closedAt ? 'reopen' : 'close' })}
          >
            {t(month.closedAt ? 'months.reopen' : 'months.close')}
          </Button>
        ),
    })
  }

  return (
    <Card className="stack" aria-labelledby="hours-months">
      <h2 id="hours-months">{t('months.title', { year })}</h2>
      {found.isPending && <Skeleton lines={4} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <Table
          caption={t('months.title', { year })}
          columns={columns}
          rows={found.data}
          rowKey={(month) => month.month}
        />
      )}
      {asking?.what === 'close' && (
        <CloseDialog month={asking.month} onClose={() => setAsking(undefined)} onDone={onDone} />
      )}
      {asking?.what === 'reopen' && (
        <ReopenMonthDialog month={asking.month} onClose={() => setAsking(undefined)} onDone={onDone} />
      )}
    </Card>
  )
}

function People({ month }: { month: HoursMonth }) {
  const t = useText(text)
  const lang = useLanguage()
  return (
    <details>
      <summary>{t('months.people')}</summary>
      <ul className="plain-list">
        {month.people.map((person) => (
          <li key={person.personId}>
            <Link to="/hours" search={{ person: person.personId, day: `${month.month}-01` }}>
              {person.name}
            </Link>
            : {t('months.of', { minutes: formatMinutes(person.minutes, lang), norm: formatMinutes(person.norm, lang) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
