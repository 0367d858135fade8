import { useCallback, useState } from 'react'

/**
 * Something the page does at the server: whether it is under way, and what went wrong. `run` gives what the action gave,
 * and undefined when it failed.
 */
export function useAction<A extends unknown[], R>(action: (...args: A) => Promise<R>) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const run = useCallback(
    async (...args: A): Promise<R | undefined> => {
      setBusy(true)
      setFailure(undefined)
      try {
        return await action(...args)
      } catch (error) {
        setFailure(error)
        return undefined
      } finally {
        setBusy(false)
      }
    },
    [action],
  )
  return { run, busy, failure }
}
