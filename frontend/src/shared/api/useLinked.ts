import { useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '@/shared/lib/language'

interface ByLink<T> {
  open: (form: { token: string }) => Promise<T>
  current: () => Promise<T>
}

export interface Linked<T> {
  data: T | undefined
  failure: unknown
  set: (data: T) => void
  /** Asks the server again. */
  refresh: () => Promise<void>
}

/**
 * A page that a mailed link opens. The token stands behind the «#», where no server and no log sees it; it is exchanged
 * once for a cookie and then taken out of the address. After that the cookie opens the page. Asked again in each language.
 */
export function useLinked<T>({ open, current }: ByLink<T>): Linked<T> {
  const language = useLanguage()
  const [data, set] = useState<T>()
  const [failure, setFailure] = useState<unknown>()
  const asked = useRef('')

  const refresh = useCallback(async () => {
    const token = window.location.hash.slice(1)
    setFailure(undefined)
    try {
      if (token) {
        set(await open({ token }))
        window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
      } else set(await current())
    } catch (error) {
      setFailure(error)
    }
  }, [open, current])

  useEffect(() => {
    // in development React mounts twice; a token must be spent once
    if (asked.current === language) return
    asked.current = language
    void refresh()
  }, [language, refresh])

  useEffect(() => {
    const again = () => void (window.location.hash && refresh())
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [refresh])

  return { data, failure, set, refresh }
}
