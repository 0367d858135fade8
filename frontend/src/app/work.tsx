import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { SignInAgain } from '@/features/session/SignInAgain'
import { useLanguage } from '@/shared/lib/language'
import '@/shared/ui/index.css'
import '@/shared/ui/work.css'
import { Boundary } from './Boundary'
import { Demo } from './Demo'
import { allButSession, createQueries } from './queries'
import { createWorkRouter } from './routes'

/** The entry of those who work here every day. */
function Work() {
  const language = useLanguage()
  const [signedOut, setSignedOut] = useState(false)
  const queries = useMemo(() => createQueries(() => setSignedOut(true)), [])
  const router = useMemo(() => createWorkRouter(queries), [queries])
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={language === 'da' ? 'da-DK' : 'en-GB'}>
        <Demo onMoved={() => void queries.invalidateQueries(allButSession)} />
        <RouterProvider router={router} />
        <SignInAgain open={signedOut} onSignedIn={() => setSignedOut(false)} />
      </I18nProvider>
    </QueryClientProvider>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Boundary>
        <Work />
      </Boundary>
    </StrictMode>,
  )
}
