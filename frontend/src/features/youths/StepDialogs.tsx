import type { FormEvent, ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { YouthStep } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import common from '@/shared/lib/common'
import { formatDay, plainDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, DateField, Dialog, DialogActions, ProblemNotice, Select, TextField } from '@/shared/ui'
import { useChangeYouth } from './api'
import text from './text'

const KINDS = ['CLARIFIED', 'EDUCATION', 'INTERNSHIP', 'PART_TIME_JOB', 'ORDINARY_JOB'] as const

interface FrameProps {
  title: string
  change: ReturnType<typeof useChangeYouth>
  onSubmit: (event: FormEvent) => void
  onClose: () => void
  children: ReactNode
}

function Frame({ title, change, onSubmit, onClose, children }: FrameProps) {
  const c = useText(common)
  return (
    <Dialog title={title} open onOpenChange={onClose}>
      {change.isError && <ProblemNotice error={change.error} />}
      <form className="stack" onSubmit={onSubmit} noValidate>
        {children}
        <DialogActions>
          <Button type="submit" look="primary" busy={change.isPending}>
            {c('save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {c('cancel')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

interface OfYouth {
  youth: string
  onClose: () => void
}

export function StepDialog({ youth, onClose }: OfYouth) {
  const t = useText(text)
  const c = useText(common)
  const today = plainDay(useWorkOffice().now)
  const change = useChangeYouth(youth)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { kind: 'CLARIFIED' as (typeof KINDS)[number], day: today },
  })
  const send = handleSubmit((body) => change.mutate({ path: 'steps', method: 'POST', body }, { onSuccess: onClose }))
  return (
    <Frame title={t('one.addStep')} change={change} onSubmit={send} onClose={onClose}>
      <Select label={t('one.kind')} width="m" {...register('kind')}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`step.${kind}`)}
          </option>
        ))}
      </Select>
      <DateField
        label={t('one.day')}
        max={today}
        error={formState.errors.day && c('required')}
        {...register('day', { required: true })}
      />
    </Frame>
  )
}

export function ConsentDialog({ youth, onClose }: OfYouth) {
  const t = useText(text)
  const c = useText(common)
  const today = plainDay(useWorkOffice().now)
  const change = useChangeYouth(youth)
  const { register, handleSubmit, formState } = useForm({ defaultValues: { consentOn: today } })
  const send = handleSubmit((body) => change.mutate({ path: 'consent', method: 'PUT', body }, { onSuccess: onClose }))
  return (
    <Frame title={t('one.recordConsent')} change={change} onSubmit={send} onClose={onClose}>
      <DateField
        label={t('one.day')}
        max={today}
        error={formState.errors.consentOn && c('required')}
        {...register('consentOn', { required: true })}
      />
    </Frame>
  )
}

export function ObserveDialog({ youth, step, onClose }: OfYouth & { step: YouthStep }) {
  const t = useText(text)
  const lang = useLanguage()
  const today = plainDay(useWorkOffice().now)
  const change = useChangeYouth(youth)
  const { register, handleSubmit } = useForm({
    defaultValues: { seenOn: step.seenOn ?? '', endedOn: step.endedOn ?? '' },
  })
  const send = handleSubmit(({ seenOn, endedOn }) =>
    change.mutate(
      {
        path: `steps/${step.id}`,
        method: 'PUT',
        body: { ...(seenOn ? { seenOn } : {}), ...(endedOn ? { endedOn } : {}) },
      },
      { onSuccess: onClose },
    ),
  )
  return (
    <Frame
      title={t('one.observeTitle', { step: t(`step.${step.kind}`), day: formatDay(step.day, lang) })}
      change={change}
      onSubmit={send}
      onClose={onClose}
    >
      <DateField
        label={t('one.seen')}
        hint={t('one.seenHint')}
        optional
        min={step.day}
        max={today}
        {...register('seenOn')}
      />
      <DateField
        label={t('one.ended')}
        hint={t('one.endedHint')}
        optional
        min={step.day}
        max={today}
        {...register('endedOn')}
      />
    </Frame>
  )
}

export function RemoveStepDialog({ youth, step, onClose }: OfYouth & { step: YouthStep }) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeYouth(youth)
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } })
  const send = handleSubmit((body) =>
    change.mutate({ path: `steps/${step.id}/removal`, method: 'POST', body }, { onSuccess: onClose }),
  )
  return (
    <Frame title={t('one.removeTitle')} change={change} onSubmit={send} onClose={onClose}>
      <p>{t('one.removeText')}</p>
      <TextField
        label={t('one.reason')}
        maxLength={500}
        error={formState.errors.reason && c('required')}
        {...register('reason', { validate: (value) => value.trim() !== '' })}
      />
    </Frame>
  )
}
