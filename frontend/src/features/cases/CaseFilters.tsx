import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { areasQuery, consultantsQuery, tagsQuery } from '@/shared/api/lists'
import { OPEN_STATUSES } from '@/shared/lib/choices'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, DateField, Select, TextField } from '@/shared/ui'
import { type CasesSearch, CHOICES, FILTERS, type Filter } from './search'
import text from './text'

interface CaseFiltersProps {
  search: CasesSearch
  onSearch: (search: CasesSearch) => void
}

/** Words and filters; those that are set stand as chips that take themselves away. */
export function CaseFilters({ search, onSearch }: CaseFiltersProps) {
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const areas = useQuery(areasQuery).data ?? []
  const people = useQuery(consultantsQuery).data ?? []
  const tags = useQuery(tagsQuery).data ?? []
  const [wanted, setWanted] = useState(search.text ?? '')
  useEffect(() => setWanted(search.text ?? ''), [search.text])

  const set = (filter: Filter, value: string) => {
    const { [filter]: _gone, ...rest } = search
    onSearch(value ? { ...rest, [filter]: value } : rest)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    set('text', wanted.trim())
  }
  function shown(filter: Filter): string {
    const value = search[filter] ?? ''
    if (filter === 'status' && value === OPEN_STATUSES) return t('open')
    if (filter in CHOICES) {
      return value
        .split(',')
        .map((one) => w.maybe(`${filter}.${one}`) ?? one)
        .join(', ')
    }
    if (filter === 'areaId') return areas.find((area) => area.id === value)?.name ?? '…'
    if (filter === 'consultantId') return people.find((person) => person.id === value)?.name ?? '…'
    if (filter === 'tag') return value
    if (filter === 'text') return `«${value}»`
    return formatDay(value, lang)
  }
  const choice = (filter: Filter, choices: readonly { value: string; name: string }[]) => (
    <Select
      label={t(`filter.${filter}`)}
      value={search[filter] ?? ''}
      onChange={(event) => set(filter, event.target.value)}
    >
      <option value="">{t('any')}</option>
      {choices.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  )
  const named = (filter: keyof typeof CHOICES) =>
    CHOICES[filter].map((value) => ({ value, name: w.maybe(`${filter}.${value}`) ?? value }))
  const listed = (filter: keyof typeof CHOICES) => choice(filter, named(filter))
  const day = (filter: Filter) => (
    <DateField
      label={t(`filter.${filter}`)}
      value={search[filter] ?? ''}
      onChange={(event) => set(filter, event.target.value)}
    />
  )
  const active = FILTERS.filter((filter) => search[filter])

  return (
    <search className="stack no-print">
      <form className="cases-search" onSubmit={submit}>
        <TextField
          label={t('search')}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Button type="submit">{t('searchButton')}</Button>
      </form>
      <details className="cases-more" open={active.some((filter) => filter !== 'text') || undefined}>
        <summary>{t('filters')}</summary>
        <div className="cases-filters">
          {choice('status', [{ value: OPEN_STATUSES, name: t('open') }, ...named('status')])}
          {listed('closure')}
          {listed('subject')}
          {listed('kind')}
          {choice(
            'areaId',
            areas.map((area) => ({ value: area.id, name: area.name })),
          )}
          {choice(
            'consultantId',
            people.map((person) => ({ value: person.id, name: person.name })),
          )}
          {listed('stage')}
          {choice(
            'answered',
            CHOICES.answered.map((value) => ({ value, name: w(`answered.${value}`) })),
          )}
          {choice(
            'tag',
            // one that no case has any more may still stand in an address
            [...new Set([...(search.tag ? [search.tag] : []), ...tags])].map((tag) => ({ value: tag, name: tag })),
          )}
          {day('receivedFrom')}
          {day('receivedTo')}
          {day('closedFrom')}
          {day('closedTo')}
          {listed('task')}
          {day('taskFrom')}
          {day('taskTo')}
        </div>
      </details>
      {active.length > 0 && (
        <div className="row">
          {active.map((filter) => (
            <Button
              key={filter}
              small
              aria-label={t('removeFilter', { name: `${t(`filter.${filter}`)} ${shown(filter)}` })}
              onClick={() => set(filter, '')}
            >
              {t(`filter.${filter}`)}: {shown(filter)} <span aria-hidden="true">×</span>
            </Button>
          ))}
          <Button small look="quiet" onClick={() => onSearch({})}>
            {t('clear')}
          </Button>
        </div>
      )}
    </search>
  )
}
