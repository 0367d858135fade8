import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Reason } from '@/shared/api/contract'
import reasons from '@/shared/lib/reasons'
import { useText } from '@/shared/lib/text'
import { Choices, TextArea } from '@/shared/ui'
import text from '../taskText'
import { reasonWords } from '../taskWords'

export interface RelevanceValues extends FieldValues {
  relevant: Record<string, 'yes' | 'no'>
  why: Record<string, string>
}

interface ProposedCriterion {
  criterion: string
  title: string
  relevant: boolean
  reasons: readonly (Pick<Reason, 'code'> & Partial<Reason>)[]
}

interface RelevanceFieldsProps {
  // biome-ignore lint/suspicious/noExplicitAny: the fields stand in several forms, all of which hold RelevanceValues
  form: UseFormReturn<any>
  criteria: readonly ProposedCriterion[]
}

/** For each criterion: the proposal with its reasons, the decision, and why it differs if it does. */
export function RelevanceFields({ form, criteria }: RelevanceFieldsProps) {
  const t = useText(text)
  const r = useText(reasons)
  const { register, watch, formState } = form as unknown as UseFormReturn<RelevanceValues>
  if (criteria.length === 0) return null
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{t('relevance')}</legend>
      <p className="hint">{t('relevanceHint')}</p>
      {criteria.map((one) => {
        const chosen = watch(`relevant.${one.criterion}`)
        const deviates = chosen !== undefined && (chosen === 'yes') !== one.relevant
        const why = reasonWords(r, 'criterion', one.reasons)
        return (
          <div className="case-relevance" key={one.criterion}>
            <Choices
              legend={`${one.criterion} ${one.title}`}
              hint={[
                t(one.relevant ? 'proposedRelevant' : 'proposedNotRelevant'),
                why && t('because', { reasons: why }),
              ]
                .filter(Boolean)
                .join(', ')}
              look="inline"
              choices={[
                { value: 'yes', label: t('relevant') },
                { value: 'no', label: t('notRelevant') },
              ]}
              {...register(`relevant.${one.criterion}`)}
            />
            {deviates && (
              <TextArea
                label={t('deviation')}
                hint={one.relevant ? t('deviationManager') : undefined}
                rows={2}
                error={formState.errors.why?.[one.criterion] && t('wrong.deviation')}
                {...register(`why.${one.criterion}`, {
                  validate: (reason: string | undefined) => Boolean(reason?.trim()),
                  shouldUnregister: true,
                })}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
