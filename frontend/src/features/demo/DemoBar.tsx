import { useEffect, useState } from 'react'
import type { DemoMove, Move } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button } from '@/shared/ui/native'
import { MOVES, moveDemoClock } from './api'
import text from './text'

const TICK_MS = 20_000
const LAST_MOVE = 'medspil.demo.moved'

interface DemoBarProps {
  /** The office's time when the bar came. */
  now: string
  onMoved: () => void
}

/** Moves the demo's time on, and leads to the mailbox where its mails are. */
export function DemoBar({ now, onMoved }: DemoBarProps) {
  const t = useText(text)
  const lang = useLanguage()
  const time = useRunningTime(now)
  const [open, setOpen] = useState(false)
  const [moving, setMoving] = useState<Move>()
  const [said, setSaid] = useState(lastMove)

  async function move(to: Move) {
    setMoving(to)
    setSaid(undefined)
    try {
      const moved = await moveDemoClock(to)
      keepMove(moved)
      setSaid({ moved })
      time.set(moved.now)
      onMoved()
    } catch (error) {
      setSaid({ failure: error instanceof ApiError ? (error.problem.detail ?? error.problem.title) : t('bar.failed') })
    } finally {
      setMoving(undefined)
    }
  }

  function words(): string {
    if (moving) return t('bar.moving')
    if (said?.failure) return said.failure
    if (!said?.moved) return ''
    return t('bar.moved', {
      jobs: formatNumber(said.moved.jobs, 0, lang),
      mails: formatNumber(said.moved.mails, 0, lang),
    })
  }

  return (
    <aside className="demo-bar no-print" aria-label={t('bar.label')}>
      <b>{t('bar.label')}</b>
      <span className="nowrap">{formatDayTime(time.now, lang)}</span>
      <Button small className="demo-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('bar.move')}
      </Button>
      <span className="demo-moves" data-open={open || undefined}>
        {MOVES.map((to) => (
          <Button small key={to} busy={moving !== undefined} onClick={() => void move(to)}>
            {t(`bar.${to}`)}
          </Button>
        ))}
      </span>
      <span role="status">{words()}</span>
      <a className="push nowrap" href="/mailbox">
        {t('bar.mailbox')}
      </a>
    </aside>
  )
}

/** The demo's time runs at its normal speed from the moment that is known. */
function useRunningTime(given: string) {
  const [base, setBase] = useState(() => ({ demo: Date.parse(given), here: Date.now() }))
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return {
    now: new Date(base.demo + Date.now() - base.here),
    set: (moment: string) => setBase({ demo: Date.parse(moment), here: Date.now() }),
  }
}

interface Said {
  moved?: DemoMove
  failure?: string
}

/** A public page begins anew after a move; what came of it is said once more there. */
function keepMove(moved: DemoMove) {
  sessionStorage.setItem(LAST_MOVE, JSON.stringify(moved))
}

function lastMove(): Said | undefined {
  const kept = sessionStorage.getItem(LAST_MOVE)
  sessionStorage.removeItem(LAST_MOVE)
  return kept ? { moved: JSON.parse(kept) as DemoMove } : undefined
}
