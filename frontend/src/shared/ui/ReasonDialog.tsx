import { type FormEvent, type ReactNode, useState } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { FormDialog } from './FormDialog'
import { TextField } from './native'

interface ReasonDialogProps {
  title: string
  label: string
  error: unknown
  busy: boolean
  onReason: (reason: string) => void
  onClose: () => void
  submit?: string
  look?: 'primary' | 'stop'
  children: ReactNode
}

/** Asks once more, and for the reason, which stays with what is done. */
export function ReasonDialog({ label, onReason, look = 'primary', children, ...rest }: ReasonDialogProps) {
  const c = useText(common)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim()) onReason(reason)
  }

  return (
    <FormDialog {...rest} look={look} alert={look === 'stop'} onSubmit={send}>
      <p>{children}</p>
      <TextField
        label={label}
        maxLength={500}
        error={missing ? c('required') : undefined}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
