import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { CaseParticipant } from '@/shared/api/contract'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, Card, Dialog, DialogActions, ProblemNotice, TextField } from '@/shared/ui'
import { suggestionsQuery, useDeskChange } from './desk'
import text from './text'

interface ParticipantsCardProps {
  number: string
  participants: readonly CaseParticipant[]
}

/** Organisations of the directory that take part in the case. */
export function ParticipantsCard({ number, participants }: ParticipantsCardProps) {
  const t = useText(text)
  const change = useDeskChange(number)
  const [adding, setAdding] = useState(false)
  return (
    <Card className="stack-tight">
      <div className="row">
        <h2>{t('participant.title')}</h2>
        <span className="push no-print">
          <Button small onClick={() => setAdding(true)}>
            {t('participant.add')}
          </Button>
        </span>
      </div>
      {change.isError && <ProblemNotice error={change.error} />}
      {participants.length === 0 ? (
        <p className="small">{t('participant.none')}</p>
      ) : (
        <ul className="case-decided">
          {participants.map((one) => (
            <li key={one.id}>
              <b>{one.organisation}</b>
              {one.role && <small> {one.role}</small>}
              {one.contact && (
                <>
                  <br />
                  {one.contact}
                </>
              )}{' '}
              <span className="no-print">
                <Button
                  small
                  look="quiet"
                  aria-label={t('participant.remove', { name: one.organisation })}
                  onClick={() => change.mutate({ path: `participants/${one.id}`, method: 'DELETE' })}
                >
                  {t('relation.end')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {adding && <ParticipantDialog number={number} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function ParticipantDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const t = useText(text)
  const c = useText(common)
  const list = useId()
  const change = useDeskChange(number)
  const [name, setName] = useState('')
  const [contact, setContact] = useState('')
  const [role, setRole] = useState('')
  const [unknown, setUnknown] = useState(false)
  const found = useQuery(suggestionsQuery(name)).data ?? []
  const chosen = found.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())

  function add(event: FormEvent) {
    event.preventDefault()
    setUnknown(!chosen)
    if (!chosen) return
    change.mutate(
      { path: 'participants', method: 'POST', body: { organisationId: chosen.id, contact, role } },
      { onSuccess: onClose },
    )
  }

  return (
    <Dialog title={t('participant.add')} open onOpenChange={onClose}>
      {change.isError && <ProblemNotice error={change.error} />}
      <form className="stack" noValidate onSubmit={add}>
        <TextField
          label={t('participant.organisation')}
          hint={t('participant.hint')}
          error={unknown ? t('participant.unknown') : undefined}
          autoComplete="off"
          list={list}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={list}>
          {found.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <TextField
          label={t('participant.contact')}
          optional
          maxLength={200}
          value={contact}
          onChange={(event) => setContact(event.target.value)}
        />
        <TextField
          label={t('participant.role')}
          optional
          maxLength={200}
          value={role}
          onChange={(event) => setRole(event.target.value)}
        />
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
