import { useText } from '@/shared/lib/text'
import { Button } from '@/shared/ui'
import { useStep } from '../api'
import text from '../taskText'
import type { TaskFormProps } from './form'

export function CapacityForm({ page, task, onDone, onRefused }: TaskFormProps) {
  const t = useText(text)
  const begin = useStep(page.number, 'capacity')
  return (
    <div>
      <Button
        look="primary"
        busy={begin.isPending}
        onClick={() =>
          begin.mutate({ taskId: task.taskId }, { onSuccess: () => onDone(t('capacity.done')), onError: onRefused })
        }
      >
        {t('capacity.submit')}
      </Button>
    </div>
  )
}
