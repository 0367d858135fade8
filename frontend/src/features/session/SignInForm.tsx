import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type Credentials, demoAccountsQuery, useSignIn } from '@/shared/api/session'
import { useText } from '@/shared/lib/text'
import { Button, ProblemNotice, TextField } from '@/shared/ui'
import text from './text'

/** Every demo person has this one on loopback; see «Two commands» in the README. */
const DEMO_PASSWORD = 'medspil'

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useText(text)
  const signIn = useSignIn()
  const { register, handleSubmit, setValue, formState } = useForm<Credentials>()
  const demo = useQuery(demoAccountsQuery).data ?? []
  const { errors } = formState

  const enter = handleSubmit((credentials) => signIn.mutate(credentials, { onSuccess: onSignedIn }))

  return (
    <div className="stack">
      <form className="stack" onSubmit={enter} noValidate>
        {signIn.isError && <ProblemNotice error={signIn.error} />}
        <TextField
          label={t('username')}
          autoComplete="username"
          autoCapitalize="none"
          error={errors.username && t('usernameMissing')}
          {...register('username', { required: true })}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          error={errors.password && t('passwordMissing')}
          {...register('password', { required: true })}
        />
        <div>
          <Button type="submit" look="primary" busy={signIn.isPending}>
            {t('signIn')}
          </Button>
        </div>
      </form>
      {demo.length > 0 && (
        <section className="stack-tight demo-door">
          <h2>{t('demoTitle')}</h2>
          <p>{t('demoText')}</p>
          <ul className="demo-people">
            {demo.map((person) => (
              <li key={person.username}>
                <Button
                  busy={signIn.isPending}
                  onClick={() => {
                    setValue('username', person.username)
                    setValue('password', DEMO_PASSWORD)
                    void enter()
                  }}
                >
                  {person.name} <small>{t(`role.${person.role}`)}</small>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
