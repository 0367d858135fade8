import type { FormEvent, ReactNode } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Dialog, DialogActions } from './Dialog'
import { Button, ProblemNotice } from './native'

interface FormDialogProps {
  title: string
  error: unknown
  busy: boolean
  onSubmit: (event: FormEvent) => void
  onClose: () => void
  /** Instead of «save». */
  submit?: string | undefined
  look?: 'primary' | 'stop'
  /** Before something that cannot be undone: takes no click beside it. */
  alert?: boolean
  wide?: boolean
  children: ReactNode
}

/** A form in a window; a refused change stays in it as it was typed. */
export function FormDialog({
  title,
  error,
  busy,
  onSubmit,
  onClose,
  submit,
  look = 'primary',
  alert = false,
  wide = false,
  children,
}: FormDialogProps) {
  const c = useText(common)
  return (
    <Dialog title={title} open onOpenChange={onClose} alert={alert} wide={wide}>
      {Boolean(error) && <ProblemNotice error={error} />}
      <form className="stack" onSubmit={onSubmit} noValidate>
        {children}
        <DialogActions>
          <Button type="submit" look={look} busy={busy}>
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
