import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ProgrammeArea, ProgrammePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useLanguage } from '@/shared/lib/language'
import { formatNumber } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button, Card, Facts, FormDialog, Tag, TextArea, TextField } from '@/shared/ui'
import { useChangeProgramme } from './api'
import text from './text'

const TEXTS = ['vision', 'challenge', 'purpose', 'targetGroup'] as const

/** The main areas with what they want and for whom. */
export function AreasCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  const lang = useLanguage()
  const [changed, setChanged] = useState<ProgrammeArea>()
  return (
    <Card className="stack" aria-labelledby="programme-areas">
      <h2 id="programme-areas">{t('areas.title')}</h2>
      <ul className="programme-list">
        {page.areas.map((area) => (
          <li key={area.code} data-part={area.parent ? true : undefined}>
            <div className="row">
              <Tag tone="brand">{area.code}</Tag>
              <h3>{area.title}</h3>
              {area.fte !== undefined && (
                <span className="nowrap">
                  {formatNumber(area.fte ?? 0, 2, lang)} {t('areas.fte').toLowerCase()}
                </span>
              )}
              {page.mayChange && (
                <span className="push no-print">
                  <Button
                    small
                    look="quiet"
                    aria-label={t('editNamed', { name: area.code })}
                    onClick={() => setChanged(area)}
                  >
                    {t('edit')}
                  </Button>
                </span>
              )}
            </div>
            <Facts small facts={TEXTS.map((name) => ({ label: t(`areas.${name}`), value: area[name] }))} />
          </li>
        ))}
      </ul>
      {changed && <AreaDialog programme={page.programme.code} area={changed} onClose={() => setChanged(undefined)} />}
    </Card>
  )
}

interface AreaDialogProps {
  programme: string
  area: ProgrammeArea
  onClose: () => void
}

function AreaDialog({ programme, area, onClose }: AreaDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeProgramme(programme)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      title: area.title,
      fte: area.fte === undefined || area.fte === null ? '' : String(area.fte),
      vision: area.vision ?? '',
      challenge: area.challenge ?? '',
      purpose: area.purpose ?? '',
      targetGroup: area.targetGroup ?? '',
      reason: '',
    },
  })
  const { errors } = formState
  const send = handleSubmit(({ fte, ...values }) =>
    change.mutate(
      {
        path: `areas/${area.code}`,
        method: 'PUT',
        body: { version: area.version, ...values, ...(fte.trim() ? { fte: Number(fte.replace(',', '.')) } : {}) },
      },
      { onSuccess: onClose },
    ),
  )
  return (
    <FormDialog
      title={t('editNamed', { name: area.code })}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <TextField
        label={t('areas.name')}
        maxLength={500}
        error={errors.title && c('required')}
        {...register('title', { validate: (value) => value.trim() !== '' })}
      />
      <TextField
        label={t('areas.fte')}
        width="s"
        optional
        inputMode="decimal"
        error={errors.fte && t('areas.fteWrong')}
        {...register('fte', { pattern: /^\s*(\d{1,2}([.,]\d{1,2})?)?\s*$/ })}
      />
      {TEXTS.map((name) => (
        <TextArea key={name} label={t(`areas.${name}`)} optional rows={3} maxLength={4000} {...register(name)} />
      ))}
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
