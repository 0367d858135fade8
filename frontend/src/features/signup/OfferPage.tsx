import { useCallback, useState } from 'react'
import type { OpenActivity } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Notice, ProblemNotice, Skeleton } from '@/shared/ui/native'
import { About } from './About'
import { openActivity } from './api'
import { Headline } from './Headline'
import { SignUpForm } from './SignUpForm'
import text from './text'
import { useAsked } from './useAsked'

interface Sent {
  name: string
  email: string
}

/** An activity that anybody may sign up for. */
export function OfferPage({ number }: { number: string }) {
  const t = useText(text)
  const ask = useCallback(() => openActivity(number), [number])
  const { data, failure, refresh } = useAsked(ask)
  const [sent, setSent] = useState<Sent>()
  usePageTitle(data?.title ?? t('title'))

  if (data) return <Offer activity={data} sent={sent} onSent={setSent} onRefused={refresh} />
  if (failure === undefined) return <Skeleton lines={7} height="1.5rem" />
  if (failure instanceof ApiError && failure.status === 404) {
    return (
      <>
        <h1>{t('missingTitle')}</h1>
        <p>{t('missingText')}</p>
      </>
    )
  }
  return <ProblemNotice error={failure} onRetry={() => void refresh()} />
}

interface OfferProps {
  activity: OpenActivity
  sent: Sent | undefined
  onSent: (sent: Sent) => void
  /** Something has changed since the page was opened. */
  onRefused: () => Promise<void>
}

function Offer({ activity, sent, onSent, onRefused }: OfferProps) {
  const t = useText(text)
  const { possible } = activity
  if (sent) {
    return (
      <>
        <Headline>{t('thanksTitle', { name: sent.name })}</Headline>
        <Notice tone="good" title={activity.title}>
          <p>{t('thanksText', { email: sent.email })}</p>
        </Notice>
        <p className="small">{t('thanksLook')}</p>
      </>
    )
  }
  return (
    <>
      <div className="stack-tight">
        <p className="small">{t(`kind.${activity.kind}`)}</p>
        <h1>{activity.title}</h1>
      </div>
      {possible === 'CALLED_OFF' && (
        <Notice tone="stop" title={t('calledOffTitle')}>
          <p>{t('calledOffText')}</p>
        </Notice>
      )}
      <About activity={activity} />
      {possible === 'CLOSED' && (
        <Notice title={t('closedTitle')}>
          <p>{t('closedText')}</p>
        </Notice>
      )}
      {possible === 'WAITING_LIST' && (
        <Notice tone="warn" title={t('waitingTitle')}>
          <p>{t('waitingText')}</p>
        </Notice>
      )}
      {(possible === 'YES' || possible === 'WAITING_LIST') && (
        <SignUpForm
          number={activity.number}
          waiting={possible === 'WAITING_LIST'}
          onSent={onSent}
          onRefused={onRefused}
        />
      )}
    </>
  )
}
