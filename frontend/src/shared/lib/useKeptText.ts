import { useCallback, useState } from 'react'
import { keep, kept } from './kept'

/** One kept text. `key` names what is written about, for example `2010-0042/note`; another key needs another mount. */
export function useKeptText(key: string) {
  const [text, setText] = useState(() => kept(key))
  const change = useCallback(
    (next: string) => {
      setText(next)
      keep(key, next)
    },
    [key],
  )
  return { text, change, forget: useCallback(() => change(''), [change]) }
}
