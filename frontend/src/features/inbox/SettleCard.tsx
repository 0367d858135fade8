import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { InboxMail } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, Card, Notice, ProblemNotice, TextField } from '@/shared/ui'
import { AskerForm } from './AskerForm'
import { useSettle } from './api'
import text from './text'

/** Says what became of the mail, or asks. */
export function SettleCard({ mail }: { mail: InboxMail }) {
  const t = useText(text)
  const { line } = mail
  const settle = useSettle(line.id)
  const [number, setNumber] = useState(line.number ?? '')

  if (line.state === 'ON_CASE') {
    return (
      <Notice tone="good" title={t('onCase')}>
        {line.number && (
          <Link to="/requisitions/$number" params={{ number: line.number }}>
            {line.number}
          </Link>
        )}
      </Notice>
    )
  }
  if (line.state === 'DISMISSED' || line.state === 'STORED') {
    return <Notice tone="info" title={t(line.state === 'STORED' ? 'stored' : 'dismissed')} />
  }

  function onCase(event: FormEvent) {
    event.preventDefault()
    settle.mutate({ as: 'case', said: { number: number.trim() } })
  }

  const quarantined = line.state === 'QUARANTINE'
  return (
    <Card accent className="inbox-ways" aria-labelledby="settle-title">
      <h2 id="settle-title">{t('settle.title')}</h2>
      {settle.isError && <ProblemNotice error={settle.error} />}
      {quarantined ? (
        <p>{t(mail.readable ? 'settle.readable' : 'settle.quarantine')}</p>
      ) : (
        <form className="inbox-case" onSubmit={onCase}>
          <TextField
            label={t('settle.number')}
            width="s"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <Button type="submit" look="primary" busy={settle.isPending} disabled={!number.trim()}>
            {t('settle.onCase')}
          </Button>
        </form>
      )}
      {mail.readable && (
        <AskerForm
          mail={mail}
          busy={settle.isPending}
          onAsker={(asker) => settle.mutate({ as: 'requisition', said: asker })}
        />
      )}
      <div className="row">
        {quarantined && line.reason !== 'TOO_LARGE' && line.reason !== 'NOT_FETCHED' && (
          <Button busy={settle.isPending} onClick={() => settle.mutate({ as: 'reading' })}>
            {t('settle.reading')}
          </Button>
        )}
        {line.state !== 'AUTOMATIC' && (
          <Button busy={settle.isPending} onClick={() => settle.mutate({ as: 'dismissal' })}>
            {t('settle.dismissal')}
          </Button>
        )}
      </div>
    </Card>
  )
}
