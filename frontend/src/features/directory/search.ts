/** What the address of the directory holds: the overview of actors, or the corps. */
export interface DirectorySearch {
  show?: 'corps'
  district?: string
  text?: string
  stale?: true
}

export function directorySearch(search: Record<string, unknown>): DirectorySearch {
  return {
    ...(search.show === 'corps' ? { show: 'corps' as const } : {}),
    ...(typeof search.district === 'string' && search.district ? { district: search.district } : {}),
    ...(typeof search.text === 'string' && search.text ? { text: search.text } : {}),
    ...(search.stale === true ? { stale: true as const } : {}),
  }
}
