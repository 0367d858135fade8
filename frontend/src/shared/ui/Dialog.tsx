import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  title: ReactNode
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Asks before something is done that cannot be undone: takes no click beside it. */
  alert?: boolean
  /** For a picture or a table. */
  wide?: boolean
  children: ReactNode
}

/** A window over the page; keeps the focus and gives it back. Its buttons stand in `DialogActions`. */
export function Dialog({ title, open, onOpenChange, alert, wide, children }: DialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={onOpenChange} isDismissable={!alert}>
      <Modal className="modal" data-wide={wide || undefined}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>
}
