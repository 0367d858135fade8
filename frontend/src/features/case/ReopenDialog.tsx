import { useState } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, Dialog, DialogActions, ProblemNotice, TextArea } from '@/shared/ui'
import { useWrite } from './api'
import text from './text'

interface ReopenDialogProps {
  number: string
  open: boolean
  onOpenChange: (open: boolean) => void
  onDone: (what: string) => void
}

export function ReopenDialog({ number, open, onOpenChange, onDone }: ReopenDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const reason = useKeptText(`${number}/reopening`)
  const [missing, setMissing] = useState(false)
  const reopen = useWrite(number, 'reopening')

  function confirm() {
    setMissing(!reason.text.trim())
    if (!reason.text.trim()) return
    reopen.mutate(
      { reason: reason.text.trim() },
      {
        onSuccess: () => {
          reason.forget()
          onOpenChange(false)
          onDone(t('reopen.done'))
        },
      },
    )
  }

  return (
    <Dialog title={t('reopen.title', { number })} open={open} onOpenChange={onOpenChange}>
      <p>{t('reopen.text')}</p>
      {reopen.isError && <ProblemNotice error={reopen.error} />}
      <TextArea
        label={t('reopen.reason')}
        value={reason.text}
        error={missing ? c('required') : undefined}
        onChange={(event) => reason.change(event.target.value)}
      />
      <DialogActions>
        <Button look="primary" busy={reopen.isPending} onClick={confirm}>
          {t('reopen.confirm')}
        </Button>
        <Button look="quiet" onClick={() => onOpenChange(false)}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
