import { useState } from 'react'
import type { ActivityFile, Participant } from '@/shared/api/contract'
import { ImportButton } from '@/shared/imports/ImportButton'
import { useText } from '@/shared/lib/text'
import { Button, Card, Checkbox, Menu, ProblemNotice, Tag } from '@/shared/ui'
import { useChangeActivity } from './api'
import { SignUpDialog } from './SignUpDialog'
import { SpeakDialog } from './SpeakDialog'
import text from './text'
import { useAttendance } from './useAttendance'

/** Who takes part; attendance is ticked here, on a phone at the door too. */
export function ParticipantsCard({ file }: { file: ActivityFile }) {
  const t = useText(text)
  const { activity, participants } = file
  const change = useChangeActivity(activity.id)
  const attendance = useAttendance(activity.id)
  const [adding, setAdding] = useState(false)
  const [speaker, setSpeaker] = useState<Participant>()
  const held = activity.status === 'HELD'
  const cancelled = activity.status === 'CANCELLED'
  const several = new Set(
    participants
      .map(({ organisationId }) => organisationId)
      .filter((id, at, all) => id !== undefined && all.indexOf(id) !== at),
  )

  function choices(one: Participant) {
    const path = `/participants/${one.id}`
    return [
      ...(several.has(one.organisationId) && !one.speaks && (!held || one.attendance === 'ATTENDED')
        ? [{ id: 'speak', label: t('people.let'), onChoose: () => setSpeaker(one) }]
        : []),
      ...(held
        ? []
        : [
            {
              id: 'club',
              label: t(one.clubStaff ? 'people.unmarkClub' : 'people.markClub'),
              onChoose: () =>
                change.mutate({ path: `${path}/club-staff`, method: 'PUT', body: { clubStaff: !one.clubStaff } }),
            },
            {
              id: 'remove',
              label: t('people.remove'),
              onChoose: () => change.mutate({ path, method: 'DELETE' }),
            },
          ]),
    ]
  }

  return (
    <Card className="stack" aria-labelledby="participants">
      <div className="row">
        <h2 id="participants">{t('people.title')}</h2>
        <small>
          {held
            ? t('attended', { attended: activity.attended, signedUp: activity.signedUp })
            : t('signedUp', { count: activity.signedUp })}
        </small>
        {!cancelled && (
          <span className="push row no-print">
            <ImportButton kind="PARTICIPANTS" activity={activity.id} />
            <Button small onClick={() => setAdding(true)}>
              {t('people.add')}
            </Button>
          </span>
        )}
      </div>
      {held && <p className="small no-print">{t('people.corrected')}</p>}
      {change.isError && <ProblemNotice error={change.error} />}
      {participants.length === 0 ? (
        <p className="small">{t('people.none')}</p>
      ) : (
        <ul className="participants">
          {participants.map((one) => (
            <li key={one.id}>
              <Checkbox
                label={<span className="visually-hidden">{t('people.cameNamed', { name: one.name })}</span>}
                checked={attendance.came(one)}
                disabled={cancelled}
                onChange={(event) => attendance.tick({ participant: one.id, attended: event.target.checked })}
              />
              <div>
                <b>{one.name}</b>
                {one.organisation && <span className="small"> {one.organisation}</span>}
                <div className="row">
                  <small>{one.email}</small>
                  {one.clubStaff && <Tag>{t('people.club')}</Tag>}
                  {one.speaks && several.has(one.organisationId) && <Tag tone="brand">{t('people.speaks')}</Tag>}
                </div>
                <NotSaved attendance={attendance} participant={one} />
              </div>
              {!cancelled && choices(one).length > 0 && (
                <span className="no-print">
                  <Menu
                    trigger={t('people.more')}
                    label={t('people.actions', { name: one.name })}
                    choices={choices(one)}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <SignUpDialog activity={activity} onClose={() => setAdding(false)} />}
      {speaker && <SpeakDialog activity={activity.id} participant={speaker} onClose={() => setSpeaker(undefined)} />}
    </Card>
  )
}

interface NotSavedProps {
  attendance: ReturnType<typeof useAttendance>
  participant: Participant
}

/** Beside whom it is about, however many are ticked meanwhile. */
function NotSaved({ attendance, participant }: NotSavedProps) {
  const t = useText(text)
  const failed = attendance.notSaved(participant)
  if (!failed) return null
  return (
    <div role="alert">
      <p className="field-error">{t('people.notSaved', { name: participant.name })}</p>
      <ProblemNotice
        error={failed.error}
        onRetry={() => attendance.tick({ participant: failed.participant, attended: failed.attended })}
      />
    </div>
  )
}
