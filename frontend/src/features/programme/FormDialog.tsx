import type { FormEvent, ReactNode } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'

interface FormDialogProps {
  title: string
  error: unknown
  busy: boolean
  onSubmit: (event: FormEvent) => void
  onClose: () => void
  submit?: string
  children: ReactNode
}

/** A form in a window; a refused change stays in it as it was typed. */
export function FormDialog({ title, error, busy, onSubmit, onClose, submit, children }: FormDialogProps) {
  const c = useText(common)
  return (
    <Dialog title={title} open onOpenChange={onClose}>
      {Boolean(error) && <ProblemNotice error={error} />}
      <form className="stack" onSubmit={onSubmit} noValidate>
        {children}
        <DialogActions>
          <Button type="submit" look="primary" busy={busy}>
            {submit ?? c('save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
