import { useEffect } from 'react'
import { isForPage, singleKeysOn } from '@/shared/lib/singleKeys'

/** r, i, t and f open what is to be written; they follow the switch of the work list's shortcuts. */
export function useWriteKeys<Way extends string>(keys: Record<Way, string>, open: (way: Way) => void) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!singleKeysOn() || !isForPage(event)) return
      const way = (Object.keys(keys) as Way[]).find((one) => keys[one] === event.key)
      if (!way) return
      event.preventDefault()
      open(way)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, open])
}
