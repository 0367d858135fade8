import { useEffect, useRef } from 'react'
import type { DemoState } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Notice } from '@/shared/ui/native'
import text from './text'

/** The page while the year is played: it stands over everything, for the office is not open yet. */
export function DemoProgress({ state }: { state: DemoState }) {
  const t = useText(text)
  const lang = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
  }, [])

  const started = state.total > 0
  return (
    <dialog
      ref={dialog}
      className="demo-progress"
      aria-labelledby="demo-progress"
      onCancel={(event) => event.preventDefault()}
    >
      <div className="stack">
        <p className="logo">Medspil</p>
        <h1 id="demo-progress">{t('progress.title')}</h1>
        <p>{started ? t('progress.text', { total: formatNumber(state.total, 0, lang) }) : t('progress.soon')}</p>
        {state.failure ? (
          <Notice tone="stop" title={t('progress.failed')}>
            <p>{state.failure}</p>
          </Notice>
        ) : (
          <>
            <progress
              aria-labelledby="demo-progress"
              max={started ? state.total : undefined}
              value={started ? state.done : undefined}
            />
            <p className="small">
              {started
                ? `${t('progress.done', { done: formatNumber(state.done, 0, lang), total: formatNumber(state.total, 0, lang) })} · ${t('progress.day', { day: formatDay(state.now, lang) })}`
                : t('progress.starting')}
            </p>
          </>
        )}
      </div>
    </dialog>
  )
}
