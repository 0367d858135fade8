import { useEffect, useRef } from 'react'

interface Pages {
  hasNextPage: boolean
  isFetching: boolean
  fetchNextPage: () => unknown
}

/** Brings the line that the address names into view, however far back it stands; once, then whoever reads goes on. */
export function useSoughtEntry(sought: string | undefined, shown: readonly { id: string }[], pages: Pages) {
  const done = useRef<string>(undefined)
  const there = sought !== undefined && shown.some(({ id }) => id === sought)
  const { hasNextPage, isFetching, fetchNextPage } = pages
  useEffect(() => {
    if (!sought || done.current === sought) return
    if (there) {
      done.current = sought
      const line = document.getElementById(lineId(sought))
      line?.scrollIntoView({ block: 'center' })
      line?.focus({ preventScroll: true })
    } else if (hasNextPage && !isFetching) {
      void fetchNextPage()
    }
  }, [sought, there, hasNextPage, isFetching, fetchNextPage])
}

export function lineId(entry: string): string {
  return `entry-${entry}`
}
