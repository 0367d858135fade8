import { useRouter } from '@tanstack/react-router'
import { ApiError } from '@/shared/api/problem'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { LinkButton, ProblemNotice } from '@/shared/ui'
import { Fallen } from './Boundary'
import { DoorFrame } from './DoorFrame'
import text from './text'

export function NotFound() {
  const t = useText(text)
  usePageTitle(t('notFoundTitle'))
  return (
    <DoorFrame>
      <div className="desk-page lost">
        <h1>{t('notFoundTitle')}</h1>
        <p>{t('notFoundText')}</p>
        <div>
          <LinkButton href="/">{t('notFoundLink')}</LinkButton>
        </div>
      </div>
    </DoorFrame>
  )
}

/** What a page threw while it fetched or showed itself. React has told the console of a programming error. */
export function Broken({ error }: { error: unknown }) {
  const c = useText(common)
  const router = useRouter()
  usePageTitle(c('problem.fallen'))
  return (
    <div className="desk-page">
      {error instanceof ApiError ? (
        <>
          <h1>{c('problem.fallen')}</h1>
          <ProblemNotice error={error} onRetry={() => void router.invalidate()} />
        </>
      ) : (
        <Fallen />
      )}
    </div>
  )
}
