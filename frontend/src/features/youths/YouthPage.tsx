import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { YouthLine, YouthStep } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { usePageTitle } from '@/shared/lib/usePageTitle'
import { Button, Card, Facts, Sought, Tag } from '@/shared/ui'
import { youthQuery } from './api'
import { NameCard } from './NameCard'
import { ConsentDialog, ObserveDialog, RemoveStepDialog, StepDialog } from './StepDialogs'
import text from './text'
import { RETENTION_TONES } from './YouthsPage'
import './youths.css'

/** One pathway: clarified, started, still there. */
export default function YouthPage({ id }: { id: string }) {
  const t = useText(text)
  const back = (
    <Link className="btn" to="/youths">
      {t('title')}
    </Link>
  )
  return (
    <Sought query={useQuery(youthQuery(id))} missing={t('one.missingTitle')} back={back}>
      {(youth) => <Pathway youth={youth} />}
    </Sought>
  )
}

type Asked = { what: 'step' | 'consent' } | { what: 'observe' | 'remove'; step: YouthStep }

function Pathway({ youth }: { youth: YouthLine }) {
  const t = useText(text)
  const lang = useLanguage()
  const [asked, setAsked] = useState<Asked>()
  usePageTitle(youth.number)
  const close = () => setAsked(undefined)
  return (
    <div className="desk-page">
      <p className="small">
        <Link to="/youths">{t('title')}</Link>
      </p>
      <h1>{youth.number}</h1>
      <div className="youth">
        <Card className="stack" aria-labelledby="youth-steps">
          <div className="row">
            <h2 id="youth-steps">{t('one.steps')}</h2>
            <span className="push no-print">
              <Button small look="primary" onClick={() => setAsked({ what: 'step' })}>
                {t('one.addStep')}
              </Button>
            </span>
          </div>
          {youth.steps.length === 0 && <p className="small">{t('noSteps')}</p>}
          <ol className="youth-list">
            {youth.steps.map((step) => (
              <Step key={step.id} step={step} onAsk={(what) => setAsked({ what, step })} />
            ))}
          </ol>
        </Card>
        <div className="stack">
          <Card>
            <Facts
              small
              facts={[
                { label: t('column.year'), value: youth.yearOfBirth ?? t('removed') },
                {
                  label: t('column.club'),
                  value: youth.club ? `${youth.club}, ${t(`tie.${youth.tie}`)}` : t('removed'),
                },
                { label: t('one.entered'), value: formatDay(youth.enteredOn, lang) },
                {
                  label: t('one.consent'),
                  value: youth.consentOn ? (
                    formatDay(youth.consentOn, lang)
                  ) : (
                    <>
                      {t('one.noConsent')}{' '}
                      <Button small look="quiet" onClick={() => setAsked({ what: 'consent' })}>
                        {t('one.recordConsent')}
                      </Button>
                    </>
                  ),
                },
              ]}
            />
          </Card>
          <NameCard youth={youth} />
        </div>
      </div>
      {asked?.what === 'step' && <StepDialog youth={youth.id} onClose={close} />}
      {asked?.what === 'consent' && <ConsentDialog youth={youth.id} onClose={close} />}
      {asked?.what === 'observe' && <ObserveDialog youth={youth.id} step={asked.step} onClose={close} />}
      {asked?.what === 'remove' && <RemoveStepDialog youth={youth.id} step={asked.step} onClose={close} />}
    </div>
  )
}

function Step({ step, onAsk }: { step: YouthStep; onAsk: (what: 'observe' | 'remove') => void }) {
  const t = useText(text)
  const lang = useLanguage()
  const name = t(`step.${step.kind}`)
  const named = `${name} ${formatDay(step.day, lang)}`
  return (
    <li className="row">
      <div>
        <b>{name}</b> <span className="nowrap">{formatDay(step.day, lang)}</span>
        <div className="row">
          {step.retention && <Tag tone={RETENTION_TONES[step.retention]}>{t(`retention.${step.retention}`)}</Tag>}
          <small>
            {step.retention === 'NOT_YET' && step.judgedOn && t('judged', { day: formatDay(step.judgedOn, lang) })}
            {step.endedOn && ` ${t('one.ended')}: ${formatDay(step.endedOn, lang)}`}
            {step.seenOn && ` ${t('one.seen')}: ${formatDay(step.seenOn, lang)}`}
          </small>
        </div>
      </div>
      <span className="push row no-print">
        {step.retention && (
          <Button small aria-label={t('one.observeNamed', { step: named })} onClick={() => onAsk('observe')}>
            {t('one.observe')}
          </Button>
        )}
        <Button small look="quiet" aria-label={t('one.removeNamed', { step: named })} onClick={() => onAsk('remove')}>
          {t('one.remove')}
        </Button>
      </span>
    </li>
  )
}
