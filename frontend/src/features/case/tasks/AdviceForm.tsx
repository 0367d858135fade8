import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, TextArea } from '@/shared/ui'
import { useStep } from '../api'
import text from '../taskText'
import type { TaskFormProps } from './form'

export function AdviceForm({ page, task, onDone, onRefused }: TaskFormProps) {
  const t = useText(text)
  const finish = useStep(page.number, 'advice')
  const form = useKeptForm<{ done: string }>(task.taskId, { done: '' })
  const { errors } = form.formState

  const send = form.handleSubmit(({ done }) =>
    finish.mutate(
      { taskId: task.taskId, done: done.trim() },
      {
        onSuccess: () => {
          form.forget()
          onDone(t('advice.done'))
        },
        onError: onRefused,
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      <TextArea
        label={t('advice.label')}
        error={errors.done && t('wrong.text')}
        {...form.register('done', { validate: (value) => value.trim() !== '' })}
      />
      <div>
        <Button type="submit" look="primary" busy={finish.isPending}>
          {t('advice.submit')}
        </Button>
      </div>
    </form>
  )
}
