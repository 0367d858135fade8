import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { UnitFile } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, type Column, EmptyState, FormDialog, Select, Table, TextField } from '@/shared/ui'
import { unitsQuery, useAdminChange } from './api'
import { Found } from './Found'
import { ReasonField, SAID } from './ReasonField'
import { StateTag } from './StateTag'
import text from './text'

export function UnitsSection() {
  const t = useText(text)
  const units = useQuery(unitsQuery)
  const [changed, setChanged] = useState<UnitFile | 'new'>()
  const rows = units.data ?? []
  const name = (id: string | null | undefined) => rows.find((unit) => unit.id === id)?.name

  const columns: Column<UnitFile>[] = [
    { id: 'name', header: t('name'), rowHeader: true, cell: (unit) => unit.name },
    { id: 'parent', header: t('units.parent'), cell: (unit) => name(unit.parent) ?? t('units.noParent') },
    { id: 'state', header: t('state'), cell: (unit) => <StateTag active={unit.active} /> },
    {
      id: 'change',
      header: '',
      num: true,
      cell: (unit) => (
        <Button small aria-label={t('edit', { name: unit.name })} onClick={() => setChanged(unit)}>
          {t('change')}
        </Button>
      ),
    },
  ]

  return (
    <>
      <div className="row">
        <h1>{t('units.title')}</h1>
        <span className="push">
          <Button small look="primary" onClick={() => setChanged('new')}>
            {t('units.add')}
          </Button>
        </span>
      </div>
      <Found asked={units}>
        {rows.length === 0 ? (
          <EmptyState title={t('units.emptyTitle')}>{t('units.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('units.title')} columns={columns} rows={rows} rowKey={(unit) => unit.id} />
        )}
      </Found>
      {changed && (
        <UnitDialog unit={changed === 'new' ? undefined : changed} units={rows} onClose={() => setChanged(undefined)} />
      )}
    </>
  )
}

interface UnitDialogProps {
  unit: UnitFile | undefined
  units: readonly UnitFile[]
  onClose: () => void
}

function UnitDialog({ unit, units, onClose }: UnitDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const save = useAdminChange(unit ? 'PUT' : 'POST')
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { name: unit?.name ?? '', parentId: unit?.parent ?? '', active: unit?.active ?? true, reason: '' },
  })
  const { errors } = formState
  const send = handleSubmit(({ name, parentId, active, reason }) => {
    const body = { name: name.trim(), parentId: parentId || null }
    save.mutate(
      unit
        ? { path: `units/${unit.id}`, body: { ...body, active, reason, version: unit.version } }
        : { path: 'units', body },
      { onSuccess: onClose },
    )
  })
  return (
    <FormDialog
      title={unit ? t('edit', { name: unit.name }) : t('units.add')}
      error={save.error}
      busy={save.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField label={t('name')} error={errors.name && c('required')} {...register('name', { required: true })} />
      <Select label={t('units.parent')} {...register('parentId')}>
        <option value="">{t('units.noParent')}</option>
        {units
          .filter((one) => one.id !== unit?.id)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
      </Select>
      {unit && (
        <>
          <Checkbox label={t('active')} {...register('active')} />
          <ReasonField missing={Boolean(errors.reason)} {...register('reason', SAID)} />
        </>
      )}
    </FormDialog>
  )
}
