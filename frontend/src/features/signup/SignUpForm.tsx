import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { OrganisationKind } from '@/shared/api/contract'
import { ApiError } from '@/shared/api/problem'
import { useOrganisationSuggestions } from '@/shared/api/useOrganisationSuggestions'
import { EMAIL, ORGANISATION_KINDS } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, ProblemNotice, Select, TextField } from '@/shared/ui/native'
import { signUpOpenly } from './api'
import text from './text'

interface Values {
  name: string
  email: string
  organisation: string
  organisationKind: OrganisationKind | ''
  mayAsk: boolean
}

interface SignUpFormProps {
  number: string
  waiting: boolean
  onSent: (sent: { name: string; email: string }) => void
  onRefused: () => Promise<void>
}

export function SignUpForm({ number, waiting, onSent, onRefused }: SignUpFormProps) {
  const t = useText(text)
  const c = useText(common)
  const [failure, setFailure] = useState<unknown>()
  const { register, handleSubmit, watch, formState } = useForm<Values>({
    defaultValues: { name: '', email: '', organisation: '', organisationKind: '', mayAsk: false },
  })
  const { errors, isSubmitting } = formState
  const typed = watch('organisation').trim()
  const suggested = useOrganisationSuggestions(typed)
  const known = suggested.some((one) => one.name.toLocaleLowerCase('da') === typed.toLocaleLowerCase('da'))

  const send = handleSubmit(async ({ organisation, organisationKind, ...values }) => {
    setFailure(undefined)
    try {
      await signUpOpenly(number, {
        ...values,
        email: values.email.trim(),
        ...(organisation.trim() ? { organisation: organisation.trim() } : {}),
        ...(organisationKind && !known ? { organisationKind } : {}),
      })
      onSent({ name: values.name.trim(), email: values.email.trim() })
    } catch (error) {
      setFailure(error)
      // closed or called off meanwhile: the page is to say so
      if (error instanceof ApiError && error.status === 409) await onRefused()
    }
  })

  return (
    <form className="card stack" onSubmit={send} noValidate aria-labelledby="sign-up-form">
      <h2 id="sign-up-form">{t(waiting ? 'formWaiting' : 'form')}</h2>
      {failure !== undefined && <ProblemNotice error={failure} />}
      <TextField
        label={t('name')}
        autoComplete="name"
        maxLength={200}
        error={errors.name && t('nameWrong')}
        {...register('name', { validate: (value) => value.trim() !== '' })}
      />
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        autoComplete="email"
        maxLength={254}
        error={errors.email && t('emailWrong')}
        {...register('email', { validate: (value) => EMAIL.test(value.trim()) })}
      />
      <TextField
        label={t('organisation')}
        hint={t('organisationHint')}
        optional
        list="sign-up-organisations"
        autoComplete="organization"
        maxLength={200}
        {...register('organisation')}
      />
      <datalist id="sign-up-organisations">
        {suggested.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      {typed !== '' && !known && (
        <Select label={t('organisationKind')} width="m" optional {...register('organisationKind')}>
          <option value="">{c('choose')}</option>
          {ORGANISATION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </Select>
      )}
      <Checkbox label={t('mayAsk')} hint={t('mayAskHint')} {...register('mayAsk')} />
      <div>
        <Button type="submit" look="primary" busy={isSubmitting}>
          {t(waiting ? 'sendWaiting' : 'send')}
        </Button>
      </div>
      <p className="small">{t('privacy')}</p>
    </form>
  )
}
