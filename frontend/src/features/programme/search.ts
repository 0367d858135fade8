/** Which programme is shown, and which beside it; without, the one that runs. */
export interface ProgrammeSearch {
  programme?: string
  beside?: string
}

const CODE = /^[A-Za-z0-9-]{2,20}$/

export function programmeSearch(search: Record<string, unknown>): ProgrammeSearch {
  const found: ProgrammeSearch = {}
  for (const name of ['programme', 'beside'] as const) {
    // a year in an address is read as a number
    const value = typeof search[name] === 'number' ? String(search[name]) : search[name]
    if (typeof value === 'string' && CODE.test(value)) found[name] = value
  }
  return found
}
