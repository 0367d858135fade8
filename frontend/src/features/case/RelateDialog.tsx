import { useForm } from 'react-hook-form'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Choices, Dialog, DialogActions, ProblemNotice, TextField } from '@/shared/ui'
import { useRelate } from './relations'
import text from './text'

interface RelateDialogProps {
  number: string
  onClose: () => void
  onDone: (what: string) => void
}

export function RelateDialog({ number, onClose, onDone }: RelateDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const relate = useRelate(number)
  const { register, handleSubmit, formState } = useForm({ defaultValues: { other: '', kind: 'SAME_MATTER' } })
  const send = handleSubmit((form) =>
    relate.mutate(form, {
      onSuccess: () => {
        onClose()
        onDone(t('relation.added'))
      },
    }),
  )
  return (
    <Dialog title={t('relation.add')} open onOpenChange={onClose}>
      {relate.isError && <ProblemNotice error={relate.error} />}
      <form className="stack" noValidate onSubmit={send}>
        <TextField
          width="s"
          label={t('relation.other')}
          hint={t('relation.otherHint')}
          error={formState.errors.other && c('required')}
          {...register('other', { validate: (value) => value.trim() !== '' })}
        />
        <Choices
          legend={t('relation.how')}
          look="dense"
          choices={(['FOLLOWS', 'SAME_MATTER', 'DUPLICATE'] as const).map((kind) => ({
            value: kind,
            label: t(`relation.choice.${kind}`),
          }))}
          {...register('kind')}
        />
        <DialogActions>
          <Button type="submit" look="primary" busy={relate.isPending}>
            {c('save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
