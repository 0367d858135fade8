import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { requestCaseLinks } from '@/shared/api/generated/fetch/requisition'
import { EMAIL } from '@/shared/lib/choices'
import { useText } from '@/shared/lib/text'
import { Button, Notice, ProblemNotice, TextField } from '@/shared/ui/native'
import text from './text'

interface Wish {
  email: string
}

/** «Send me my links»: the same answer for every address, so that nobody learns who has a case. */
export function CaseLinksForm({ titleId }: { titleId: string }) {
  const t = useText(text)
  const [sentTo, setSentTo] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const { register, handleSubmit, formState } = useForm<Wish>()

  const send = handleSubmit(async ({ email }) => {
    setFailure(undefined)
    try {
      await requestCaseLinks({ email })
      setSentTo(email)
    } catch (error) {
      setFailure(error)
    }
  })

  return (
    <form className="card stack home-links" onSubmit={send} noValidate>
      <div className="stack-tight">
        <h2 id={titleId}>{t('linksTitle')}</h2>
        <p>{t('linksText')}</p>
      </div>
      {sentTo ? (
        <Notice tone="good" title={t('linksSent')}>
          <p>{t('linksSentText', { email: sentTo })}</p>
        </Notice>
      ) : (
        <>
          {failure !== undefined && <ProblemNotice error={failure} />}
          <TextField
            label={t('email')}
            type="email"
            autoComplete="email"
            width="m"
            error={formState.errors.email && t('emailWrong')}
            {...register('email', { required: true, pattern: EMAIL })}
          />
          <div>
            <Button type="submit" busy={formState.isSubmitting}>
              {t('sendLinks')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
