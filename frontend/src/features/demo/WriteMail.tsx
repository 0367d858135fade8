import { type FormEvent, useState } from 'react'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { Button, Notice, ProblemNotice, TextArea, TextField } from '@/shared/ui'
import { writeMail } from './mailApi'
import text from './text'

const NOTHING = { from: '', subject: '', text: '' }

/** Writes to the office as anybody with a mail program may. */
export function WriteMail() {
  const t = useText(text)
  const [mail, setMail] = useState(NOTHING)
  const [sent, setSent] = useState(false)
  const send = useAction(writeMail)
  const complete = Object.values(mail).every((value) => value.trim())

  async function write(event: FormEvent) {
    event.preventDefault()
    setSent(false)
    if (await send.run(mail)) {
      setMail((now) => ({ ...now, subject: '', text: '' }))
      setSent(true)
    }
  }

  return (
    <details>
      <summary>{t('mailbox.write')}</summary>
      <form className="stack-tight" onSubmit={write}>
        <TextField
          label={t('mailbox.writeFrom')}
          type="email"
          value={mail.from}
          onChange={(event) => setMail({ ...mail, from: event.target.value })}
        />
        <TextField
          label={t('mailbox.writeSubject')}
          value={mail.subject}
          onChange={(event) => setMail({ ...mail, subject: event.target.value })}
        />
        <TextArea
          label={t('mailbox.writeText')}
          rows={4}
          value={mail.text}
          onChange={(event) => setMail({ ...mail, text: event.target.value })}
        />
        <div>
          <Button type="submit" busy={send.busy} disabled={!complete}>
            {t('mailbox.writeSend')}
          </Button>
        </div>
        <div role="status">{sent && <Notice tone="good" title={t('mailbox.written')} />}</div>
        {send.failure !== undefined && <ProblemNotice error={send.failure} />}
      </form>
    </details>
  )
}
