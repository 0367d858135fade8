import { useCallback, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Draft } from '@/shared/api/contract'
import { useAction } from '@/shared/api/useAction'
import { EMAIL } from '@/shared/lib/choices'
import { formatDay } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { Button, Notice, ProblemNotice, TextField } from '@/shared/ui/native'
import { mailDraftLink } from './api'
import type { Answers } from './steps'
import text from './text'

interface LaterViewProps {
  expiresAt: string | undefined
  saveFirst: () => Promise<Draft | undefined>
  onGoOn: () => void
}

/** «Save and go on later»: a link to the draft, by mail. */
export function LaterView({ expiresAt, saveFirst, onGoOn }: LaterViewProps) {
  const t = useText(text)
  const { getValues } = useFormContext<Answers>()
  const [email, setEmail] = useState(getValues('email'))
  const [wrong, setWrong] = useState(false)
  const [sentTo, setSentTo] = useState<string>()
  const mail = useAction(
    useCallback(
      async (to: string) => {
        const draft = await saveFirst()
        if (!draft) return
        await mailDraftLink(draft, to)
        setSentTo(to)
      },
      [saveFirst],
    ),
  )
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const fits = EMAIL.test(email.trim())
        setWrong(!fits)
        if (fits) void mail.run(email.trim())
      }}
    >
      <h1 className="question">{t('later.title')}</h1>
      {sentTo ? (
        <Notice tone="good" title={t('later.sent')}>
          <p>{t('later.sentText', { email: sentTo })}</p>
        </Notice>
      ) : (
        <>
          {expiresAt && <p>{t('later.text', { day: formatDay(expiresAt) })}</p>}
          {mail.failure !== undefined && <ProblemNotice error={mail.failure} />}
          <TextField
            label={t('who.email')}
            type="email"
            autoComplete="email"
            value={email}
            error={wrong ? t('who.emailWrong') : undefined}
            onChange={(event) => setEmail(event.target.value)}
          />
        </>
      )}
      <div className="row">
        {!sentTo && (
          <Button type="submit" look="primary" busy={mail.busy}>
            {t('later.send')}
          </Button>
        )}
        <Button {...(sentTo ? {} : { look: 'quiet' })} onClick={onGoOn}>
          {t('later.goOn')}
        </Button>
      </div>
    </form>
  )
}
