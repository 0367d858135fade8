import { useState } from 'react'
import type { CasePage, Relevance } from '@/shared/api/contract'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import reasons from '@/shared/lib/reasons'
import { useText } from '@/shared/lib/text'
import { Button, Card, Facts, Tag } from '@/shared/ui'
import { OpenedAnswers } from './OpenedAnswers'
import { RelevanceDialog } from './RelevanceDialog'
import text from './text'

interface FollowUpCardProps {
  page: CasePage
  onDone: (what: string) => void
}

/** For which criteria the requester will be asked, who decided it and why, and how far the asking has come. */
export function FollowUpCard({ page, onDone }: FollowUpCardProps) {
  const t = useText(text)
  const lang = useLanguage()
  const [deciding, setDeciding] = useState<Relevance>()
  const { relevance, followUp } = page
  if (relevance.length === 0 && !followUp) return null

  const proposed = relevance.filter((one) => one.proposed).map((one) => one.criterion)
  const undecided = relevance.every((one) => one.decided === null || one.decided === undefined)
  const day = (at: string | null | undefined) => at && formatDay(at, lang)

  return (
    <Card className="stack-tight">
      <h2>{t('followUp.title')}</h2>
      {undecided && relevance.length > 0 && (
        <p className="small">
          {proposed.length > 0
            ? t('followUp.proposedFor', { criteria: proposed.join(', ') })
            : t('followUp.proposedNone')}{' '}
          {page.status !== 'CLOSED' && t('followUp.confirmLater')}
        </p>
      )}
      {!undecided && (
        <ul className="case-decided">
          {relevance.map((one) => (
            <li key={one.criterion}>
              <Decided one={one} />
              {one.pending && page.rights.mayDecideRelevance && (
                <Button small onClick={() => setDeciding(one)}>
                  {t('followUp.decide')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {followUp && (
        <>
          <p className="small">
            <b>{t.maybe(`followUp.status.${followUp.status}`) ?? followUp.status}</b>
          </p>
          <Facts
            small
            facts={[
              { label: t('followUp.invited'), value: day(followUp.invitedAt) },
              { label: t('followUp.delivered'), value: day(followUp.deliveredAt) },
              { label: t('followUp.answered'), value: day(followUp.answeredAt) },
            ]}
          />
        </>
      )}
      <OpenedAnswers answers={page.openedAnswers} />
      {deciding && (
        <RelevanceDialog
          number={page.number}
          relevance={deciding}
          onClose={() => setDeciding(undefined)}
          onDone={onDone}
        />
      )}
    </Card>
  )
}

function Decided({ one }: { one: Relevance }) {
  const t = useText(text)
  const r = useText(reasons)
  const lang = useLanguage()
  const rule = r.maybe(`criterion.${one.reasonCode}`)
  const why = one.reason ?? (rule && t('followUp.because', { reason: rule }))
  return (
    <div className="small">
      <b>{one.criterion}</b> {one.title}{' '}
      {one.pending ? (
        <Tag tone="warn">{t('followUp.pending')}</Tag>
      ) : (
        <Tag tone={one.decided ? 'good' : 'plain'}>{t(one.decided ? 'followUp.relevant' : 'followUp.notRelevant')}</Tag>
      )}
      {why && <div>{why}</div>}
      {one.by && one.at && <div>{t('followUp.by', { name: one.by, day: formatDay(one.at, lang) })}</div>}
    </div>
  )
}
