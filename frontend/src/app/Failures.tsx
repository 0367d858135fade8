import { ApiError } from '@/shared/api/problem'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { EmptyState, LinkButton, ProblemNotice } from '@/shared/ui'
import text from './text'

export function NotFound() {
  const t = useText(text)
  usePageTitle(t('notFoundTitle'))
  return (
    <div className="desk-page">
      <EmptyState title={t('notFoundTitle')} action={<LinkButton href="/">{t('notFoundLink')}</LinkButton>}>
        {t('notFoundText')}
      </EmptyState>
    </div>
  )
}

/** What a page threw while it fetched or showed itself. A programming error goes on to the console. */
export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useText(text)
  usePageTitle(t('brokenTitle'))
  if (!(error instanceof ApiError)) throw error
  return (
    <div className="desk-page">
      <h1>{t('brokenTitle')}</h1>
      <ProblemNotice error={error} onRetry={reset} />
    </div>
  )
}
