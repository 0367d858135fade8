import type { Entry } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, ProblemNotice } from '@/shared/ui'
import { useResend } from './api'
import text from './text'

/** What a person may send again: everything that did not get away. */
const RETRYABLE: readonly Entry['mailState'][] = ['DEFERRED', 'BOUNCED', 'UNCERTAIN', 'HELD']

interface ResendButtonProps {
  /** The mail, where it stands and to whom it goes. */
  mail: string
  state: Entry['mailState']
  to: string
  number: string
}

export function ResendButton({ mail, state, to, number }: ResendButtonProps) {
  const t = useText(text)
  const resend = useResend(number)
  if (!RETRYABLE.includes(state)) return null
  return (
    <>
      {' '}
      <Button
        small
        busy={resend.isPending}
        aria-label={t('timeline.resendNamed', { to })}
        onClick={() => resend.mutate(mail)}
      >
        {t('timeline.resend')}
      </Button>
      {resend.isError && <ProblemNotice error={resend.error} />}
    </>
  )
}
