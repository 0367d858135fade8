import { useForm } from 'react-hook-form'
import type { CasePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, Dialog, DialogActions, ProblemNotice, TextArea, TextField } from '@/shared/ui'
import { useMerge } from './relations'
import text from './text'

interface MergeDialogProps {
  page: CasePage
  /** The case in which it is to go on, if that is known. */
  into?: string
  onClose: () => void
  onDone: (what: string) => void
}

/** This case is closed and goes on in another; what happens is said before it does. */
export function MergeDialog({ page, into = '', onClose, onDone }: MergeDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const merge = useMerge(page.number)
  const { register, handleSubmit, formState } = useForm({ defaultValues: { into, reason: '', follow: true } })
  const { errors } = formState
  const given = { validate: (value: string) => value.trim() !== '' }
  const send = handleSubmit((form) =>
    merge.mutate(form, {
      onSuccess: () => {
        onClose()
        onDone(t('merge.done', { number: form.into.trim() }))
      },
    }),
  )
  return (
    <Dialog title={t('merge.title', { number: page.number })} open onOpenChange={onClose} alert>
      {merge.isError && <ProblemNotice error={merge.error} />}
      <form className="stack" noValidate onSubmit={send}>
        <p>{t('merge.text', { number: page.number })}</p>
        <TextField
          width="s"
          label={t('merge.into')}
          hint={t('relation.otherHint')}
          error={errors.into && c('required')}
          {...register('into', given)}
        />
        <TextArea label={t('merge.reason')} error={errors.reason && c('required')} {...register('reason', given)} />
        <Checkbox
          label={t('merge.follow', { name: page.requester.name })}
          hint={t('merge.followHint')}
          {...register('follow')}
        />
        <DialogActions>
          <Button type="submit" look="stop" busy={merge.isPending}>
            {t('merge.confirm')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
