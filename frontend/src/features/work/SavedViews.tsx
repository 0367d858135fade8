import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SavedView } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, Dialog, DialogActions, ProblemNotice, TextField } from '@/shared/ui'
import { savedViewsQuery, useRemoveView, useSaveView } from './api'
import { formatCount } from './counts'
import { FILTERS, type WorkSearch, workSearch } from './search'
import text from './text'

/** The address of a view that was saved. */
function searchOf(view: SavedView): WorkSearch {
  const filters = FILTERS.map((filter) => {
    const value = filter === 'due' ? view.due : view[filter].join(',')
    return [filter, value] as const
  })
  return workSearch({ view: view.view, sort: view.sort, dir: view.dir, ...Object.fromEntries(filters) })
}

function sameList({ task: _one, ...a }: WorkSearch, { task: _other, ...b }: WorkSearch): boolean {
  const keys = ['view', 'sort', 'dir', ...FILTERS] as const
  return keys.every((key) => (a[key] ?? '') === (b[key] ?? ''))
}

/** The views that people saved, one's own and the shared ones, with their counts. */
export function SavedViews({ search }: { search: WorkSearch }) {
  const t = useText(text)
  const views = useQuery(savedViewsQuery).data ?? []
  const remove = useRemoveView()
  const navigate = useNavigate()
  if (views.length === 0) return null
  const here = views.find((view) => sameList(searchOf(view), search))
  return (
    <>
      <h2>{t('saved.title')}</h2>
      {views.map((view) => (
        <Link key={view.id} to="/work" search={searchOf(view)} aria-current={view === here ? 'true' : undefined}>
          <span>
            {view.name} {view.shared && <small className="owner">{t('saved.shared')}</small>}
          </span>
          <span>{formatCount(view.count)}</span>
        </Link>
      ))}
      <select
        className="input"
        aria-label={t('saved.title')}
        value={here?.id ?? ''}
        onChange={({ target }) => {
          const view = views.find(({ id }) => id === target.value)
          if (view) void navigate({ to: '/work', search: searchOf(view) })
        }}
      >
        <option value="">{t('saved.title')}</option>
        {views.map((view) => (
          <option key={view.id} value={view.id}>
            {view.name} ({formatCount(view.count)})
          </option>
        ))}
      </select>
      {here?.mine && (
        <Button small look="quiet" busy={remove.isPending} onClick={() => remove.mutate(here.id)}>
          {t('saved.remove', { name: here.name })}
        </Button>
      )}
      {remove.isError && <ProblemNotice error={remove.error} />}
    </>
  )
}

/** Keeps the list as it is filtered and sorted now, under a name. */
export function SaveView({ search }: { search: WorkSearch }) {
  const t = useText(text)
  const c = useText(common)
  const save = useSaveView()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [missing, setMissing] = useState(false)

  function confirm() {
    setMissing(!name.trim())
    if (!name.trim()) return
    save.mutate({ name: name.trim(), shared, search }, { onSuccess: () => setOpen(false) })
  }
  return (
    <>
      <Button
        small
        look="quiet"
        onClick={() => {
          save.reset()
          setName('')
          setOpen(true)
        }}
      >
        {t('saved.save')}
      </Button>
      <Dialog title={t('saved.saveTitle')} open={open} onOpenChange={setOpen}>
        {save.isError && <ProblemNotice error={save.error} />}
        <TextField
          label={t('saved.name')}
          value={name}
          maxLength={60}
          error={missing ? c('required') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Checkbox
          label={t('saved.share')}
          hint={t('saved.shareHint')}
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
        <DialogActions>
          <Button look="primary" busy={save.isPending} onClick={confirm}>
            {c('save')}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
