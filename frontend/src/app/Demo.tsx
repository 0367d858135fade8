import { lazy, Suspense } from 'react'
import { useOffice } from '@/shared/api/useOffice'

const DemoRoof = lazy(() => import('@/features/demo/DemoRoof'))

/** The demo's server marks its pages, so that the bar's place is kept from the first moment. */
const marked = 'demo' in document.documentElement.dataset

/** Only the demo loads its bar. `onMoved` brings the page up to the new time; without it the page begins anew. */
export function Demo({ onMoved = () => window.location.reload() }: { onMoved?: () => void }) {
  const office = useOffice()
  if (!marked && !office?.demo) return null
  return (
    <Suspense fallback={<DemoPlace />}>
      <DemoRoof onMoved={onMoved} place={<DemoPlace />} />
    </Suspense>
  )
}

/** Nothing below it moves under somebody's hand when the bar comes. */
function DemoPlace() {
  return <div className="demo-place no-print" />
}
