import { useForm } from 'react-hook-form'
import { useChangePassword, useMe } from '@/shared/api/session'
import { useText } from '@/shared/lib/text'
import { Button, Card, Notice, ProblemNotice, TextField } from '@/shared/ui'
import text from './text'

interface Passwords {
  current: string
  next: string
}

/** Changes one's own password; whoever was given one by somebody else begins here. */
export function PasswordForm() {
  const t = useText(text)
  const me = useMe()
  const change = useChangePassword()
  const { register, handleSubmit, reset, formState } = useForm<Passwords>()
  const { errors } = formState
  return (
    <Card aria-labelledby="password" accent={me.mustChangePassword}>
      <form
        className="stack"
        noValidate
        onSubmit={handleSubmit((passwords) => change.mutate(passwords, { onSuccess: () => reset() }))}
      >
        <h2 id="password">{t('passwordChange.title')}</h2>
        {me.mustChangePassword && <Notice tone="warn">{t('passwordChange.must')}</Notice>}
        {change.isError && <ProblemNotice error={change.error} />}
        {change.isSuccess && <Notice tone="good">{t('passwordChange.done')}</Notice>}
        <TextField
          label={t('passwordChange.current')}
          type="password"
          autoComplete="current-password"
          error={errors.current && t('passwordChange.currentMissing')}
          {...register('current', { required: true })}
        />
        <TextField
          label={t('passwordChange.next')}
          type="password"
          autoComplete="new-password"
          error={errors.next && t('passwordChange.nextMissing')}
          {...register('next', { required: true })}
        />
        <div>
          <Button type="submit" busy={change.isPending}>
            {t('passwordChange.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
