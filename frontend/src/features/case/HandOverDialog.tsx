import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskView } from '@/shared/api/contract'
import { consultantsQuery } from '@/shared/api/lists'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Dialog, DialogActions, ProblemNotice, Select, TextArea } from '@/shared/ui'
import { useGiveTask } from './api'
import text from './text'

interface HandOverDialogProps {
  number: string
  task: TaskView
  onClose: () => void
  onDone: (what: string) => void
}

export function HandOverDialog({ number, task, onClose, onDone }: HandOverDialogProps) {
  const t = useText(text)
  const c = useText(common)
  const w = useText(words)
  const people = (useQuery(consultantsQuery).data ?? []).filter((person) => person.id !== task.assignee?.id)
  const give = useGiveTask(number)
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)

  function confirm() {
    setMissing(!to)
    if (!to) return
    give.mutate(
      { taskId: task.taskId, personId: to, ...(note.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: () => {
          onClose()
          onDone(t('handOver.done', { name: people.find((person) => person.id === to)?.name ?? '' }))
        },
      },
    )
  }

  return (
    <Dialog title={t('handOver.title', { task: w(`task.${task.kind}`) })} open onOpenChange={onClose}>
      {give.isError && <ProblemNotice error={give.error} />}
      <Select
        label={t('handOver.to')}
        hint={t('handOver.hint')}
        value={to}
        error={missing ? c('required') : undefined}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value="">{c('choose')}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('handOver.note')}
        hint={t('handOver.noteHint')}
        value={note}
        maxLength={4000}
        onChange={(event) => setNote(event.target.value)}
      />
      <DialogActions>
        <Button look="primary" busy={give.isPending} onClick={confirm}>
          {t('handOver.button')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {c('cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
