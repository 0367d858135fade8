import { useCallback, useState } from 'react'

/** Something the page does at the server: whether it is under way, and what went wrong. A second press waits. */
export function useAction<A extends unknown[]>(action: (...args: A) => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const run = useCallback(
    async (...args: A): Promise<void> => {
      setBusy(true)
      setFailure(undefined)
      try {
        await action(...args)
      } catch (error) {
        setFailure(error)
      } finally {
        setBusy(false)
      }
    },
    [action],
  )
  return { run, busy, failure }
}
