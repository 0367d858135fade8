import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActorLine } from '@/shared/api/contract'
import { ImportButton } from '@/shared/imports/ImportButton'
import { download, toCsv } from '@/shared/lib/csv'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Checkbox, EmptyState, ProblemNotice, Select, Skeleton, TextField } from '@/shared/ui'
import { ActorDialog } from './ActorDialog'
import { ActorsTable } from './ActorsTable'
import { actorsQuery, useChangeActor } from './api'
import { RemoveActorDialog } from './RemoveActorDialog'
import type { DirectorySearch } from './search'
import text from './text'

interface ActorsViewProps {
  search: DirectorySearch
  onSearch: (search: DirectorySearch) => void
}

/** The overview of actors, a table for each district. */
export function ActorsView({ search, onSearch }: ActorsViewProps) {
  const t = useText(text)
  const found = useQuery(actorsQuery)
  const change = useChangeActor()
  const [chosen, setChosen] = useState<ActorLine | 'new'>()
  const [gone, setGone] = useState<ActorLine>()
  const all = found.data ?? []
  const districts = [...new Set(all.map(({ district }) => district))]
  const wanted = (search.text ?? '').toLowerCase()
  const rows = all.filter(
    (one) =>
      (!search.district || one.district === search.district) &&
      (!search.stale || one.stale) &&
      `${one.name} ${one.about} ${one.contactName}`.toLowerCase().includes(wanted),
  )
  const shown = districts.filter((district) => rows.some((one) => one.district === district))
  const set = (part: Partial<Record<keyof DirectorySearch, string | true>>) => {
    const next = { ...search, ...part }
    onSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as DirectorySearch)
  }

  return (
    <>
      <div className="row">
        <h1>{t('actors.title')}</h1>
        <small role="status">{found.data && t('actors.found', { count: rows.length })}</small>
        <span className="push row no-print">
          <SaveAsCsv rows={rows} />
          <ImportButton kind="ACTORS" />
          <Button small look="primary" onClick={() => setChosen('new')}>
            {t('actors.add')}
          </Button>
        </span>
      </div>
      <p>{t('actors.intro')}</p>
      <search className="directory-filters no-print">
        <TextField
          label={t('actors.search')}
          type="search"
          value={search.text ?? ''}
          onChange={(event) => set({ text: event.target.value })}
        />
        <Select
          label={t('actors.district')}
          value={search.district ?? ''}
          onChange={(event) => set({ district: event.target.value })}
        >
          <option value="">{t('actors.any')}</option>
          {districts.map((district) => (
            <option key={district} value={district}>
              {district}
            </option>
          ))}
        </Select>
        <Checkbox
          label={t('actors.stale')}
          checked={search.stale ?? false}
          onChange={(event) => set({ stale: event.target.checked ? true : '' })}
        />
      </search>
      {change.isError && <ProblemNotice error={change.error} />}
      {found.isPending && <Skeleton lines={8} height="2.5rem" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState title={t('actors.emptyTitle')}>{t('actors.emptyText')}</EmptyState>
      )}
      {shown.map((district) => (
        <ActorsTable
          key={district}
          district={district}
          actors={rows.filter((one) => one.district === district)}
          onCheck={(one) => change.mutate({ path: `/${one.id}/check`, method: 'POST', body: {} })}
          onEdit={setChosen}
          onRemove={setGone}
        />
      ))}
      {chosen && (
        <ActorDialog
          actor={chosen === 'new' ? undefined : chosen}
          districts={districts}
          onClose={() => setChosen(undefined)}
        />
      )}
      {gone && <RemoveActorDialog actor={gone} onClose={() => setGone(undefined)} />}
    </>
  )
}

/** The list as it is filtered, to send to somebody. */
function SaveAsCsv({ rows }: { rows: readonly ActorLine[] }) {
  const t = useText(text)
  const w = useText(words)
  const head = [
    t('actors.form.district'),
    t('actors.form.name'),
    t('actors.form.kind'),
    t('actors.form.about'),
    t('actors.form.contactName'),
    t('actors.form.contactEmail'),
    t('actors.form.contactPhone'),
    t('actors.column.checked'),
  ]
  const lines = rows.map((one) => [
    one.district,
    one.name,
    one.network ? t('actors.network') : w(`organisationKind.${one.kind}`),
    one.about,
    one.contactName,
    one.contactEmail,
    one.contactPhone,
    one.checkedOn,
  ])
  return (
    <Button
      small
      disabled={rows.length === 0}
      onClick={() => download(t('actors.fileName'), toCsv(head, lines), 'text/csv')}
    >
      {t('actors.csv')}
    </Button>
  )
}
