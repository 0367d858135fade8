import { plainDay } from '@/shared/lib/dates'
import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, DateField, TextArea } from '@/shared/ui'
import { useStep } from '../api'
import text from '../taskText'
import type { TaskFormProps } from './form'

export function PlanForm({ page, task, onDone, onRefused }: TaskFormProps) {
  const t = useText(text)
  const plan = useStep(page.number, 'plan')
  const form = useKeptForm<{ plan: string; deadline: string }>(task.taskId, {
    plan: '',
    deadline: page.deadline ? plainDay(page.deadline) : '',
  })
  const { errors } = form.formState

  const send = form.handleSubmit((values) =>
    plan.mutate(
      { taskId: task.taskId, plan: values.plan.trim(), deadline: values.deadline || undefined },
      {
        onSuccess: () => {
          form.forget()
          onDone(t('plan.done'))
        },
        onError: onRefused,
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      <TextArea
        label={t('plan.label')}
        hint={t('plan.hint')}
        error={errors.plan && t('wrong.text')}
        {...form.register('plan', { validate: (value) => value.trim() !== '' })}
      />
      <DateField label={t('plan.deadline')} optional {...form.register('deadline')} />
      <div>
        <Button type="submit" look="primary" busy={plan.isPending}>
          {t('plan.submit')}
        </Button>
      </div>
    </form>
  )
}
