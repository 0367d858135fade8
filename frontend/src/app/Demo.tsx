import { lazy, Suspense } from 'react'
import { useOffice } from '@/shared/api/useOffice'

const DemoRoof = lazy(() => import('@/features/demo/DemoRoof'))

/** Only the demo loads its bar. `onMoved` brings the page up to the new time; without it the page begins anew. */
export function Demo({ onMoved = () => window.location.reload() }: { onMoved?: () => void }) {
  const office = useOffice()
  if (!office?.demo) return null
  return (
    <Suspense>
      <DemoRoof onMoved={onMoved} />
    </Suspense>
  )
}
