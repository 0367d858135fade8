import { useEffect, useState } from 'react'
import type { Draft } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Notice, ProblemNotice, Skeleton } from '@/shared/ui/native'
import { currentDraft, openDraft, type Sent } from './api'
import { ReceiptView } from './ReceiptView'
import { RequestForm } from './RequestForm'
import { ResumeView } from './ResumeView'
import './request.css'
import { subjectOfDoor } from './steps'
import text from './text'
import { hasPlace } from './usePlace'

type Opening =
  | { kind: 'loading' }
  | { kind: 'fresh' }
  | { kind: 'found'; draft: Draft; asked: boolean }
  | { kind: 'refused'; error: unknown }

/** «Send a requisition»: begins, goes on with what this browser or a mailed link keeps, and ends in a receipt. */
export default function RequestPage() {
  const t = useText(text)
  usePageTitle(t('title'))
  const [opening, setOpening] = useState<Opening>({ kind: 'loading' })
  const [sent, setSent] = useState<Sent | undefined>(() => window.history.state?.sent)

  useEffect(() => {
    let here = true
    open().then((found) => here && setOpening(found))
    return () => {
      here = false
    }
  }, [])

  if (sent) return <ReceiptView sent={sent} />
  return (
    <div className="page">
      {opening.kind === 'loading' && <Skeleton lines={6} height="2rem" />}
      {opening.kind === 'refused' && <Refused error={opening.error} onRetry={() => window.location.reload()} />}
      {opening.kind === 'found' && !opening.asked && (
        <ResumeView
          draft={opening.draft}
          onGoOn={() => setOpening({ ...opening, asked: true })}
          onAnew={() => setOpening({ kind: 'fresh' })}
        />
      )}
      {(opening.kind === 'fresh' || (opening.kind === 'found' && opening.asked)) && (
        <RequestForm
          found={opening.kind === 'found' ? opening.draft : undefined}
          onSent={(done) => {
            // kept with the page in the browser's history, so that a reload shows the receipt again
            window.history.replaceState({ sent: done }, '', '/request')
            window.scrollTo(0, 0)
            setSent(done)
          }}
        />
      )}
    </div>
  )
}

/** A mailed link first, then the browser's cookie, else nothing yet. */
async function open(): Promise<Opening> {
  const token = window.location.hash.slice(1)
  try {
    if (token) {
      const draft = await openDraft({ token })
      window.history.replaceState(null, '', '/request')
      return { kind: 'found', draft, asked: true }
    }
    const draft = await currentDraft()
    const { title, description, name } = draft.content
    if (hasPlace() || title || description || name) return { kind: 'found', draft, asked: hasPlace() }
    // hardly begun: the door that was just chosen counts
    const subject = subjectOfDoor() || draft.content.subject
    return { kind: 'found', draft: { ...draft, content: { ...draft.content, subject } }, asked: true }
  } catch (error) {
    const none = !token && error instanceof ApiError && error.status >= 400 && error.status < 500
    return none ? { kind: 'fresh' } : { kind: 'refused', error }
  }
}

function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText(text)
  if (error instanceof ApiError && error.is('draft-already-submitted')) {
    return (
      <Notice tone="good" title={t('opened.submitted')}>
        <p>{t('opened.submittedText')}</p>
        <p>
          <a href="/#follow">{t('receipt.follow')}</a>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <ProblemNotice error={error} onRetry={onRetry} />
      <p>
        <a href="/request">{t('resume.anew')}</a>
      </p>
    </>
  )
}
