import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CalendarYear } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { formatDay, plainDay } from '@/shared/lib/dates'
import holidays from '@/shared/lib/holidays'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, type Column, Table } from '@/shared/ui'
import { calendarQuery } from './api'
import { Found } from './Found'
import type { SectionProps } from './sections'
import text from './text'

type Day = CalendarYear['closedDays'][number]

export function CalendarSection({ search, onSearch }: SectionProps) {
  const t = useText(text)
  const h = useText(holidays)
  const lang = useLanguage()
  const { now } = useWorkOffice()
  const year = search.year ?? Number(plainDay(now).slice(0, 4))
  const found = useQuery(calendarQuery(year))
  const calendar = found.data

  const columns: Column<Day>[] = [
    { id: 'day', header: t('calendar.day'), rowHeader: true, cell: (day) => formatDay(day.day, lang) },
    {
      id: 'name',
      header: t('calendar.holiday'),
      cell: (day) => h.maybe(`day.${day.key}`) ?? day.name,
    },
  ]

  return (
    <>
      <div className="row">
        <h1>
          {t('calendar.title')} {year}
        </h1>
        <span className="push row">
          <Button small onClick={() => onSearch({ year: year - 1 })}>
            ← {year - 1}
          </Button>
          <Button small onClick={() => onSearch({ year: year + 1 })}>
            {year + 1} →
          </Button>
        </span>
      </div>
      <p>{t('calendar.intro')}</p>
      <Found asked={found}>
        {calendar && (
          <>
            <p>{t('calendar.hours', { from: calendar.openingHour, to: calendar.closingHour })}</p>
            <Table
              caption={t('calendar.title')}
              columns={columns}
              rows={calendar.closedDays}
              rowKey={(day) => day.day}
            />
            <p className="small">
              <Link to="/admin/$section" params={{ section: 'settings' }}>
                {t('calendar.change')}
              </Link>
            </p>
          </>
        )}
      </Found>
    </>
  )
}
