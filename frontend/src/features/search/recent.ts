/*
 * What a person searched for last, in this browser alone. Whoever signs out takes it along, as with all that is kept:
 * the next one at this computer finds no names.
 */

const PREFIX = 'medspil.recent.'
const MOST = 8

export function recent(person: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + person) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function remember(person: string, words: string): void {
  const others = recent(person).filter((one) => one !== words)
  try {
    localStorage.setItem(PREFIX + person, JSON.stringify([words, ...others].slice(0, MOST)))
  } catch {
    // Without storage nothing is remembered.
  }
}

export function forgetRecent(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // Without storage nothing was remembered.
  }
}
