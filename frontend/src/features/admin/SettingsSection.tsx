import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { SettingRow } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Choices, type Column, FormDialog, Table, TextField } from '@/shared/ui'
import { settingsQuery, useAdminChange, useOfficePeople } from './api'
import { Found } from './Found'
import { ReasonField, SAID } from './ReasonField'
import text from './text'

export function SettingsSection() {
  const t = useText(text)
  const lang = useLanguage()
  const settings = useQuery(settingsQuery)
  const people = useOfficePeople()
  const [changed, setChanged] = useState<SettingRow>()
  const name = (row: SettingRow) => t.maybe(`settings.keys.${row.key}`) ?? row.key
  const value = (row: SettingRow, of = row.value) =>
    row.kind === 'FLAG' ? t(of === 'true' ? 'settings.on' : 'settings.off') : of
  const who = (id: string | null | undefined) => people.find((person) => person.id === id)?.name ?? ''

  const columns: Column<SettingRow>[] = [
    { id: 'key', header: t('settings.key'), rowHeader: true, cell: name },
    { id: 'value', header: t('settings.value'), num: true, cell: (row) => <b>{value(row)}</b> },
    {
      id: 'changed',
      header: t('settings.changed'),
      wideOnly: true,
      cell: (row) => (
        <small>
          {row.changedAt
            ? t('settings.by', {
                name: who(row.changedBy),
                at: formatDay(row.changedAt, lang),
                reason: row.reason ?? '',
              })
            : t('settings.never')}
        </small>
      ),
    },
    {
      id: 'change',
      header: '',
      num: true,
      cell: (row) => (
        <Button small aria-label={t('edit', { name: name(row) })} onClick={() => setChanged(row)}>
          {t('change')}
        </Button>
      ),
    },
  ]

  return (
    <>
      <h1>{t('settings.title')}</h1>
      <p>{t('settings.intro')}</p>
      <Found asked={settings}>
        <Table caption={t('settings.title')} columns={columns} rows={settings.data ?? []} rowKey={(row) => row.key} />
      </Found>
      {changed && <SettingDialog row={changed} name={name(changed)} onClose={() => setChanged(undefined)} />}
    </>
  )
}

function SettingDialog({ row, name, onClose }: { row: SettingRow; name: string; onClose: () => void }) {
  const t = useText(text)
  const save = useAdminChange('PUT')
  const { register, handleSubmit, formState } = useForm({ defaultValues: { value: row.value, reason: '' } })
  const { errors } = formState
  const send = handleSubmit((values) =>
    save.mutate(
      { path: `settings/${row.key}`, body: { ...values, reason: values.reason.trim() } },
      { onSuccess: onClose },
    ),
  )
  const bounds = t('settings.bounds', { least: row.least, most: row.most })
  return (
    <FormDialog
      title={t('settings.dialog', { name })}
      error={save.error}
      busy={save.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      {row.kind === 'FLAG' ? (
        <Choices
          legend={t('settings.value')}
          look="inline"
          choices={[
            { value: 'true', label: t('settings.on') },
            { value: 'false', label: t('settings.off') },
          ]}
          {...register('value')}
        />
      ) : (
        <TextField
          label={t('settings.value')}
          hint={bounds}
          type="number"
          width="s"
          error={errors.value && bounds}
          {...register('value', { required: true, min: row.least, max: row.most })}
        />
      )}
      <ReasonField missing={Boolean(errors.reason)} {...register('reason', SAID)} />
    </FormDialog>
  )
}
