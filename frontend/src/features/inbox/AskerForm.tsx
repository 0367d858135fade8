import { type FormEvent, useState } from 'react'
import type { InboxMail } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, TextField } from '@/shared/ui'
import { askerOf } from './asker'
import text from './text'

interface AskerFormProps {
  mail: InboxMail
  busy: boolean
  onAsker: (asker: { name: string; email: string }) => void
}

/** Who asks, before the mail becomes a requisition: its sender, or whoever wrote what one of us has forwarded. */
export function AskerForm({ mail, busy, onAsker }: AskerFormProps) {
  const t = useText(text)
  const [asker, setAsker] = useState(() => askerOf(mail))

  function make(event: FormEvent) {
    event.preventDefault()
    onAsker({ name: asker.name.trim(), email: asker.email.trim() })
  }

  return (
    <form className="stack-tight" onSubmit={make}>
      <div className="inbox-asker">
        <TextField
          label={t('settle.askerName')}
          value={asker.name}
          onChange={(event) => setAsker({ ...asker, name: event.target.value })}
        />
        <TextField
          label={t('settle.askerEmail')}
          type="email"
          value={asker.email}
          onChange={(event) => setAsker({ ...asker, email: event.target.value })}
        />
      </div>
      <div>
        <Button type="submit" busy={busy} disabled={!asker.email.trim()}>
          {t('settle.requisition')}
        </Button>
      </div>
    </form>
  )
}
