import { useEffect, useState } from 'react'
import type { Organisation } from './contract'
import { suggestOrganisations } from './generated/fetch/directory'

const PAUSE_BEFORE_ASKING_MS = 250

/** Organisations of the directory that fit what is typed; a help only, so a failure shows nothing. */
export function useOrganisationSuggestions(typed: string): Organisation[] {
  const [found, setFound] = useState<Organisation[]>([])
  useEffect(() => {
    if (typed.trim().length < 2) return
    let here = true
    const timer = setTimeout(() => {
      suggestOrganisations({ text: typed.trim() }).then(
        (list) => here && setFound(list),
        () => undefined,
      )
    }, PAUSE_BEFORE_ASKING_MS)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [typed])
  return found
}
