import { useState } from 'react'
import type { HoursMonth } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { formatMonth } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { useKeptText } from '@/shared/lib/useKeptText'
import { Button, Dialog, DialogActions, ProblemNotice, TextArea } from '@/shared/ui'
import { useMonth } from './api'
import text from './text'

interface MonthDialogProps {
  month: HoursMonth
  onClose: () => void
  onDone: (what: string) => void
}

/** Who has entered so little is likely not to be done. */
const BEHIND = 0.9

/** Says who seems not to have entered everything, before the door is shut. */
export function CloseDialog({ month, onClose, onDone }: MonthDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const close = useMonth()
  const name = formatMonth(month.month, lang)
  const behind = month.people.filter(({ minutes, norm }) => minutes < BEHIND * norm).length
  return (
    <Dialog title={t('months.closeTitle', { month: name })} open onOpenChange={onClose} alert>
      <p>{t('months.closeText')}</p>
      {behind > 0 && <p>{t('months.behind', { count: behind })}</p>}
      {close.isError && <ProblemNotice error={close.error} />}
      <DialogActions>
        <Button
          look="primary"
          busy={close.isPending}
          onClick={() =>
            close.mutate(
              { month: month.month },
              {
                onSuccess: () => {
                  onClose()
                  onDone(t('months.closedDone', { month: capital(name) }))
                },
              },
            )
          }
        >
          {t('months.close')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

export function ReopenMonthDialog({ month, onClose, onDone }: MonthDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const lang = useLanguage()
  const reopen = useMonth()
  const reason = useKeptText(`hours/${month.month}/reopening`)
  const [missing, setMissing] = useState(false)
  const name = formatMonth(month.month, lang)

  function confirm() {
    setMissing(!reason.text.trim())
    if (!reason.text.trim()) return
    reopen.mutate(
      { month: month.month, reason: reason.text.trim() },
      {
        onSuccess: () => {
          reason.forget()
          onClose()
          onDone(t('months.reopenedDone', { month: capital(name) }))
        },
      },
    )
  }

  return (
    <Dialog title={t('months.reopenTitle', { month: name })} open onOpenChange={onClose}>
      <p>{t('months.reopenText')}</p>
      {reopen.isError && <ProblemNotice error={reopen.error} />}
      <TextArea
        label={t('months.reason')}
        value={reason.text}
        error={missing ? c('required') : undefined}
        onChange={(event) => reason.change(event.target.value)}
      />
      <DialogActions>
        <Button look="primary" busy={reopen.isPending} onClick={confirm}>
          {t('months.reopen')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
