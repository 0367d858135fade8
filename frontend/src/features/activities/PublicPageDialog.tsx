import { useForm } from 'react-hook-form'
import type { SignUpPage } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Checkbox, DateField, FormDialog, TextArea } from '@/shared/ui'
import { useOpenPublicPage } from './api'
import text from './text'

interface PublicPageDialogProps {
  id: string
  page: SignUpPage
  onClose: () => void
}

/** Opens the page to everyone, says until when, and what it says. */
export function PublicPageDialog({ id, page, onClose }: PublicPageDialogProps) {
  const t = useText(text)
  const open = useOpenPublicPage(id)
  const { register, handleSubmit } = useForm({
    // whoever comes here first comes to open it
    defaultValues: { open: true, until: page.until ?? '', text: page.text },
  })
  const send = handleSubmit(({ until, ...values }) =>
    open.mutate({ ...values, ...(until ? { until } : {}) }, { onSuccess: onClose }),
  )
  return (
    <FormDialog
      title={t('publicPage.dialog')}
      error={open.error}
      busy={open.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <Checkbox label={t('publicPage.isOpen')} {...register('open')} />
      <DateField label={t('publicPage.untilField')} hint={t('publicPage.untilHint')} optional {...register('until')} />
      <TextArea
        label={t('publicPage.text')}
        hint={t('publicPage.textHint')}
        rows={5}
        maxLength={4000}
        optional
        {...register('text')}
      />
    </FormDialog>
  )
}
