import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import text from '@/shared/templates/text'
import { Button, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'
import { useRemoveTemplate } from './api'

export function RemoveDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const remove = useRemoveTemplate()
  return (
    <Dialog title={t('removeTitle', { name })} open onOpenChange={onClose} alert>
      {remove.isError && <ProblemNotice error={remove.error} />}
      <p>{t('removeText')}</p>
      <DialogActions>
        <Button look="stop" busy={remove.isPending} onClick={() => remove.mutate(id, { onSuccess: onClose })}>
          {t('remove')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
