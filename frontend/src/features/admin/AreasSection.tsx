import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { AreaFile } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, type Column, EmptyState, FormDialog, Table, TextField } from '@/shared/ui'
import { areaFilesQuery, useAdminChange } from './api'
import { Found } from './Found'
import { ReasonField, SAID } from './ReasonField'
import { StateTag } from './StateTag'
import text from './text'

export function AreasSection() {
  const t = useText(text)
  const areas = useQuery(areaFilesQuery)
  const [changed, setChanged] = useState<AreaFile | 'new'>()
  const rows = areas.data ?? []

  const columns: Column<AreaFile>[] = [
    { id: 'name', header: t('name'), rowHeader: true, cell: (area) => area.name },
    { id: 'district', header: t('areas.district'), wideOnly: true, cell: (area) => area.district },
    { id: 'code', header: t('code'), wideOnly: true, cell: (area) => area.code },
    { id: 'state', header: t('state'), cell: (area) => <StateTag active={area.active} /> },
    {
      id: 'change',
      header: '',
      num: true,
      cell: (area) => (
        <Button small aria-label={t('edit', { name: area.name })} onClick={() => setChanged(area)}>
          {t('change')}
        </Button>
      ),
    },
  ]

  return (
    <>
      <div className="row">
        <h1>{t('areas.title')}</h1>
        <span className="push">
          <Button small look="primary" onClick={() => setChanged('new')}>
            {t('areas.add')}
          </Button>
        </span>
      </div>
      <Found asked={areas}>
        {rows.length === 0 ? (
          <EmptyState title={t('areas.emptyTitle')}>{t('areas.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('areas.title')} columns={columns} rows={rows} rowKey={(area) => area.id} />
        )}
      </Found>
      {changed && (
        <AreaDialog
          area={changed === 'new' ? undefined : changed}
          last={Math.max(0, ...rows.map((area) => area.position))}
          onClose={() => setChanged(undefined)}
        />
      )}
    </>
  )
}

interface AreaDialogProps {
  area: AreaFile | undefined
  /** The position of the last one; a new area stands behind it. */
  last: number
  onClose: () => void
}

function AreaDialog({ area, last, onClose }: AreaDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const save = useAdminChange(area ? 'PUT' : 'POST')
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      code: area?.code ?? '',
      name: area?.name ?? '',
      district: area?.district ?? '',
      position: area?.position ?? last + 10,
      active: area?.active ?? true,
      reason: '',
    },
  })
  const { errors } = formState
  const send = handleSubmit(({ code, active, reason, ...values }) => {
    const body = { ...values, name: values.name.trim(), district: values.district.trim() || null }
    save.mutate(
      area
        ? { path: `areas/${area.id}`, body: { ...body, active, reason, version: area.version } }
        : { path: 'areas', body: { ...body, code } },
      { onSuccess: onClose },
    )
  })
  return (
    <FormDialog
      title={area ? t('edit', { name: area.name }) : t('areas.add')}
      error={save.error}
      busy={save.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      {!area && (
        <TextField
          label={t('code')}
          hint={t('areas.codeHint')}
          width="s"
          error={errors.code && t('areas.codeHint')}
          {...register('code', { pattern: /^[A-Z0-9_-]{2,40}$/, required: true })}
        />
      )}
      <TextField label={t('name')} error={errors.name && c('required')} {...register('name', { required: true })} />
      <TextField label={t('areas.district')} optional {...register('district')} />
      <TextField
        label={t('areas.position')}
        type="number"
        width="s"
        min={0}
        max={10_000}
        {...register('position', { valueAsNumber: true })}
      />
      {area && (
        <>
          <Checkbox label={t('active')} {...register('active')} />
          <ReasonField missing={Boolean(errors.reason)} {...register('reason', SAID)} />
        </>
      )}
    </FormDialog>
  )
}
