import { useForm } from 'react-hook-form'
import { OrganisationFields } from '@/shared/activity/OrganisationFields'
import type { ActivityLine } from '@/shared/api/contract'
import { EMAIL } from '@/shared/lib/choices'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Checkbox, Dialog, DialogActions, ProblemNotice, TextField } from '@/shared/ui'
import { useChangeActivity } from './api'
import text from './text'

interface SignUpDialogProps {
  activity: ActivityLine
  onClose: () => void
}

export function SignUpDialog({ activity, onClose }: SignUpDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeActivity(activity.id)
  const form = useForm({
    defaultValues: {
      name: '',
      email: '',
      phone: '',
      organisation: '',
      organisationKind: 'ASSOCIATION',
      clubStaff: false,
    },
  })
  const { errors } = form.formState
  const send = form.handleSubmit(({ organisation, organisationKind, phone, ...values }) =>
    change.mutate(
      {
        path: '/participants',
        method: 'POST',
        body: {
          ...values,
          language: 'da',
          ...(phone.trim() ? { phone } : {}),
          ...(organisation.trim() ? { organisation, organisationKind } : {}),
        },
      },
      { onSuccess: onClose },
    ),
  )
  return (
    <Dialog title={t('signUp.title')} open onOpenChange={onClose}>
      {change.isError && <ProblemNotice error={change.error} />}
      <form className="stack" onSubmit={send} noValidate>
        <TextField
          label={t('signUp.name')}
          maxLength={200}
          error={errors.name && c('required')}
          {...form.register('name', { validate: (value) => value.trim() !== '' })}
        />
        <TextField
          label={t('signUp.email')}
          hint={t('signUp.emailHint')}
          type="email"
          maxLength={254}
          error={errors.email && t('signUp.wrongEmail')}
          {...form.register('email', { required: true, pattern: EMAIL })}
        />
        <TextField label={t('signUp.phone')} optional maxLength={40} {...form.register('phone')} />
        <OrganisationFields
          label={t('signUp.organisation')}
          hint={t('signUp.organisationHint')}
          kindLabel={t('signUp.organisationKind')}
          text={form.watch('organisation')}
          name={form.register('organisation')}
          kind={form.register('organisationKind')}
        />
        {activity.mainArea === 'SPORT_TO_JOB' && <Checkbox label={t('signUp.club')} {...form.register('clubStaff')} />}
        <DialogActions>
          <Button type="submit" look="primary" busy={change.isPending}>
            {t('signUp.done')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
