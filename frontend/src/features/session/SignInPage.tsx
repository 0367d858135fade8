import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Card } from '@/shared/ui'
import { SignInForm } from './SignInForm'
import './session.css'
import text from './text'

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useText(text)
  usePageTitle(t('title'))
  return (
    <div className="sign-in stack">
      <div className="stack-tight">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </div>
      <Card>
        <SignInForm onSignedIn={onSignedIn} />
      </Card>
      <p className="small">
        {t('requester')} <a href="/#follow">{t('requesterLink')}</a>
      </p>
    </div>
  )
}
