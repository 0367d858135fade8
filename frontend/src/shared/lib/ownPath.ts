const HERE = 'https://here.invalid'

/** The text if it is a path of this house: never an address elsewhere, however a browser would read it. */
export function ownPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith('/')) return undefined
  try {
    return new URL(text, HERE).origin === HERE ? text : undefined
  } catch {
    return undefined
  }
}
