import { useState } from 'react'
import type { PeriodView } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice } from '@/shared/ui'
import { useFreeze } from './api'
import text from './text'
import { periodName } from './wording'

/** Freezing cannot be undone, so it says what will happen and asks once more. */
export function FreezeButton({ period }: { period: PeriodView }) {
  const t = useText(text)
  const c = useText(common)
  const [open, setOpen] = useState(false)
  const freeze = useFreeze()
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('period.freeze')}
      </Button>
      <Dialog
        title={t('period.freezeTitle', { period: periodName(period, t) })}
        open={open}
        onOpenChange={setOpen}
        alert
      >
        <p>{t('period.freezeText')}</p>
        {freeze.isError && <ProblemNotice error={freeze.error} />}
        <DialogActions>
          <Button
            look="stop"
            busy={freeze.isPending}
            onClick={() => freeze.mutate(period.code, { onSuccess: () => setOpen(false) })}
          >
            {t('period.freeze')}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
