import { type FormEvent, useState } from 'react'
import { useText } from '@/shared/lib/text'
import { Button, DateField } from '@/shared/ui'
import type { StatisticsSearch } from './search'
import text from './text'

interface PeriodFormProps {
  from: string
  to: string
  today: string
  onPeriod: (period: StatisticsSearch) => void
}

export function PeriodForm({ from, to, today, onPeriod }: PeriodFormProps) {
  const t = useText(text)
  const [first, setFirst] = useState(from)
  const [last, setLast] = useState(to)
  const wrong = first > last

  function submit(event: FormEvent) {
    event.preventDefault()
    if (first && last && !wrong) onPeriod({ from: first, to: last })
  }

  return (
    <form className="statistics-period no-print" onSubmit={submit} noValidate>
      <DateField label={t('from')} value={first} max={today} onChange={(event) => setFirst(event.target.value)} />
      <DateField
        label={t('to')}
        value={last}
        error={wrong ? t('wrongPeriod') : undefined}
        onChange={(event) => setLast(event.target.value)}
      />
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}
