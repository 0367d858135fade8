import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CasePage } from '@/shared/api/contract'
import { formatDay, formatDayTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { formatMinutes } from '@/shared/lib/numbers'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Card, Facts } from '@/shared/ui'
import { FactsDialog } from './FactsDialog'
import text from './text'

interface CaseFactsProps {
  page: CasePage
  onDone: (what: string) => void
}

/** Who, what and when, as the office knows it; it may turn out otherwise after the screening. */
export function CaseFacts({ page, onDone }: CaseFactsProps) {
  const [correcting, setCorrecting] = useState(false)
  const t = useText(text)
  const w = useText(words)
  const lang = useLanguage()
  const day = (at: string | null | undefined) => at && formatDay(at, lang)
  return (
    <Card className="stack-tight">
      <div className="row">
        <h2>{t('facts.title')}</h2>
        {page.rights.mayCorrect && (
          <span className="push no-print">
            <Button small onClick={() => setCorrecting(true)}>
              {t('correct.button')}
            </Button>
          </span>
        )}
      </div>
      <Facts
        small
        facts={[
          {
            label: t('facts.requester'),
            value: (
              <>
                {page.requester.name}
                {page.organisation && (
                  <>
                    <br />
                    <Link to="/requisitions" search={{ text: page.organisation.name }}>
                      {page.organisation.name}
                    </Link>
                  </>
                )}
              </>
            ),
          },
          {
            label: t('facts.contact'),
            value: (
              <>
                <a href={`mailto:${page.requester.email}?subject=${encodeURIComponent(page.number)}`}>
                  {/* a long address breaks before its @, not inside a word */}
                  {page.requester.email.slice(0, page.requester.email.indexOf('@'))}
                  <wbr />
                  {page.requester.email.slice(page.requester.email.indexOf('@'))}
                </a>
                {page.requester.phone && (
                  <>
                    <br />
                    {page.requester.phone}
                  </>
                )}
              </>
            ),
          },
          { label: t('facts.consultant'), value: page.consultant?.name ?? t('facts.nobody') },
          { label: t('facts.subject'), value: `${w(`kind.${page.kind}`)}, ${w(`subjectLong.${page.subject}`)}` },
          { label: t('facts.priority'), value: w(`priority.${page.priority}`) },
          { label: t('facts.desired'), value: day(page.desiredBy) },
          { label: t('facts.start'), value: day(page.expectedStart) },
          { label: t('facts.deadline'), value: day(page.deadline) },
          { label: t('facts.received'), value: formatDayTime(page.receivedAt, lang) },
          { label: t('facts.firstResponse'), value: page.firstResponseAt && formatDayTime(page.firstResponseAt, lang) },
          { label: t('facts.closed'), value: day(page.closedAt) },
          { label: t('facts.hours'), value: formatMinutes(page.hoursMinutes, lang) },
        ]}
      />
      {correcting && <FactsDialog page={page} onClose={() => setCorrecting(false)} onDone={onDone} />}
    </Card>
  )
}
