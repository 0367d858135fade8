import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { hoursChoicesQuery } from '@/shared/api/hours'
import { useText } from '@/shared/lib/text'
import { Button, DateField, Select, TextField } from '@/shared/ui'
import { type ActivitiesSearch, type Filter, KINDS, STATUSES } from './search'
import text from './text'

interface ActivityFiltersProps {
  search: ActivitiesSearch
  onSearch: (search: ActivitiesSearch) => void
}

export function ActivityFilters({ search, onSearch }: ActivityFiltersProps) {
  const t = useText(text)
  const { data: choices } = useQuery(hoursChoicesQuery)
  const [wanted, setWanted] = useState(search.text ?? '')
  useEffect(() => setWanted(search.text ?? ''), [search.text])

  const set = (filter: Filter, value: string) => {
    const { [filter]: _gone, ...rest } = search
    onSearch(value ? { ...rest, [filter]: value } : rest)
  }
  const choice = (filter: Filter, options: readonly { value: string; name: string }[]) => (
    <Select
      label={t(`filter.${filter}`)}
      value={search[filter] ?? ''}
      onChange={(event) => set(filter, event.target.value)}
    >
      <option value="">{t('any')}</option>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  )
  const day = (filter: Filter) => (
    <DateField
      label={t(`filter.${filter}`)}
      value={search[filter] ?? ''}
      onChange={(event) => set(filter, event.target.value)}
    />
  )

  return (
    <search className="stack-tight no-print">
      <form
        className="activity-search"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          set('text', wanted.trim())
        }}
      >
        <TextField
          label={t('filter.text')}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Button type="submit">{t('search')}</Button>
      </form>
      <div className="activity-filters">
        {choice(
          'kind',
          KINDS.map((value) => ({ value, name: t(`kind.${value}`) })),
        )}
        {choice(
          'status',
          STATUSES.map((value) => ({ value, name: t(`status.${value}`) })),
        )}
        {choice('deliverable', choices?.deliverables.map((one) => ({ value: one.code, name: one.code })) ?? [])}
        {choice('planId', choices?.plans.map((one) => ({ value: one.id, name: one.name })) ?? [])}
        {day('from')}
        {day('to')}
      </div>
      {Object.keys(search).length > 0 && (
        <div>
          <Button small look="quiet" onClick={() => onSearch({})}>
            {t('clear')}
          </Button>
        </div>
      )}
    </search>
  )
}
