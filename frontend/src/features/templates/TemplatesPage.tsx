import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyTemplate } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import text from '@/shared/templates/text'
import { Button, type Column, EmptyState, ProblemNotice, Skeleton, Table } from '@/shared/ui'
import { templatesQuery } from './api'
import { RemoveDialog } from './RemoveDialog'
import { TemplateDialog } from './TemplateDialog'

/** One's own templates, and the shared ones to read. */
export default function TemplatesPage() {
  const t = useText(text)
  const lang = useLanguage()
  const templates = useQuery(templatesQuery)
  const [changed, setChanged] = useState<ReplyTemplate | 'new'>()
  const [removed, setRemoved] = useState<ReplyTemplate>()
  usePageTitle(t('title'))
  const name = (one: ReplyTemplate) => (lang === 'en' && one.nameEn ? one.nameEn : one.nameDa)
  const own = templates.data?.filter((one) => !one.shared) ?? []
  const shared = templates.data?.filter((one) => one.shared) ?? []

  const columns: Column<ReplyTemplate>[] = [
    { id: 'name', header: t('name'), rowHeader: true, cell: name },
    { id: 'languages', header: t('languages'), cell: (one) => (one.bodyEn ? t('daEn') : t('daOnly')) },
  ]
  const acts: Column<ReplyTemplate> = {
    id: 'acts',
    header: '',
    num: true,
    cell: (one) => (
      <span className="row">
        <Button small aria-label={t('changeNamed', { name: name(one) })} onClick={() => setChanged(one)}>
          {t('change')}
        </Button>
        <Button small aria-label={t('removeNamed', { name: name(one) })} onClick={() => setRemoved(one)}>
          {t('remove')}
        </Button>
      </span>
    ),
  }

  return (
    <div className="desk-page template-page">
      <div className="row">
        <h1>{t('title')}</h1>
        <span className="push">
          <Button small look="primary" onClick={() => setChanged('new')}>
            {t('add')}
          </Button>
        </span>
      </div>
      <p className="small">{t('intro')}</p>
      {templates.isPending && <Skeleton lines={6} />}
      {templates.isError && <ProblemNotice error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data && (
        <>
          <h2>{t('own')}</h2>
          {own.length === 0 ? (
            <EmptyState title={t('own')}>{t('none')}</EmptyState>
          ) : (
            <Table caption={t('own')} columns={[...columns, acts]} rows={own} rowKey={(one) => one.id} />
          )}
          <h2>{t('shared')}</h2>
          <Table caption={t('shared')} columns={columns} rows={shared} rowKey={(one) => one.id} />
        </>
      )}
      {changed && (
        <TemplateDialog
          template={changed === 'new' ? undefined : changed}
          title={changed === 'new' ? t('add') : t('changeNamed', { name: name(changed) })}
          onClose={() => setChanged(undefined)}
        />
      )}
      {removed && <RemoveDialog id={removed.id} name={name(removed)} onClose={() => setRemoved(undefined)} />}
    </div>
  )
}
