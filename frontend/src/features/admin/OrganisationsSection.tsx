import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { OrganisationFile } from '@/shared/api/contract'
import { ORGANISATION_KINDS } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Checkbox, type Column, EmptyState, FormDialog, Select, Table, Tag, TextField } from '@/shared/ui'
import { organisationsQuery, unitsQuery, useAdminChange } from './api'
import { Found, More } from './Found'
import { ReasonField, SAID } from './ReasonField'
import { SearchForm } from './SearchForm'
import { StateTag } from './StateTag'
import type { SectionProps } from './sections'
import text from './text'

export function OrganisationsSection({ search, onSearch }: SectionProps) {
  const t = useText(text)
  const w = useText(words)
  const list = useInfiniteQuery({ ...organisationsQuery(search.text), placeholderData: keepPreviousData })
  const [changed, setChanged] = useState<OrganisationFile | 'new'>()
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []

  const columns: Column<OrganisationFile>[] = [
    { id: 'name', header: t('name'), rowHeader: true, cell: (one) => one.name },
    { id: 'kind', header: t('kind'), cell: (one) => w(`organisationKind.${one.kind}`) },
    {
      id: 'state',
      header: t('state'),
      cell: (one) => (
        <span className="row">
          <StateTag active={one.active} />
          {!one.listed && <Tag tone="warn">{t('organisations.unlisted')}</Tag>}
        </span>
      ),
    },
    {
      id: 'change',
      header: '',
      num: true,
      cell: (one) => (
        <Button small aria-label={t('edit', { name: one.name })} onClick={() => setChanged(one)}>
          {t('change')}
        </Button>
      ),
    },
  ]

  return (
    <>
      <div className="row">
        <h1>{t('organisations.title')}</h1>
        <span className="push">
          <Button small look="primary" onClick={() => setChanged('new')}>
            {t('organisations.add')}
          </Button>
        </span>
      </div>
      <SearchForm
        label={t('organisations.search')}
        wanted={search.text}
        onWanted={(wanted) => onSearch(wanted ? { text: wanted } : {})}
      />
      <Found asked={list}>
        {rows.length === 0 ? (
          <EmptyState title={t('organisations.emptyTitle')}>{t('organisations.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('organisations.title')} columns={columns} rows={rows} rowKey={(one) => one.id} />
        )}
        <More list={list} />
      </Found>
      {changed && (
        <OrganisationDialog
          organisation={changed === 'new' ? undefined : changed}
          onClose={() => setChanged(undefined)}
        />
      )}
    </>
  )
}

interface OrganisationDialogProps {
  organisation: OrganisationFile | undefined
  onClose: () => void
}

function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const w = useText(words)
  const units = useQuery(unitsQuery).data ?? []
  const save = useAdminChange(organisation ? 'PUT' : 'POST')
  const { register, handleSubmit, formState } = useForm({
    values: {
      name: organisation?.name ?? '',
      kind: organisation?.kind ?? 'ASSOCIATION',
      unitId: organisation?.unit ?? '',
      listed: organisation?.listed ?? true,
      active: organisation?.active ?? true,
      reason: '',
    },
    resetOptions: { keepDirtyValues: true },
  })
  const { errors } = formState
  const send = handleSubmit(({ name, kind, unitId, listed, active, reason }) => {
    const body = { name: name.trim(), kind, unitId: unitId || null }
    save.mutate(
      organisation
        ? {
            path: `organisations/${organisation.id}`,
            body: { ...body, listed, active, reason, version: organisation.version },
          }
        : { path: 'organisations', body },
      { onSuccess: onClose },
    )
  })
  return (
    <FormDialog
      title={organisation ? t('edit', { name: organisation.name }) : t('organisations.add')}
      error={save.error}
      busy={save.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField label={t('name')} error={errors.name && c('required')} {...register('name', { required: true })} />
      <Select label={t('kind')} {...register('kind')}>
        {ORGANISATION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {w(`organisationKind.${kind}`)}
          </option>
        ))}
      </Select>
      <Select label={t('organisations.unit')} {...register('unitId')}>
        <option value="">{t('people.noUnit')}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </Select>
      {organisation && (
        <>
          <Checkbox label={t('organisations.listed')} hint={t('organisations.listedHint')} {...register('listed')} />
          <Checkbox label={t('active')} {...register('active')} />
          <ReasonField missing={Boolean(errors.reason)} {...register('reason', SAID)} />
        </>
      )}
    </FormDialog>
  )
}
