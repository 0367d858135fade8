import { useForm } from 'react-hook-form'
import type { ReplyTemplate } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { TemplateFields, type TemplateValues } from '@/shared/templates/TemplateFields'
import { Button, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'
import { useSaveTemplate } from './api'

interface TemplateDialogProps {
  /** The one to change; a new one when left out. */
  template: ReplyTemplate | undefined
  title: string
  onClose: () => void
}

export function TemplateDialog({ template, title, onClose }: TemplateDialogProps) {
  const c = useText(common)
  const save = useSaveTemplate(template)
  const { register, handleSubmit, formState } = useForm<TemplateValues>({
    defaultValues: {
      nameDa: template?.nameDa ?? '',
      nameEn: template?.nameEn ?? '',
      bodyDa: template?.bodyDa ?? '',
      bodyEn: template?.bodyEn ?? '',
    },
  })
  return (
    <Dialog title={title} open onOpenChange={onClose} wide>
      {save.isError && <ProblemNotice error={save.error} />}
      <form
        className="stack"
        noValidate
        onSubmit={handleSubmit((values) => save.mutate(values, { onSuccess: onClose }))}
      >
        <TemplateFields register={register} errors={formState.errors} both={false} />
        <DialogActions>
          <Button type="submit" look="primary" busy={save.isPending}>
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
