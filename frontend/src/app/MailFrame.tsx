import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Skeleton } from '@/shared/ui'
import './shell.css'

/** Around the demo's mailbox, which belongs to no one at the desk. */
export function MailFrame() {
  const c = useText(common)
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {c('skip')}
      </a>
      <header className="top">
        <a className="logo" href="/">
          {c('product')}
        </a>
        <a className="push" href="/work">
          {c('staffLogin')}
        </a>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
