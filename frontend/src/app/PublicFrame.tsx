import type { MouseEvent, ReactNode } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Demo } from './Demo'
import { LanguageSwitch } from './LanguageSwitch'
import './public.css'

/** Around every public page: the name, the other language, and the foot. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useText(common)
  return (
    <>
      <Demo />
      <div className="public">
        {/* biome-ignore lint/a11y/useValidAnchor: it goes to a place on this page, only without changing the address */}
        <a className="skip" href="#content" onClick={goToContent}>
          {t('skip')}
        </a>
        <header className="top">
          <a className="logo" href="/">
            {t('product')}
          </a>
          <span className="push">
            <LanguageSwitch />
          </span>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer className="foot">
          <span>{t('unit')}</span>
          <a href="/accessibility">{t('accessibility')}</a>
          <a href="/login">{t('staffLogin')}</a>
        </footer>
      </div>
    </>
  )
}

/** Without touching the address: behind the «#» a mailed link keeps its token. */
function goToContent(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
