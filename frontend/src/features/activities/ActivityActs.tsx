import { useState } from 'react'
import type { ActivityFile } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Dialog, DialogActions, ProblemNotice, ReasonDialog } from '@/shared/ui'
import { useChangeActivity } from './api'
import text from './text'

/** What can be done with an activity that is ahead: take sign-ups, say that it was held, call it off. */
export function ActivityActs({ file }: { file: ActivityFile }) {
  const t = useText(text)
  const { activity } = file
  const change = useChangeActivity(activity.id)
  const [asked, setAsked] = useState<'hold' | 'cancel'>()
  const open = activity.status === 'OPEN'
  return (
    <>
      <Button
        small
        busy={change.isPending}
        onClick={() => change.mutate({ path: '/sign-up', method: open ? 'DELETE' : 'PUT' })}
      >
        {t(open ? 'close' : 'open')}
      </Button>
      <Button small onClick={() => setAsked('cancel')}>
        {t('cancel.button')}
      </Button>
      <Button small look="primary" onClick={() => setAsked('hold')}>
        {t('hold.button')}
      </Button>
      {asked === 'hold' && <HoldDialog file={file} onClose={() => setAsked(undefined)} />}
      {asked === 'cancel' && <CancelDialog file={file} onClose={() => setAsked(undefined)} />}
    </>
  )
}

interface DialogProps {
  file: ActivityFile
  onClose: () => void
}

function HoldDialog({ file, onClose }: DialogProps) {
  const t = useText(text)
  const c = useText(common)
  const { activity } = file
  const hold = useChangeActivity(activity.id)
  const away = activity.signedUp - activity.attended
  return (
    <Dialog title={t('hold.title')} open onOpenChange={onClose} alert>
      {hold.isError && <ProblemNotice error={hold.error} />}
      <p>
        {t('hold.text', { count: activity.attended })} {away > 0 && t('hold.away', { count: away })}
      </p>
      {activity.countsFor.length > 0 && <p>{t('hold.counts', { criteria: activity.countsFor.join(', ') })}</p>}
      <p className="small">{t('hold.later')}</p>
      <DialogActions>
        <Button
          look="primary"
          busy={hold.isPending}
          onClick={() => hold.mutate({ path: '/holding', method: 'POST' }, { onSuccess: onClose })}
        >
          {t('hold.button')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function CancelDialog({ file, onClose }: DialogProps) {
  const t = useText(text)
  const cancel = useChangeActivity(file.activity.id)
  return (
    <ReasonDialog
      title={t('cancel.title')}
      label={t('cancel.reason')}
      error={cancel.error}
      busy={cancel.isPending}
      onReason={(reason) =>
        cancel.mutate({ path: '/cancellation', method: 'POST', body: { reason } }, { onSuccess: onClose })
      }
      onClose={onClose}
      submit={t('cancel.button')}
      look="stop"
    >
      {t('cancel.text')}
    </ReasonDialog>
  )
}
