import { useForm } from 'react-hook-form'
import type { ProgrammePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { DateField, FormDialog, TextField } from '@/shared/ui'
import { useCopyProgramme } from './api'
import text from './text'

interface CopyDialogProps {
  page: ProgrammePage
  onClose: () => void
  onCopied: (code: string) => void
}

/** The next programme out of this one, with its targets. */
export function CopyDialog({ page, onClose, onCopied }: CopyDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const { programme } = page
  const copy = useCopyProgramme(programme.code)
  const next = Number(programme.to.slice(0, 4)) + 1
  const first = `${next}-01-01`
  const copied = page.criteria.filter((one) => one.targetTo <= first)
  const goOn = page.criteria.filter((one) => one.targetTo > first)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      code: String(next),
      title: programme.title.replaceAll(programme.code, String(next)),
      from: first,
      to: `${next}-12-31`,
      reason: '',
      targets: Object.fromEntries(copied.map((one) => [one.code, String(one.target)])) as Record<string, string>,
    },
  })
  const { errors } = formState
  const send = handleSubmit(({ targets, ...values }) =>
    copy.mutate(
      {
        ...values,
        targets: Object.fromEntries(Object.entries(targets).map(([code, target]) => [code, Number(target)])),
      },
      { onSuccess: ({ code }) => onCopied(code) },
    ),
  )
  return (
    <FormDialog
      title={t('copy.title', { title: programme.title })}
      error={copy.error}
      busy={copy.isPending}
      onSubmit={send}
      onClose={onClose}
      submit={t('copy.done')}
    >
      <p>{t('copy.text')}</p>
      <div className="field-row">
        <TextField
          label={t('copy.code')}
          hint={t('copy.codeHint')}
          width="s"
          error={errors.code && t('copy.codeWrong')}
          {...register('code', { pattern: /^[A-Za-z0-9-]{2,20}$/, required: true })}
        />
        <TextField
          label={t('copy.name')}
          maxLength={300}
          error={errors.title && c('required')}
          {...register('title', { validate: (value) => value.trim() !== '' })}
        />
      </div>
      <div className="field-row">
        <DateField
          label={t('copy.from')}
          error={errors.from && c('required')}
          {...register('from', { required: true })}
        />
        <DateField label={t('copy.to')} error={errors.to && c('required')} {...register('to', { required: true })} />
      </div>
      <fieldset className="stack-tight">
        <legend>
          <b>{t('copy.targets')}</b>
        </legend>
        {copied.map((one) => (
          <TextField
            key={one.code}
            label={t('copy.targetOf', { code: one.code, title: one.title })}
            width="s"
            inputMode="numeric"
            error={errors.targets?.[one.code] && t('copy.targetWrong')}
            {...register(`targets.${one.code}`, { pattern: /^\s*[1-9]\d{0,3}\s*$/, required: true })}
          />
        ))}
        {goOn.length > 0 && (
          <p className="small">{t('copy.goesOn', { codes: goOn.map(({ code }) => code).join(', ') })}</p>
        )}
      </fieldset>
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={500}
        error={errors.reason && c('required')}
        {...register('reason', { validate: (value) => value.trim() !== '' })}
      />
    </FormDialog>
  )
}
