import { type FormEvent, useState } from 'react'
import type { YouthLine } from '@/shared/api/contract'
import { useText } from '@/shared/lib/text'
import { Button, Card, ProblemNotice, TextField } from '@/shared/ui'
import { useYouthName } from './api'
import text from './text'

/** Who the youth is: shown for a purpose, which is logged; gone with the page. */
export function NameCard({ youth }: { youth: YouthLine }) {
  const t = useText(text)
  const look = useYouthName(youth.id)
  const [purpose, setPurpose] = useState('')

  function send(event: FormEvent) {
    event.preventDefault()
    look.mutate(purpose)
  }

  return (
    <Card className="stack-tight" aria-labelledby="youth-name">
      <h2 id="youth-name">{t('one.name')}</h2>
      {!youth.named ? (
        <p className="small">{t('one.noName')}</p>
      ) : look.data ? (
        <p role="status">
          <b>{look.data.name}</b> {look.data.key && <small>{t('one.key', { key: look.data.key })}</small>}
        </p>
      ) : (
        <form className="stack-tight" onSubmit={send} noValidate>
          {look.isError && <ProblemNotice error={look.error} />}
          <TextField
            label={t('one.purpose')}
            hint={t('one.purposeHint')}
            maxLength={500}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
          <div>
            <Button type="submit" busy={look.isPending}>
              {t('one.look')}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}
