import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { PublicPageForm, SignUpPage } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Checkbox, DateField, FormDialog, TextArea } from '@/shared/ui'
import { useOpenPublicPage } from './api'
import text from './text'

interface PublicPageDialogProps {
  id: string
  /** As it stands now, also when that has changed since the window was opened. */
  page: SignUpPage
  onClose: () => void
}

/** Opens the page to everyone, says until when, and what it says. */
export function PublicPageDialog({ id, page, onClose }: PublicPageDialogProps) {
  const t = useText(text)
  const lang = useLanguage()
  const change = useOpenPublicPage(id)
  // what a colleague has made of it since is taken over once it was shown
  const [seen, setSeen] = useState(page)
  const { register, handleSubmit } = useForm({
    // whoever comes here first comes to open it
    defaultValues: { open: true, until: page.until ?? '', text: page.text },
  })
  const send = handleSubmit((values) => {
    change.mutate({ seen: form(change.isError ? page : seen), wanted: form(values) }, { onSuccess: onClose })
    if (change.isError) setSeen(page)
  })
  const meanwhile = (differs: boolean, value: string) => differs && t('publicPage.meanwhile', { value })
  return (
    <FormDialog
      title={t('publicPage.dialog')}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <Checkbox
        label={t('publicPage.isOpen')}
        hint={meanwhile(page.open !== seen.open, t(page.open ? 'publicPage.nowOpen' : 'publicPage.nowClosed'))}
        {...register('open')}
      />
      <DateField
        label={t('publicPage.untilField')}
        hint={
          meanwhile(page.until !== seen.until, page.until ? formatDay(page.until, lang) : t('publicPage.noDay')) ||
          t('publicPage.untilHint')
        }
        optional
        {...register('until')}
      />
      <TextArea
        label={t('publicPage.text')}
        hint={meanwhile(page.text !== seen.text, page.text || t('publicPage.noText')) || t('publicPage.textHint')}
        rows={5}
        maxLength={4000}
        optional
        {...register('text')}
      />
    </FormDialog>
  )
}

function form({ open, until, text }: { open: boolean; until?: string | undefined; text: string }): PublicPageForm {
  return { open, text, ...(until ? { until } : {}) }
}
