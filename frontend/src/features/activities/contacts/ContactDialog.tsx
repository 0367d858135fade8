import { useQuery } from '@tanstack/react-query'
import { OrganisationFields } from '@/shared/activity/OrganisationFields'
import type { ContactForm } from '@/shared/api/contract'
import { hoursChoicesQuery } from '@/shared/api/hours'
import { useWorkOffice } from '@/shared/api/office'
import { EMAIL } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { plainDay } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, DateField, Dialog, DialogActions, ProblemNotice, Select, TextArea, TextField } from '@/shared/ui'
import { useAddContact } from './api'
import text from './text'

const CHANNELS = ['MEETING', 'VISIT', 'PHONE', 'MAIL'] as const satisfies readonly ContactForm['channel'][]

interface Values {
  day: string
  channel: (typeof CHANNELS)[number]
  organisation: string
  organisationKind: NonNullable<ContactForm['organisationKind']>
  name: string
  email: string
  phone: string
  planId: string
  note: string
}

export function ContactDialog({ onClose }: { onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const add = useAddContact()
  const { data: choices } = useQuery(hoursChoicesQuery)
  const today = plainDay(useWorkOffice().now)
  const form = useKeptForm<Values>('contact/new', {
    day: today,
    channel: 'MEETING',
    organisation: '',
    organisationKind: 'ASSOCIATION',
    name: '',
    email: '',
    phone: '',
    planId: '',
    note: '',
  })
  const { errors } = form.formState

  const send = form.handleSubmit(({ organisation, organisationKind, name, email, phone, planId, ...values }) =>
    add.mutate(
      {
        ...values,
        language: 'da',
        ...(organisation.trim() ? { organisation, organisationKind } : {}),
        ...(name.trim() ? { name } : {}),
        ...(email.trim() ? { email: email.trim() } : {}),
        ...(phone.trim() ? { phone } : {}),
        ...(planId ? { planId } : {}),
      },
      {
        onSuccess: () => {
          form.forget()
          onClose()
        },
      },
    ),
  )

  return (
    <Dialog title={t('form.title')} open onOpenChange={onClose}>
      {add.isError && <ProblemNotice error={add.error} />}
      <form className="stack" onSubmit={send} noValidate>
        <div className="field-row">
          <DateField
            label={t('form.day')}
            max={today}
            error={errors.day && t('form.dayWrong')}
            {...form.register('day', { validate: (day) => day !== '' && day <= today })}
          />
          <Select label={t('form.channel')} width="m" {...form.register('channel')}>
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {t(`channel.${one}`)}
              </option>
            ))}
          </Select>
        </div>
        <OrganisationFields
          label={t('form.organisation')}
          hint={t('form.organisationHint')}
          kindLabel={t('form.organisationKind')}
          text={form.watch('organisation')}
          name={form.register('organisation')}
          kind={form.register('organisationKind')}
        />
        <TextField label={t('form.name')} optional maxLength={200} {...form.register('name')} />
        <TextField
          label={t('form.email')}
          hint={t('form.emailHint')}
          type="email"
          optional
          maxLength={254}
          error={errors.email && t('form.wrongEmail')}
          {...form.register('email', { validate: (value) => value.trim() === '' || EMAIL.test(value.trim()) })}
        />
        <TextField label={t('form.phone')} optional maxLength={40} {...form.register('phone')} />
        <Select label={t('form.plan')} optional {...form.register('planId')}>
          <option value="">{t('wholeCity')}</option>
          {choices?.plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.name}
            </option>
          ))}
        </Select>
        <TextArea label={t('form.note')} optional rows={3} maxLength={2000} {...form.register('note')} />
        <DialogActions>
          <Button type="submit" look="primary" busy={add.isPending}>
            {t('form.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
