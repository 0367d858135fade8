import { useCallback, useEffect, useState } from 'react'
import { type Place, STEPS } from './steps'

const PLACES: readonly string[] = [...STEPS, 'check', 'later']

/** Where in the form one is; it stands in the address, so that the browser's own «back» works. */
export function usePlace(): [Place, (place: Place, replace?: boolean) => void] {
  const [place, setPlace] = useState(read)

  useEffect(() => {
    const moved = () => setPlace(read())
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [])

  const go = useCallback((next: Place, replace = false) => {
    const address = `${window.location.pathname}?step=${next}`
    if (replace) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
    setPlace(next)
    window.scrollTo(0, 0)
  }, [])

  return [place, go]
}

export function hasPlace(): boolean {
  return new URLSearchParams(window.location.search).has('step')
}

function read(): Place {
  const asked = new URLSearchParams(window.location.search).get('step') ?? ''
  return PLACES.includes(asked) ? (asked as Place) : 'subject'
}
