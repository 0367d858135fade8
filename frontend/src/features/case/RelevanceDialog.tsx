import { useState } from 'react'
import type { Relevance } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, Choices, Dialog, DialogActions, ProblemNotice, TextArea } from '@/shared/ui'
import { useWrite } from './api'
import text from './text'

interface RelevanceDialogProps {
  number: string
  relevance: Relevance
  onClose: () => void
  onDone: (what: string) => void
}

/** A manager decides whether the consultant may deviate from the rule. */
export function RelevanceDialog({ number, relevance, onClose, onDone }: RelevanceDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const [relevant, setRelevant] = useState('')
  const [missing, setMissing] = useState(false)
  const reason = useKeptText(`${number}/relevance/${relevance.criterion}`)
  const decide = useWrite(number, 'relevance-decision')

  function confirm() {
    const complete = relevant !== '' && reason.text.trim() !== ''
    setMissing(!complete)
    if (!complete) return
    decide.mutate(
      { criterion: relevance.criterion, relevant: relevant === 'yes', reason: reason.text.trim() },
      {
        onSuccess: () => {
          reason.forget()
          onClose()
          onDone(t('followUp.decided'))
        },
      },
    )
  }

  return (
    <Dialog title={`${relevance.criterion} ${relevance.title}`} open onOpenChange={onClose}>
      <p>{t('followUp.decideText', { reason: relevance.reason ?? '' })}</p>
      {decide.isError && <ProblemNotice error={decide.error} />}
      <Choices
        legend={t('followUp.decide')}
        name="relevant"
        look="inline"
        error={missing && !relevant ? c('required') : undefined}
        value={relevant}
        onValueChange={setRelevant}
        choices={[
          { value: 'yes', label: t('followUp.decideRelevant') },
          { value: 'no', label: t('followUp.decideNotRelevant') },
        ]}
      />
      <TextArea
        label={t('followUp.decideReason')}
        value={reason.text}
        error={missing && !reason.text.trim() ? c('required') : undefined}
        onChange={(event) => reason.change(event.target.value)}
      />
      <DialogActions>
        <Button look="primary" busy={decide.isPending} onClick={confirm}>
          {t('followUp.decide')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
