import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ProgrammeDeliverable, ProgrammePage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, FormDialog, Select, Tag, TextArea, TextField } from '@/shared/ui'
import { useChangeProgramme } from './api'
import text from './text'

const STATES = ['NOT_BEGUN', 'UNDER_WAY', 'DONE'] as const satisfies readonly ProgrammeDeliverable['state'][]
const TONES = { NOT_BEGUN: 'plain', UNDER_WAY: 'brand', DONE: 'good' } as const

/** What is to be delivered, counted or described, with the records behind it. */
export function DeliverablesCard({ page }: { page: ProgrammePage }) {
  const t = useText(text)
  const [changed, setChanged] = useState<ProgrammeDeliverable>()
  if (page.deliverables.length === 0) return null
  return (
    <Card className="stack" aria-labelledby="programme-deliverables">
      <h2 id="programme-deliverables">{t('deliverables.title')}</h2>
      <p className="small">{t('deliverables.intro')}</p>
      <ul className="programme-list">
        {page.deliverables.map((one) => (
          <li key={one.code}>
            <div className="row">
              <Tag tone="brand">{one.code}</Tag>
              <h3>{one.title}</h3>
              <Tag tone={TONES[one.state]}>{t(`deliverables.state.${one.state}`)}</Tag>
              {page.mayChange && (
                <span className="push no-print">
                  <Button
                    small
                    look="quiet"
                    aria-label={t('editNamed', { name: one.code })}
                    onClick={() => setChanged(one)}
                  >
                    {t('edit')}
                  </Button>
                </span>
              )}
            </div>
            <Progress deliverable={one} />
            <details>
              <summary>{t('baselines.quote')}</summary>
              <p className="small">«{one.quote}»</p>
            </details>
          </li>
        ))}
      </ul>
      {changed && (
        <DeliverableDialog
          programme={page.programme.code}
          deliverable={changed}
          onClose={() => setChanged(undefined)}
        />
      )}
    </Card>
  )
}

function Progress({ deliverable }: { deliverable: ProgrammeDeliverable }) {
  const t = useText(text)
  const lang = useLanguage()
  const { code, target, counted, progress, records } = deliverable
  return (
    <>
      {target && (
        <div className="programme-progress">
          <progress max={target} value={Math.min(counted, target)} aria-label={code} />
          <span>
            {t('deliverables.counted', { counted, target })}
            {counted >= target && ` · ${t('deliverables.met')}`}
          </span>
        </div>
      )}
      {!target && counted > 0 && <p>{t('deliverables.countedAlone', { counted })}</p>}
      {progress ? (
        <p className="preserve">{progress}</p>
      ) : (
        !target && <p className="small">{t('deliverables.noProgress')}</p>
      )}
      {code === 'D6' && (
        <p>
          <Link to="/methods">{t('deliverables.methods')}</Link>
        </p>
      )}
      {records.length > 0 && (
        <details>
          <summary>{t('deliverables.records', { count: records.length })}</summary>
          <ul className="programme-records">
            {records.map((record) => (
              <li key={`${record.path} ${record.title}`}>
                <RecordLink path={record.path}>{record.title}</RecordLink>{' '}
                <small>
                  {record.day && formatDay(record.day, lang)}
                  {!record.counted && ` · ${t('deliverables.planned')}`}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The path may say what to look at: «/directory?district=Valby». */
function RecordLink({ path, children }: { path: string; children: string }) {
  const [to, query] = path.split('?')
  return (
    <Link to={to ?? path} search={Object.fromEntries(new URLSearchParams(query))}>
      {children}
    </Link>
  )
}

interface DeliverableDialogProps {
  programme: string
  deliverable: ProgrammeDeliverable
  onClose: () => void
}

function DeliverableDialog({ programme, deliverable, onClose }: DeliverableDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const change = useChangeProgramme(programme)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: {
      state: deliverable.state,
      target: deliverable.target ? String(deliverable.target) : '',
      progress: deliverable.progress,
      reason: '',
    },
  })
  const { errors } = formState
  const send = handleSubmit(({ target, ...values }) =>
    change.mutate(
      {
        path: `deliverables/${deliverable.code}`,
        method: 'PUT',
        body: { version: deliverable.version, ...values, ...(target.trim() ? { target: Number(target) } : {}) },
      },
      { onSuccess: onClose },
    ),
  )
  return (
    <FormDialog
      title={t('editNamed', { name: `${deliverable.code} ${deliverable.title}` })}
      error={change.error}
      busy={change.isPending}
      onSubmit={send}
      onClose={onClose}
    >
      <Select label={t('deliverables.stateLabel')} width="m" {...register('state')}>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`deliverables.state.${state}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('deliverables.target')}
        hint={t('deliverables.targetHint')}
        width="s"
        optional
        inputMode="numeric"
        error={errors.target && t('deliverables.targetWrong')}
        {...register('target', { pattern: /^\s*([1-9]\d{0,3})?\s*$/ })}
      />
      <TextArea label={t('deliverables.progress')} optional rows={4} maxLength={4000} {...register('progress')} />
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
