import { useEffect, useState } from 'react'
import type { DefinitionsPage } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Notice } from '@/shared/ui'
import { usePreview, usePublish } from '../api'
import { begin, contentOf, type DefinitionForm } from './content'
import { DefinitionFields } from './DefinitionFields'
import { PreviewCard } from './PreviewCard'
import text from './text'

/** Writes the next version: first what would come of it, then the reason. What was typed survives a faster colleague. */
export function DefinitionEditor({ page }: { page: DefinitionsPage }) {
  const t = useText(text)
  const { criterion: code, period } = page
  const newest = page.versions[0]?.version ?? 0
  const asks = page.questions.length > 0
  const form = useKeptForm<DefinitionForm>(`definition-${code}-${period.code}`, begin(page))
  const preview = usePreview(code, period.code)
  const publish = usePublish(code, period.code)
  const [published, setPublished] = useState<number>()

  // what is previewed is what stands in the form
  const { watch } = form
  const forgetPreview = preview.reset
  useEffect(() => {
    const { unsubscribe } = watch((_values, { name }) => {
      if (name) forgetPreview()
    })
    return unsubscribe
  }, [watch, forgetPreview])

  const look = form.handleSubmit((values) => {
    setPublished(undefined)
    publish.reset()
    preview.mutate(contentOf(values, asks))
  })
  const send = (reason: string) =>
    publish.mutate(
      { newest, content: contentOf(form.getValues(), asks), reason },
      {
        onSuccess: (now) => {
          form.reset(begin(now))
          form.forget()
          preview.reset()
          setPublished(now.versions[0]?.version)
        },
      },
    )

  return (
    <>
      {published && <Notice tone="good" title={t('preview.published', { version: published })} />}
      <div className="criteria-two">
        <DefinitionFields page={page} form={form} busy={preview.isPending} onSubmit={look} />
        <PreviewCard
          page={page}
          newest={newest}
          preview={preview.data}
          problem={publish.error ?? preview.error}
          busy={publish.isPending}
          onPublish={send}
        />
      </div>
    </>
  )
}
