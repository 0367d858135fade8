import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DemoState } from '@/shared/api/contract'
import { demoState } from './api'
import { DemoBar } from './DemoBar'
import { DemoProgress } from './DemoProgress'
import './demo.css'

const POLL_MS = 1000

interface DemoRoofProps {
  /** Called when time has moved: whatever a page knows may be old. */
  onMoved: () => void
  /** What keeps its place until the demo's time is known. */
  place: ReactNode
}

/** Over every page of the demo: the progress of the year while it is played, afterwards the bar that moves time. */
export default function DemoRoof({ onMoved, place }: DemoRoofProps) {
  const [state, setState] = useState<DemoState>()
  const playing = state?.playing ?? true
  const sawPlaying = useRef(false)

  useEffect(() => {
    if (!playing) return
    let here = true
    const ask = () =>
      demoState().then(
        (found) => {
          if (!here) return
          // the page below was loaded while the office was closed: it begins anew
          if (sawPlaying.current && !found.playing) window.location.reload()
          sawPlaying.current = found.playing
          setState(found)
        },
        () => undefined,
      )
    void ask()
    const timer = setInterval(ask, POLL_MS)
    return () => {
      here = false
      clearInterval(timer)
    }
  }, [playing])

  if (!state) return place
  if (state.playing) return <DemoProgress state={state} />
  return <DemoBar now={state.now} onMoved={onMoved} />
}
