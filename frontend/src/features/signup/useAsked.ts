import { useCallback, useEffect, useState } from 'react'

/** Asks the server once the page is there, and again by `refresh`. `ask` must stay the same between renderings. */
export function useAsked<T>(ask: () => Promise<T>) {
  const [data, set] = useState<T>()
  const [failure, setFailure] = useState<unknown>()
  const refresh = useCallback(async () => {
    setFailure(undefined)
    try {
      set(await ask())
    } catch (error) {
      setFailure(error)
    }
  }, [ask])
  useEffect(() => void refresh(), [refresh])
  return { data, set, failure, refresh }
}
