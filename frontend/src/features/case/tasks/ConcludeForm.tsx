import { useText } from '@/shared/lib/text'
import { useKeptForm } from '@/shared/lib/useKeptForm'
import { Button, TextArea } from '@/shared/ui'
import { useStep } from '../api'
import text from '../taskText'
import type { TaskFormProps } from './form'
import { OutcomeFields } from './OutcomeFields'
import { RelevanceFields, type RelevanceValues } from './RelevanceFields'

interface ConcludeValues extends RelevanceValues {
  outcome: string
  summary: string
  methodIds: string[]
}

/** Outcome, methods handed over, and the relevance confirmed before anything is sent. */
export function ConcludeForm({ page, task, onDone, onRefused }: TaskFormProps) {
  const t = useText(text)
  const conclude = useStep(page.number, 'conclusion')
  const form = useKeptForm<ConcludeValues>(task.taskId, {
    outcome: '',
    summary: '',
    methodIds: [],
    relevant: Object.fromEntries(page.relevance.map((one) => [one.criterion, one.proposed ? 'yes' : 'no'])),
    // who deviated at screening has said why
    why: Object.fromEntries(
      page.relevance.filter((one) => one.proposed !== one.rule).map((one) => [one.criterion, one.reason ?? '']),
    ),
  })
  const { errors } = form.formState

  const send = form.handleSubmit((values) =>
    conclude.mutate(
      {
        taskId: task.taskId,
        outcome: values.outcome,
        summary: values.summary.trim(),
        methodIds: values.methodIds,
        relevance: page.relevance.map(({ criterion, rule }) => {
          const relevant = values.relevant[criterion] !== 'no'
          return { criterion, relevant, reason: relevant === rule ? undefined : values.why[criterion] }
        }),
      },
      {
        onSuccess: () => {
          form.forget()
          onDone(t('conclude.done'))
        },
        onError: onRefused,
      },
    ),
  )

  return (
    <form className="stack" onSubmit={send} noValidate>
      <OutcomeFields form={form} />
      <TextArea
        label={t('conclude.summary')}
        hint={t('conclude.summaryHint')}
        rows={5}
        error={errors.summary && t('wrong.text')}
        {...form.register('summary', { validate: (value) => value.trim() !== '' })}
      />
      <RelevanceFields
        form={form}
        criteria={page.relevance.map((one) => ({
          criterion: one.criterion,
          title: one.title,
          relevant: one.rule,
          reasons: one.reasonCode ? [{ code: one.reasonCode }] : [],
        }))}
      />
      <div>
        <Button type="submit" look="primary" busy={conclude.isPending}>
          {t('conclude.submit')}
        </Button>
      </div>
    </form>
  )
}
