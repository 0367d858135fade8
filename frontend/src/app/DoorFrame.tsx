import { Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Skeleton } from '@/shared/ui'
import { LanguageSwitch } from './LanguageSwitch'
import './shell.css'

/** Around what stands before the sign-in: the sign-in itself, the demo's mailbox, which belongs to no one, and a page that is not there. */
export function DoorFrame({ children }: { children?: ReactNode }) {
  const c = useText(common)
  const signingIn = useLocation().pathname === '/login'
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {c('skip')}
      </a>
      <header className="top">
        <a className="logo" href="/">
          {c('product')}
        </a>
        <span className="push row">
          {!signingIn && <a href="/work">{c('staffLogin')}</a>}
          <LanguageSwitch />
        </span>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Skeleton lines={8} />}>{children ?? <Outlet />}</Suspense>
      </main>
    </div>
  )
}
