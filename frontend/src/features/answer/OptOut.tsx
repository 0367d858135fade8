import { useCallback, useId, useRef } from 'react'
import type { AnswerPage } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { Button, ProblemNotice, TextButton } from '@/shared/ui/native'
import { optOutOfAnswers } from './api'
import text from './text'

export function OptOut({ onDone }: { onDone: (page: AnswerPage) => void }) {
  const t = useText(text)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const leave = useAction(useCallback(async () => onDone(await optOutOfAnswers()), [onDone]))
  return (
    <div className="small">
      <TextButton onClick={() => dialog.current?.showModal()}>{t('optOut')}</TextButton>
      <dialog ref={dialog} className="ask" aria-labelledby={id}>
        <div className="stack">
          <h2 id={id}>{t('optOutTitle')}</h2>
          <p>{t('optOutText')}</p>
          {leave.failure !== undefined && <ProblemNotice error={leave.failure} />}
          <div className="row">
            <Button busy={leave.busy} onClick={() => void leave.run()}>
              {t('optOutYes')}
            </Button>
            <Button look="quiet" onClick={() => dialog.current?.close()}>
              {t('optOutNo')}
            </Button>
          </div>
        </div>
      </dialog>
    </div>
  )
}
