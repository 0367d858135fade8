import type { Entry } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, ProblemNotice } from '@/shared/ui'
import { useResend } from './api'
import text from './text'

/** What a person may send again: everything that did not get away. */
const RETRYABLE: readonly Entry['mailState'][] = ['DEFERRED', 'BOUNCED', 'UNCERTAIN', 'HELD']

export function ResendButton({ entry, number }: { entry: Entry; number: string }) {
  const t = useText(text)
  const resend = useResend(number)
  if (!RETRYABLE.includes(entry.mailState)) return null
  return (
    <>
      {' '}
      <Button
        small
        busy={resend.isPending}
        aria-label={t('timeline.resendNamed', { to: entry.params?.to ?? '' })}
        onClick={() => resend.mutate(entry.id)}
      >
        {t('timeline.resend')}
      </Button>
      {resend.isError && <ProblemNotice error={resend.error} />}
    </>
  )
}
