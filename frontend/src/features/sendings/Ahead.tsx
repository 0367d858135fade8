import type { SendingOverview } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Card, type Column, Table } from '@/shared/ui'
import text from './text'

type Day = SendingOverview['ahead'][number]

/** What goes out on each of the next days, and to how many. */
export function Ahead({ days }: { days: readonly Day[] }) {
  const t = useText(text)
  const lang = useLanguage()
  const columns: Column<Day>[] = [
    { id: 'day', header: t('day'), rowHeader: true, cell: ({ day }) => formatDay(day, lang) },
    { id: 'invitations', header: t('invitations'), num: true, cell: ({ invitations }) => invitations },
    { id: 'first', header: t('firstReminders'), num: true, cell: ({ firstReminders }) => firstReminders },
    { id: 'second', header: t('secondReminders'), num: true, cell: ({ secondReminders }) => secondReminders },
  ]
  return (
    <Card className="stack-tight">
      <h2>{t('ahead')}</h2>
      <p className="small">{t('aheadText')}</p>
      {days.length === 0 ? (
        <p>{t('nothingAhead')}</p>
      ) : (
        <Table caption={t('ahead')} columns={columns} rows={days} rowKey={({ day }) => day} />
      )}
    </Card>
  )
}
