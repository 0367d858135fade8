import { useQueryClient } from '@tanstack/react-query'
import { useText } from '@/shared/lib/text'
import { Dialog } from '@/shared/ui'
import { SignInForm } from './SignInForm'
import './session.css'
import text from './text'

/** Over the page whose session ran out: what was typed stays beneath it. */
export function SignInAgain({ open, onSignedIn }: { open: boolean; onSignedIn: () => void }) {
  const t = useText(text)
  const queries = useQueryClient()
  return (
    <Dialog title={t('expiredTitle')} open={open} onOpenChange={() => undefined} alert>
      <p>{t('expiredText')}</p>
      <SignInForm
        onSignedIn={() => {
          onSignedIn()
          void queries.invalidateQueries()
        }}
      />
    </Dialog>
  )
}
