import { useEffect, useRef, useState } from 'react'
import { isForPage, singleKeysOn, switchSingleKeys } from '@/shared/lib/singleKeys'

interface Keys {
  move: (by: 1 | -1) => void
  open: () => void
  claim: () => void
  pick: () => void
  create: () => void
  help: () => void
}

/** j, k, Enter, c, x, n and ?. */
export function useWorkKeys(keys: Keys) {
  const latest = useRef(keys)
  const [on, setOn] = useState(singleKeysOn)

  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    switchSingleKeys(on)
    if (!on) return
    function press(event: KeyboardEvent) {
      if (!isForPage(event)) return
      const { move, open, claim, pick, create, help } = latest.current
      const acts: Record<string, () => void> = {
        j: () => move(1),
        k: () => move(-1),
        Enter: open,
        c: claim,
        x: pick,
        n: create,
        '?': help,
      }
      const act = acts[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])

  return { on, setOn }
}
