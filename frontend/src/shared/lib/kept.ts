/*
 * What is typed is kept in the tab's session storage until it is sent: a reload, a lost race or an expired session
 * takes nothing away. It is gone with the tab, so that a shared computer keeps no words.
 */

const PREFIX = 'medspil.kept.'

export function kept(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? ''
  } catch {
    return ''
  }
}

export function keep(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(PREFIX + key, text)
    else sessionStorage.removeItem(PREFIX + key)
  } catch {
    // Without storage the text still lives as long as the page does.
  }
}

/** Whoever signs out leaves no words for the next one at this computer. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // Without storage nothing was kept.
  }
}

/** All answers of a form under one key. */
export function keepForm(key: string, values: unknown): void {
  keep(key, JSON.stringify(values))
}

export function keptForm<Values>(key: string): Partial<Values> | undefined {
  const text = kept(key)
  if (!text) return undefined
  try {
    return JSON.parse(text) as Partial<Values>
  } catch {
    return undefined
  }
}

export function forgetForm(key: string): void {
  keep(key, '')
}
