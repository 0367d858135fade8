import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type UseFormRegister, useForm } from 'react-hook-form'
import type { ReplyTemplate } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { TemplateFields, type TemplateValues } from '@/shared/templates/TemplateFields'
import { Button, Checkbox, type Column, EmptyState, FormDialog, Table } from '@/shared/ui'
import { sharedTemplatesQuery, useAdminChange } from './api'
import { Found } from './Found'
import { ReasonField, SAID } from './ReasonField'
import { StateTag } from './StateTag'
import text from './text'

/** The templates that everybody in the office uses. */
export function TemplatesSection() {
  const t = useText(text)
  const lang = useLanguage()
  const templates = useQuery(sharedTemplatesQuery)
  const [changed, setChanged] = useState<ReplyTemplate | 'new'>()
  const rows = templates.data ?? []
  const name = (one: ReplyTemplate) => (lang === 'en' && one.nameEn ? one.nameEn : one.nameDa)

  const columns: Column<ReplyTemplate>[] = [
    { id: 'name', header: t('name'), rowHeader: true, cell: name },
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
        <h1>{t('templates.title')}</h1>
        <span className="push">
          <Button small look="primary" onClick={() => setChanged('new')}>
            {t('templates.add')}
          </Button>
        </span>
      </div>
      <p className="small">{t('templates.intro')}</p>
      <Found asked={templates}>
        {rows.length === 0 ? (
          <EmptyState title={t('templates.emptyTitle')}>{t('templates.emptyText')}</EmptyState>
        ) : (
          <Table caption={t('templates.title')} columns={columns} rows={rows} rowKey={(one) => one.id} />
        )}
      </Found>
      {changed && (
        <SharedTemplateDialog
          template={changed === 'new' ? undefined : changed}
          title={changed === 'new' ? t('templates.add') : t('edit', { name: name(changed) })}
          onClose={() => setChanged(undefined)}
        />
      )}
    </>
  )
}

interface SharedTemplateDialogProps {
  template: ReplyTemplate | undefined
  title: string
  onClose: () => void
}

function SharedTemplateDialog({ template, title, onClose }: SharedTemplateDialogProps) {
  const t = useText(text)
  const save = useAdminChange(template ? 'PUT' : 'POST')
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      nameDa: template?.nameDa ?? '',
      nameEn: template?.nameEn ?? '',
      bodyDa: template?.bodyDa ?? '',
      bodyEn: template?.bodyEn ?? '',
      active: template?.active ?? true,
      reason: '',
    },
  })
  const send = handleSubmit(({ active, reason, ...words }) =>
    save.mutate(
      template
        ? { path: `reply-templates/${template.id}`, body: { ...words, active, reason, version: template.version } }
        : { path: 'reply-templates', body: words },
      { onSuccess: onClose },
    ),
  )
  return (
    <FormDialog title={title} error={save.error} busy={save.isPending} onSubmit={send} onClose={onClose} wide>
      <TemplateFields
        register={register as unknown as UseFormRegister<TemplateValues>}
        errors={formState.errors}
        both
      />
      {template && (
        <>
          <Checkbox label={t('templates.offered')} {...register('active')} />
          <ReasonField missing={Boolean(formState.errors.reason)} {...register('reason', SAID)} />
        </>
      )}
    </FormDialog>
  )
}
