import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CasePage, TaskView } from '@/shared/api/contract'
import { hasRole, useMe } from '@/shared/api/session'
import { formatDay } from '@/shared/lib/dates'
import { useLanguage } from '@/shared/lib/language'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Button, Card, ProblemNotice } from '@/shared/ui'
import { Due } from '@/shared/ui/Due'
import { TaskWhy } from '@/shared/ui/TaskWhy'
import { useGiveTask } from './api'
import { HandOverDialog } from './HandOverDialog'
import { AdviceForm } from './tasks/AdviceForm'
import { AssignmentForm } from './tasks/AssignmentForm'
import { CapacityForm } from './tasks/CapacityForm'
import { ConcludeForm } from './tasks/ConcludeForm'
import type { TaskFormProps } from './tasks/form'
import { PlanForm } from './tasks/PlanForm'
import { ScreeningForm } from './tasks/ScreeningForm'
import text from './text'

const FORMS = {
  SCREEN: ScreeningForm,
  ASSIGN: AssignmentForm,
  AWAIT_CAPACITY: CapacityForm,
  PLAN: PlanForm,
  CARRY_OUT: AdviceForm,
  CONCLUDE: ConcludeForm,
} as const

type TaskWithForm = TaskView & { kind: keyof typeof FORMS }

/** Waiting for the requester is a step without a form. */
function hasForm(task: TaskView): task is TaskWithForm {
  return task.kind in FORMS
}

interface TaskPanelProps {
  page: CasePage
  now: string
  onDone: (what: string) => void
}

/** What is to be done now, where the case is read. */
export function TaskPanel({ page, now, onDone }: TaskPanelProps) {
  const t = useText(text)
  const lang = useLanguage()
  const client = useQueryClient()
  const [refused, setRefused] = useState<{ task: TaskView; error: unknown }>()

  const task = refused?.task ?? page.task
  if (!task || !hasForm(task)) {
    const words = page.status === 'CLOSED' ? 'CLOSED' : page.status === 'AWAITING_REPLY' ? 'AWAITING_REPLY' : undefined
    if (!words) return null
    return (
      <Card>
        <p>{t(`noTask.${words}`, { day: page.closedAt ? formatDay(page.closedAt, lang) : '' })}</p>
      </Card>
    )
  }
  return (
    <OpenTask
      key={task.taskId}
      page={page}
      task={task}
      now={now}
      onDone={(what) => {
        setRefused(undefined)
        onDone(what)
      }}
      refusal={refused?.error}
      onRefused={(error) => setRefused({ task, error })}
      onRefresh={() => {
        setRefused(undefined)
        void client.invalidateQueries({ queryKey: ['requisition', page.number] })
      }}
    />
  )
}

interface OpenTaskProps extends TaskFormProps {
  task: TaskWithForm
  now: string
  refusal: unknown
  onRefresh: () => void
}

function OpenTask({ page, task, now, onDone, refusal, onRefused, onRefresh }: OpenTaskProps) {
  const t = useText(text)
  const w = useText(words)
  const me = useMe()
  const take = useGiveTask(page.number)
  const [handing, setHanding] = useState(false)
  const Form = FORMS[task.kind]
  const mine = task.assignee?.id === me.id
  const manager = hasRole(me, 'MANAGER')
  const mayAct = !task.assignee || mine || manager
  const late = Boolean(task.dueAt && task.dueAt < now)

  return (
    <Card accent className="stack" aria-labelledby="task-title">
      <div className="stack-tight">
        <div className="row">
          <h2 id="task-title">{w(`task.${task.kind}`)}</h2>
          <span className="push">
            {task.dueAt && !late && <small>{t('due')} </small>}
            <Due dueAt={task.dueAt} overdueWorkingDays={page.overdueWorkingDays} now={now} />
          </span>
        </div>
        <p className="small">
          {!task.assignee && `${t('taskFree')} `}
          {mayAct && t(`next.${task.kind}`)}
        </p>
        <TaskWhy task={task} now={now} />
      </div>
      {take.isError && <ProblemNotice error={take.error} />}
      {refusal !== undefined && <Refusal error={refusal} onRefresh={onRefresh} />}
      {mayAct && <Form page={page} task={task} onDone={onDone} onRefused={onRefused} />}
      <div className="row no-print">
        {!task.assignee && (
          <Button
            small
            busy={take.isPending}
            onClick={() =>
              take.mutate({ taskId: task.taskId, personId: me.id }, { onSuccess: () => onDone(t('taken')) })
            }
          >
            {t('take')}
          </Button>
        )}
        {(mine || manager) && task.kind !== 'ASSIGN' && (
          <Button small onClick={() => setHanding(true)}>
            {t('handOver.button')}
          </Button>
        )}
      </div>
      {handing && <HandOverDialog number={page.number} task={task} onClose={() => setHanding(false)} onDone={onDone} />}
    </Card>
  )
}

/** What the server said, that nothing typed is lost, and the way to what the case is now. */
function Refusal({ error, onRefresh }: { error: unknown; onRefresh: () => void }) {
  const t = useText(text)
  return (
    <div className="stack-tight">
      <ProblemNotice error={error} />
      <p className="small">{t('refused.conflictText')}</p>
      <div>
        <Button small onClick={onRefresh}>
          {t('refused.refresh')}
        </Button>
      </div>
    </div>
  )
}
