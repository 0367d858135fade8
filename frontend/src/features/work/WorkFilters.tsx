import { useQuery } from '@tanstack/react-query'
import { areasQuery, consultantsQuery, tagsQuery } from '@/shared/api/lists'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Select } from '@/shared/ui'
import { SaveView } from './SavedViews'
import { CHOICES, FILTERS, type Filter, type WorkSearch } from './search'
import text from './text'

interface WorkFiltersProps {
  search: WorkSearch
  onSearch: (change: Partial<WorkSearch>) => void
}

/** What of the view is shown; each filter that is set stands as a chip that takes itself away. */
export function WorkFilters({ search, onSearch }: WorkFiltersProps) {
  const t = useText(text)
  const w = useText(words)
  const areas = useQuery(areasQuery).data ?? []
  const people = useQuery(consultantsQuery).data ?? []
  const tags = useQuery(tagsQuery).data ?? []
  const active = FILTERS.filter((filter) => search[filter])

  function name(filter: Filter, value: string): string {
    switch (filter) {
      case 'area':
        return areas.find((area) => area.id === value)?.name ?? '…'
      case 'consultant':
        return people.find((person) => person.id === value)?.name ?? '…'
      case 'tag':
        return value
      case 'kind':
        return w.maybe(`task.${value}`) ?? value
      case 'due':
        return t.maybe(`dueWithin.${value}`) ?? value
      default:
        return w.maybe(`${filter}.${value}`) ?? value
    }
  }
  function values(filter: Filter): readonly string[] {
    if (filter === 'area') return areas.map((area) => area.id)
    if (filter === 'consultant') return people.map((person) => person.id)
    if (filter === 'tag') return tags
    return CHOICES[filter]
  }
  const set = (filter: Filter, value: string) => onSearch({ [filter]: value || undefined, task: undefined })

  return (
    <search className="desk-filters no-print" aria-label={t('filters')}>
      <details>
        <summary>{t('filters')}</summary>
        <div className="desk-filter-fields">
          {FILTERS.map((filter) => (
            <Select
              key={filter}
              label={t(`filter.${filter}`)}
              value={search[filter] ?? ''}
              onChange={(event) => set(filter, event.target.value)}
            >
              <option value="">{t('any')}</option>
              {search[filter]?.includes(',') && (
                <option value={search[filter]}>
                  {search[filter]
                    .split(',')
                    .map((one) => name(filter, one))
                    .join(', ')}
                </option>
              )}
              {values(filter).map((value) => (
                <option key={value} value={value}>
                  {name(filter, value)}
                </option>
              ))}
            </Select>
          ))}
        </div>
      </details>
      {active.map((filter) => {
        const shown = (search[filter] ?? '')
          .split(',')
          .map((one) => name(filter, one))
          .join(', ')
        return (
          <Button
            key={filter}
            small
            aria-label={t('removeFilter', { name: `${t(`filter.${filter}`)} ${shown}` })}
            onClick={() => set(filter, '')}
          >
            {t(`filter.${filter}`)}: {shown} <span aria-hidden="true">×</span>
          </Button>
        )
      })}
      {active.length > 0 && <SaveView search={search} />}
    </search>
  )
}
