import { type ComponentType, lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import '@/shared/ui/index.css'
import { Boundary } from './Boundary'
import { PublicFrame } from './PublicFrame'

/*
 * The light entry for people who come once: six addresses, each a page of its own that the server answers, so there is
 * no router. What may be imported here is held by src/testing/architecture.test.ts and its weight by .size-limit.js.
 */
const pages: Record<string, () => Promise<{ default: ComponentType }>> = {
  '/': () => import('@/features/home/HomePage'),
  '/request': () => import('@/features/request/RequestPage'),
  '/case': () => import('@/features/mycase/MyCasePage'),
  '/answer': () => import('@/features/answer/AnswerPage'),
  '/sign-up': () => import('@/features/signup/SignUpPage'),
  '/accessibility': () => import('@/features/accessibility/AccessibilityPage'),
}

const address = window.location.pathname.replace(/(.)\/$/, '$1').replace(/^\/sign-up\/.*/, '/sign-up')
const load = pages[address] ?? (() => import('@/features/home/HomePage'))
const arriving = load()
const Page = lazy(() => arriving)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PublicFrame>
        <Boundary>
          <Suspense>
            <Page />
          </Suspense>
        </Boundary>
      </PublicFrame>
    </StrictMode>,
  )
}
