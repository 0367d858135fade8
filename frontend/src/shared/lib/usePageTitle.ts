import { useEffect } from 'react'

/** «Send en rekvirering · Medspil» */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Medspil' ? title : `${title} · Medspil`
  }, [title])
}
