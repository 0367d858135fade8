import { useEffect, useState } from 'react'
import type { Office } from './contract'
import { http } from './http'

let asked: Promise<Office> | undefined

/** What the public pages must know of the office; asked once a page, and undefined until it is known. */
export function useOffice(): Office | undefined {
  const [office, setOffice] = useState<Office>()
  useEffect(() => {
    let here = true
    asked ??= http<Office>('/api/office')
    asked.then(
      (found) => here && setOffice(found),
      () => {
        asked = undefined
      },
    )
    return () => {
      here = false
    }
  }, [])
  return office
}
