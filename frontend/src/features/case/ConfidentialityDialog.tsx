import { useState } from 'react'
import type { CasePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, Dialog, DialogActions, ProblemNotice, TextArea } from '@/shared/ui'
import { useWrite } from './api'
import text from './text'

interface ConfidentialityDialogProps {
  page: CasePage
  onClose: () => void
  onDone: (what: string) => void
}

/** Keeps a case to its participants and the managers, or opens it to the office again; says who sees it from then on. */
export function ConfidentialityDialog({ page, onClose, onDone }: ConfidentialityDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const what = page.confidential ? 'lift' : 'keep'
  const reason = useKeptText(`${page.number}/confidentiality`)
  const [missing, setMissing] = useState(false)
  const change = useWrite(page.number, 'confidentiality')

  function confirm() {
    const why = reason.text.trim()
    setMissing(!why)
    if (!why) return
    change.mutate(
      { confidential: !page.confidential, reason: why },
      {
        onSuccess: () => {
          reason.forget()
          onClose()
          onDone(t(`confidential.${what}.done`))
        },
      },
    )
  }

  return (
    <Dialog title={t(`confidential.${what}.title`, { number: page.number })} open onOpenChange={onClose}>
      <p>{t(`confidential.${what}.text`)}</p>
      {what === 'keep' && !page.consultant && <p>{t('confidential.noConsultant')}</p>}
      {change.isError && <ProblemNotice error={change.error} />}
      <TextArea
        label={t('confidential.reason')}
        hint={t('confidential.reasonHint')}
        value={reason.text}
        maxLength={1000}
        error={missing ? c('required') : undefined}
        onChange={(event) => reason.change(event.target.value)}
      />
      <DialogActions>
        <Button look="primary" busy={change.isPending} onClick={confirm}>
          {t(`confidential.${what}.button`)}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
