import { useSyncExternalStore } from 'react'

/** Danish is the first language of the house, whatever the browser prefers; English is chosen. */
export type Language = 'da' | 'en'

const COOKIE = 'medspil-language'
const YEAR_IN_SECONDS = 31_536_000

const listeners = new Set<() => void>()
let current: Language = remembered()

function remembered(): Language {
  return /(?:^|;\s*)medspil-language=en(?:;|$)/.test(document.cookie) ? 'en' : 'da'
}

document.documentElement.lang = current

export function language(): Language {
  return current
}

/** Remembered in a cookie, so that the server's mails and problem texts follow. */
export function setLanguage(next: Language): void {
  current = next
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that citizens use
  document.cookie = `${COOKIE}=${next}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
