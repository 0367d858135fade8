import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseMeeting, CasePage } from '@/shared/api/contract'
import { formatDayTime, formatTime } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import { Button, Card, ProblemNotice, Tag } from '@/shared/ui'
import { CancelMeetingDialog } from './CancelMeetingDialog'
import { MeetingDialog } from './MeetingDialog'
import { meetingsQuery } from './meetings'
import text from './text'

interface MeetingsCardProps {
  page: CasePage
  now: string
  onDone: (what: string) => void
}

const TONES = { ACCEPTED: 'good', TENTATIVE: 'warn', DECLINED: 'stop', NONE: 'plain' } as const

/** The meetings of a case: who is asked, and what they answered. */
export function MeetingsCard({ page, now, onDone }: MeetingsCardProps) {
  const t = useText(text)
  const found = useQuery({ ...meetingsQuery(page.number), enabled: page.rights.mayWrite })
  const [changed, setChanged] = useState<CaseMeeting | 'new'>()
  const [cancelled, setCancelled] = useState<CaseMeeting>()
  if (!page.rights.mayWrite) return null
  const meetings = found.data?.meetings ?? []
  return (
    <Card className="stack-tight">
      <div className="row">
        <h2>{t('meeting.title')}</h2>
        <span className="push no-print">
          <Button small onClick={() => setChanged('new')} disabled={!found.data}>
            {t('meeting.propose')}
          </Button>
        </span>
      </div>
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && meetings.length === 0 && <p className="small">{t('meeting.none')}</p>}
      {meetings.length > 0 && (
        <ul className="case-decided">
          {meetings.map((meeting) => (
            <OneMeeting
              key={meeting.id}
              meeting={meeting}
              ahead={meeting.startsAt > now}
              onChange={() => setChanged(meeting)}
              onCancel={() => setCancelled(meeting)}
            />
          ))}
        </ul>
      )}
      {changed && found.data && (
        <MeetingDialog
          page={page}
          now={now}
          meeting={changed === 'new' ? undefined : changed}
          people={found.data.people}
          onClose={() => setChanged(undefined)}
          onDone={onDone}
        />
      )}
      {cancelled && (
        <CancelMeetingDialog
          number={page.number}
          meeting={cancelled}
          onClose={() => setCancelled(undefined)}
          onDone={onDone}
        />
      )}
    </Card>
  )
}

interface OneMeetingProps {
  meeting: CaseMeeting
  ahead: boolean
  onChange: () => void
  onCancel: () => void
}

function OneMeeting({ meeting, ahead, onChange, onCancel }: OneMeetingProps) {
  const t = useText(text)
  const lang = useLanguage()
  return (
    <li className="stack-tight">
      <span>
        <b>{meeting.title}</b> {meeting.cancelledAt && <Tag tone="stop">{t('meeting.cancelled')}</Tag>}
        <br />
        {formatDayTime(meeting.startsAt, lang)}–{formatTime(meeting.endsAt, lang).replace('kl.\u00A0', '')}
        {meeting.place && (
          <>
            <br />
            {meeting.place}
          </>
        )}
      </span>
      {!meeting.cancelledAt && (
        <ul className="case-decided">
          {meeting.invitees.map((person) => (
            <li key={person.id}>
              {person.name}{' '}
              {person.staff ? (
                <small>{t('meeting.colleague')}</small>
              ) : (
                <Tag tone={TONES[person.answer]}>{t(`meeting.answer.${person.answer}`)}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      {ahead && !meeting.cancelledAt && (
        <span className="row no-print">
          <Button small aria-label={t('meeting.moveNamed', { title: meeting.title })} onClick={onChange}>
            {t('meeting.move')}
          </Button>
          <Button small aria-label={t('meeting.cancelNamed', { title: meeting.title })} onClick={onCancel}>
            {t('meeting.cancel')}
          </Button>
        </span>
      )}
    </li>
  )
}
