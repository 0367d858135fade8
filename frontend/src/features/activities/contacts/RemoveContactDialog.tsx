import { type FormEvent, useState } from 'react'
import type { ContactLine } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice, TextField } from '@/shared/ui'
import { useRemoveContact } from './api'
import text from './text'

export function RemoveContactDialog({ contact, onClose }: { contact: ContactLine; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const remove = useRemoveContact()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  function send(event: FormEvent) {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim()) remove.mutate({ id: contact.id, reason }, { onSuccess: onClose })
  }

  return (
    <Dialog title={t('removeTitle')} open onOpenChange={onClose} alert>
      {remove.isError && <ProblemNotice error={remove.error} />}
      <p>{t('removeText')}</p>
      <form className="stack" onSubmit={send} noValidate>
        <TextField
          label={t('reason')}
          maxLength={500}
          error={missing ? c('required') : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogActions>
          <Button type="submit" look="stop" busy={remove.isPending}>
            {t('remove')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
