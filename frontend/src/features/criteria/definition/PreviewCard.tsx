import { type FormEvent, useState } from 'react'
import type { DefinitionPreview, DefinitionsPage } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useLanguage } from '@/shared/lib/language'
import { withPercentSign } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import { Button, Card, ProblemNotice, Tag, TextArea } from '@/shared/ui'
import counts from '@/shared/youths/text'
import criteria from '../text'
import { isKnown, percent, TONES } from '../wording'
import text from './text'

interface PreviewCardProps {
  page: DefinitionsPage
  newest: number
  preview: DefinitionPreview | undefined
  problem: unknown
  busy: boolean
  onPublish: (reason: string) => void
}

/** The figure of today beside the one that would be, and the reason for it. */
export function PreviewCard({ page, newest, preview, problem, busy, onPublish }: PreviewCardProps) {
  const t = useText(text)
  const c = useText(common)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  function publish(event: FormEvent) {
    event.preventDefault()
    setMissing(!reason.trim())
    if (reason.trim()) onPublish(reason.trim())
  }
  return (
    <Card className="stack" aria-labelledby="definition-preview" aria-live="polite">
      <h2 id="definition-preview">{t('preview.title')}</h2>
      {Boolean(problem) && <ProblemNotice error={problem} />}
      {!preview && <p>{t('preview.empty')}</p>}
      {preview && (
        <>
          <div className="criteria-beside">
            <Figure
              title={page.inForce ? t('preview.now', { version: page.inForce }) : t('preview.nowNone')}
              figure={preview.now}
              none={t('preview.nothing')}
            />
            <Figure title={t('preview.then')} figure={preview.then} none={t('preview.notAbout')} />
          </div>
          <p className="small">{t(preview.period.frozen ? 'preview.atFrozen' : 'preview.at')}</p>
          <form className="stack" onSubmit={publish} noValidate>
            <TextArea
              label={t('preview.reason')}
              hint={t('preview.reasonHint')}
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              error={missing ? c('required') : undefined}
            />
            <div>
              <Button type="submit" look="primary" busy={busy}>
                {t('preview.publish', { version: newest + 1 })}
              </Button>
            </div>
          </form>
        </>
      )}
    </Card>
  )
}

function Figure({ title, figure, none }: { title: string; figure: DefinitionPreview['now']; none: string }) {
  const t = useText(text)
  const c = useText(criteria)
  const k = useText(counts)
  const lang = useLanguage()
  if (!figure) {
    return (
      <div className="stack-tight">
        <h3>{title}</h3>
        <p>{none}</p>
      </div>
    )
  }
  const { share, count, target } = figure
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      {share && (
        <>
          <p className="criteria-big">
            {isKnown(share.share) ? c('of', { k: share.k, n: share.n }) : c('noAnswers')}{' '}
            {isKnown(share.share) && <small className="nowrap">= {percent(share.share, target, lang)}</small>}
          </p>
          <p className="small">
            {t('preview.target', { target: withPercentSign(target, lang) })}
            {isKnown(share.low) &&
              isKnown(share.high) &&
              ` · ${t('preview.bounds', { low: percent(share.low, target, lang), high: percent(share.high, target, lang) })}`}
          </p>
          <div>
            <Tag tone={TONES[share.status]}>{c(`status.${share.status}`)}</Tag>
          </div>
        </>
      )}
      {count && (
        <>
          <p className="criteria-big">{t('preview.count', { count: count.count, target })}</p>
          <div>
            <Tag>{k(`status.${count.status}`)}</Tag>
          </div>
        </>
      )}
    </div>
  )
}
