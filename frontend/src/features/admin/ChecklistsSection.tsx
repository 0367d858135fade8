import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ChecklistTemplate } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, type Column, EmptyState, FormDialog, Table, TextArea, TextField } from '@/shared/ui'
import { checklistTemplatesQuery, useAdminChange } from './api'
import { Found } from './Found'
import { ReasonField, SAID } from './ReasonField'
import { StateTag } from './StateTag'
import text from './text'

/** The templates of checklists that cases take. */
export function ChecklistsSection() {
  const t = useText(text)
  const lang = useLanguage()
  const lists = useQuery(checklistTemplatesQuery)
  const [changed, setChanged] = useState<ChecklistTemplate | 'new'>()
  const rows = lists.data ?? []
  const name = (one: ChecklistTemplate) => (lang === 'en' ? one.nameEn : one.nameDa)

  const columns: Column<ChecklistTemplate>[] = [
    { id: 'name', header: t('name'), rowHeader: true, cell: name },
    { id: 'items', header: t('checklists.items'), num: true, cell: (one) => one.itemsDa.length },
    { id: 'state', header: t('state'), cell: (one) => <StateTag active={one.active} /> },
    {
      id: 'change',
      header: '',
      num: true,
      cell: (one) => (
        <Button small aria-label={t('edit', { name: name(one) })} onClick={() => setChanged(one)}>
          {t('change')}
        </Button>
      ),
    },
  ]

  return (
    <>
      <div className="row">
        <h1>{t('checklists.title')}</h1>
        <span className="push">
          <Button small look="primary" onClick={() => setChanged('new')}>
            {t('checklists.add')}
          </Button>
        </span>
      </div>
      <p className="small">{t('checklists.intro')}</p>
      <Found asked={lists}>
        {rows.length === 0 ? (
          <EmptyState title={t('checklists.emptyTitle')}>{t('checklists.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('checklists.title')} columns={columns} rows={rows} rowKey={(one) => one.id} />
        )}
      </Found>
      {changed && (
        <ChecklistDialog
          list={changed === 'new' ? undefined : changed}
          title={changed === 'new' ? t('checklists.add') : t('edit', { name: name(changed) })}
          onClose={() => setChanged(undefined)}
        />
      )}
    </>
  )
}

interface ChecklistDialogProps {
  list: ChecklistTemplate | undefined
  title: string
  onClose: () => void
}

const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function ChecklistDialog({ list, title, onClose }: ChecklistDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const save = useAdminChange(list ? 'PUT' : 'POST')
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      nameDa: list?.nameDa ?? '',
      nameEn: list?.nameEn ?? '',
      itemsDa: list?.itemsDa.join('\n') ?? '',
      itemsEn: list?.itemsEn.join('\n') ?? '',
      active: list?.active ?? true,
      reason: '',
    },
  })
  const { errors } = formState
  const send = handleSubmit(({ active, reason, nameDa, nameEn, itemsDa, itemsEn }) => {
    const body = { nameDa, nameEn, itemsDa: lines(itemsDa), itemsEn: lines(itemsEn) }
    save.mutate(
      list
        ? { path: `checklists/${list.id}`, body: { ...body, active, reason, version: list.version } }
        : { path: 'checklists', body },
      { onSuccess: onClose },
    )
  })
  return (
    <FormDialog title={title} error={save.error} busy={save.isPending} onSubmit={send} onClose={onClose} wide>
      <TextField label={t('checklists.nameDa')} error={errors.nameDa && c('required')} {...register('nameDa', SAID)} />
      <TextArea
        rows={6}
        label={t('checklists.itemsDa')}
        hint={t('checklists.hint')}
        error={errors.itemsDa && c('required')}
        {...register('itemsDa', SAID)}
      />
      <TextField label={t('checklists.nameEn')} error={errors.nameEn && c('required')} {...register('nameEn', SAID)} />
      <TextArea
        rows={6}
        label={t('checklists.itemsEn')}
        error={errors.itemsEn && c('required')}
        {...register('itemsEn', SAID)}
      />
      {list && (
        <>
          <Checkbox label={t('templates.offered')} {...register('active')} />
          <ReasonField missing={Boolean(errors.reason)} {...register('reason', SAID)} />
        </>
      )}
    </FormDialog>
  )
}
