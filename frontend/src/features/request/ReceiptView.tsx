import { useEffect, useRef } from 'react'
import { formatDayTime } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { LinkButton } from '@/shared/ui/native'
import type { Sent } from './api'
import text from './text'

export function ReceiptView({ sent }: { sent: Sent }) {
  const t = useText(text)
  const heading = useRef<HTMLHeadingElement>(null)
  const { receipt, email } = sent
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="page">
      <section className="card receipt">
        <h1 ref={heading} tabIndex={-1}>
          {t('receipt.title')}
        </h1>
        <p className="receipt-number">
          {t('receipt.number')} <b>{receipt.number}</b>
        </p>
      </section>
      <section className="stack-tight">
        <h2>{t('receipt.next')}</h2>
        <p>{t('receipt.answer', { time: formatDayTime(receipt.firstResponseDue) })}</p>
        <p>{t('receipt.mail', { email })}</p>
      </section>
      <div className="row">
        <LinkButton look="primary" href={`/case#${receipt.caseToken}`}>
          {t('receipt.follow')}
        </LinkButton>
        <LinkButton look="quiet" href="/request">
          {t('receipt.another')}
        </LinkButton>
      </div>
      <p className="small">{t('receipt.keep')}</p>
    </div>
  )
}
