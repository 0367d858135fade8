import { useCallback, useId, useRef, useState } from 'react'
import type { Case } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { Button, ProblemNotice, TextArea } from '@/shared/ui/native'
import { withdrawCase } from './api'
import text from './text'

/** Says what will happen and asks again, in the browser's own dialog: it keeps the focus and closes with escape. */
export function Withdraw({ number, onWithdrawn }: { number: string; onWithdrawn: (found: Case) => void }) {
  const t = useText(text)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const withdraw = useAction(
    useCallback(
      async (why: string) => {
        const found = await withdrawCase(number, why)
        dialog.current?.close()
        onWithdrawn(found)
      },
      [number, onWithdrawn],
    ),
  )
  return (
    <>
      <div>
        <Button small look="stop" onClick={() => dialog.current?.showModal()}>
          {t('withdraw.open')}
        </Button>
      </div>
      <dialog ref={dialog} className="ask" aria-labelledby={`${id}-title`}>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const empty = reason.trim() === ''
            setMissing(empty)
            if (!empty) void withdraw.run(reason.trim())
          }}
        >
          <h2 id={`${id}-title`}>{t('withdraw.title')}</h2>
          <p>{t('withdraw.text')}</p>
          {withdraw.failure !== undefined && <ProblemNotice error={withdraw.failure} />}
          <TextArea
            label={t('withdraw.reason')}
            rows={3}
            maxLength={2000}
            value={reason}
            error={missing ? t('withdraw.missing') : undefined}
            onChange={(event) => {
              setReason(event.target.value)
              setMissing(false)
            }}
          />
          <div className="row">
            <Button type="submit" look="stop" busy={withdraw.busy}>
              {t('withdraw.confirm')}
            </Button>
            <Button look="quiet" onClick={() => dialog.current?.close()}>
              {t('withdraw.keep')}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  )
}
