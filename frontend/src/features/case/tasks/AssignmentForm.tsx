import { useQuery } from '@tanstack/react-query'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, ProblemNotice, Skeleton } from '@/shared/ui'
import { proposalQuery, useStep } from '../api'
import text from '../taskText'
import { ConsultantChoice } from './ConsultantChoice'
import type { TaskFormProps } from './form'

export function AssignmentForm({ page, task, onDone, onRefused }: TaskFormProps) {
  const t = useText(text)
  const proposal = useQuery(proposalQuery(page.number))
  const assign = useStep(page.number, 'assignment')
  const form = useKeptForm<{ consultantId: string }>(task.taskId, { consultantId: '' })
  const { errors } = form.formState

  if (proposal.isPending) return <Skeleton lines={5} />
  if (proposal.isError) return <ProblemNotice error={proposal.error} onRetry={() => void proposal.refetch()} />
  const { consultants } = proposal.data

  const send = form.handleSubmit(({ consultantId }) =>
    assign.mutate(
      { taskId: task.taskId, consultantId },
      {
        onSuccess: () => {
          form.forget()
          const chosen = consultants.find((candidate) => candidate.person.id === consultantId)
          onDone(t('assign.done', { name: chosen?.person.name ?? '' }))
        },
        onError: onRefused,
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      <ConsultantChoice
        candidates={consultants}
        error={errors.consultantId && t('wrong.person')}
        {...form.register('consultantId', { required: true })}
      />
      <div>
        <Button type="submit" look="primary" busy={assign.isPending}>
          {t('assign.submit')}
        </Button>
      </div>
    </form>
  )
}
