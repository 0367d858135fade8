import { useEffect } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button } from './native'

interface UndoProps {
  /** What was done; nothing is shown without it. */
  done: string | undefined
  onUndo: () => void
  onGone: () => void
}

const SHOWN_FOR_MS = 10_000

/** The one message that goes by itself: it offers to undo what was just done. */
export function Undo({ done, onUndo, onGone }: UndoProps) {
  const t = useText(common)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(onGone, SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [done, onGone])
  return (
    <div className="undo" role="status" hidden={!done}>
      {done && (
        <>
          <span>{done}</span>
          <Button small onClick={onUndo}>
            {t('undo')}
          </Button>
        </>
      )}
    </div>
  )
}
