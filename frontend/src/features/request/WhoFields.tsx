import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { useOrganisationSuggestions } from '@/shared/api/useOrganisationSuggestions'
import { EMAIL, ORGANISATION_KINDS } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Select, TextField } from '@/shared/ui/native'
import type { Answers } from './steps'
import text from './text'

export function WhoFields() {
  const t = useText(text)
  const c = useText(common)
  const { register, formState, watch, setValue } = useFormContext<Answers>()
  const { errors } = formState
  const name = watch('organisationName')
  const known = watch('organisationId') !== ''
  const suggested = useOrganisationSuggestions(name)

  useEffect(() => {
    const same = suggested.find((one) => one.name.toLocaleLowerCase('da') === name.trim().toLocaleLowerCase('da'))
    if (same) setValue('organisationId', same.id, { shouldDirty: true })
  }, [suggested, name, setValue])

  return (
    <>
      <h1 className="question">{t('who.legend')}</h1>
      <TextField
        id="organisationName"
        label={t('who.organisation')}
        hint={t('who.organisationHint')}
        list="organisations"
        autoComplete="organization"
        maxLength={200}
        error={errors.organisationName?.message}
        {...register('organisationName', {
          validate: (typed) => typed.trim() !== '' || t('who.organisationMissing'),
          onChange: () => setValue('organisationId', ''),
        })}
      />
      <datalist id="organisations">
        {suggested.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      {name.trim() !== '' && !known && (
        <Select id="organisationKind" label={t('who.kind')} width="m" optional {...register('organisationKind')}>
          <option value="">{c('choose')}</option>
          {ORGANISATION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`who.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      )}
      <TextField
        id="name"
        label={t('who.name')}
        autoComplete="name"
        maxLength={200}
        error={errors.name?.message}
        {...register('name', { validate: (typed) => typed.trim() !== '' || t('who.nameMissing') })}
      />
      <TextField
        id="email"
        type="email"
        label={t('who.email')}
        hint={t('who.emailHint')}
        autoComplete="email"
        maxLength={254}
        error={errors.email?.message}
        {...register('email', { validate: (typed) => EMAIL.test(typed.trim()) || t('who.emailWrong') })}
      />
      <TextField
        id="phone"
        type="tel"
        label={t('who.phone')}
        optional
        autoComplete="tel"
        width="s"
        maxLength={50}
        {...register('phone')}
      />
      <p className="small">{t('who.privacy')}</p>
    </>
  )
}
