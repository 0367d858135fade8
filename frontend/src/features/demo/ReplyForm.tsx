import { type FormEvent, useState } from 'react'
import { useAction } from '@/shared/api/useAction'
import { useText } from '@/shared/lib/text'
import { Button, Card, Notice, ProblemNotice, TextArea } from '@/shared/ui'
import { replyToMail } from './mailApi'
import text from './text'

/** Answers the mail as its receiver's mail program would. */
export function ReplyForm({ id }: { id: string }) {
  const t = useText(text)
  const [words, setWords] = useState('')
  const [sent, setSent] = useState(false)
  const send = useAction(replyToMail)

  async function reply(event: FormEvent) {
    event.preventDefault()
    setSent(false)
    if (await send.run(id, words.trim())) {
      setWords('')
      setSent(true)
    }
  }

  return (
    <Card aria-labelledby="reply-title">
      <form className="stack-tight" onSubmit={reply}>
        <h2 id="reply-title">{t('mailbox.reply')}</h2>
        <TextArea
          label={t('mailbox.replyText')}
          hint={t('mailbox.replyHint')}
          rows={3}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div>
          <Button type="submit" busy={send.busy} disabled={!words.trim()}>
            {t('mailbox.replySend')}
          </Button>
        </div>
        <div role="status">{sent && <Notice tone="good" title={t('mailbox.replied')} />}</div>
        {send.failure !== undefined && <ProblemNotice error={send.failure} />}
      </form>
    </Card>
  )
}
