import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BulkRequest, BulkResponse, WorkItem } from '@/shared/api/contract'
import { consultantsQuery } from '@/shared/api/lists'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { Button, DateField, Dialog, DialogActions, Notice, ProblemNotice, Select, TextArea, Undo } from '@/shared/ui'
import { useBulk } from './api'
import text from './text'

interface BulkBarProps {
  picked: readonly WorkItem[]
  onClear: () => void
  /** After each act, whatever came of it. */
  onActed: () => void
}

/** What can be done with all rows that are picked: one request, and a word about each that was refused. */
export function BulkBar({ picked, onClear, onActed }: BulkBarProps) {
  const t = useText(text)
  const bulk = useBulk()
  const [asking, setAsking] = useState<'HAND_OVER' | 'SET_DEADLINE'>()
  const [undo, setUndo] = useState<{ taskIds: string[]; said: string }>()
  const [outcome, setOutcome] = useState<BulkResponse>()

  function act(request: Omit<BulkRequest, 'taskIds'>) {
    setAsking(undefined)
    bulk.mutate(
      { ...request, taskIds: picked.map((item) => item.taskId) },
      {
        onSuccess: (answer) => {
          const done = answer.results.filter((result) => result.done).map((result) => result.taskId)
          setOutcome(answer)
          if (request.action === 'CLAIM' && done.length > 0)
            setUndo({ taskIds: done, said: t('bulk.claimed', { count: done.length }) })
          onActed()
          onClear()
        },
      },
    )
  }
  const refused = outcome?.results.filter((result) => !result.done) ?? []
  const doneCount = (outcome?.results.length ?? 0) - refused.length

  return (
    <>
      {picked.length > 0 && (
        <section className="row bulk-bar no-print" aria-label={t('bulk.title')}>
          <b role="status">{t('bulk.picked', { count: picked.length })}</b>
          <Button small busy={bulk.isPending} onClick={() => act({ action: 'CLAIM' })}>
            {t('bulk.claim')}
          </Button>
          <Button small onClick={() => setAsking('HAND_OVER')}>
            {t('bulk.handOver')}
          </Button>
          <Button small onClick={() => setAsking('SET_DEADLINE')}>
            {t('bulk.setDeadline')}
          </Button>
          <Button small look="quiet" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        </section>
      )}
      {bulk.isError && <ProblemNotice error={bulk.error} />}
      {outcome && refused.length > 0 && (
        <Notice tone="warn" title={t('bulk.partly', { done: doneCount, all: outcome.results.length })}>
          <ul>
            {refused.map((result) => (
              <li key={result.taskId}>{result.detail ?? result.title}</li>
            ))}
          </ul>
        </Notice>
      )}
      {outcome && refused.length === 0 && !undo && <Notice tone="good" title={t('bulk.done', { count: doneCount })} />}
      <Undo
        done={undo?.said}
        onUndo={() => {
          if (undo) bulk.mutate({ action: 'HAND_BACK', taskIds: undo.taskIds }, { onSuccess: onActed })
          setUndo(undefined)
        }}
        onGone={() => setUndo(undefined)}
      />
      {asking === 'HAND_OVER' && <HandOver count={picked.length} onAct={act} onClose={() => setAsking(undefined)} />}
      {asking === 'SET_DEADLINE' && <Deadline count={picked.length} onAct={act} onClose={() => setAsking(undefined)} />}
    </>
  )
}

interface AskProps {
  count: number
  onAct: (request: Omit<BulkRequest, 'taskIds'>) => void
  onClose: () => void
}

function HandOver({ count, onAct, onClose }: AskProps) {
  const t = useText(text)
  const c = useText(common)
  const people = useQuery(consultantsQuery).data ?? []
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)

  function confirm() {
    setMissing(!to)
    if (to) onAct({ action: 'HAND_OVER', personId: to, ...(note.trim() ? { note: note.trim() } : {}) })
  }
  return (
    <Dialog title={t('bulk.handOverTitle', { count })} open onOpenChange={onClose}>
      <Select
        label={t('bulk.to')}
        value={to}
        error={missing ? c('required') : undefined}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value="" />
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('bulk.note')}
        hint={t('bulk.noteHint')}
        value={note}
        maxLength={4000}
        onChange={(event) => setNote(event.target.value)}
      />
      <DialogActions>
        <Button look="primary" onClick={confirm}>
          {t('bulk.handOver')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Deadline({ count, onAct, onClose }: AskProps) {
  const t = useText(text)
  const c = useText(common)
  const [day, setDay] = useState('')
  const [missing, setMissing] = useState(false)

  function confirm() {
    setMissing(!day)
    if (day) onAct({ action: 'SET_DEADLINE', deadline: day })
  }
  return (
    <Dialog title={t('bulk.deadlineTitle', { count })} open onOpenChange={onClose}>
      <DateField
        label={t('bulk.day')}
        hint={t('bulk.dayHint')}
        value={day}
        error={missing ? c('required') : undefined}
        onChange={(event) => setDay(event.target.value)}
      />
      <DialogActions>
        <Button look="primary" onClick={confirm}>
          {t('bulk.setDeadline')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
