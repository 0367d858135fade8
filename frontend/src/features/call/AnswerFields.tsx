import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { methodsQuery } from '@/shared/api/lists'
import { OUTCOMES } from '@/shared/lib/choices'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Checkbox, Choices, TextArea } from '@/shared/ui'
import text from './text'
import type { CallValues } from './values'

/** The answer given in the call itself, and how it went. */
export function AnswerFields({ form }: { form: UseFormReturn<CallValues> }) {
  const t = useText(text)
  const w = useText(words)
  const methods = useQuery(methodsQuery).data ?? []
  const { register, formState } = form
  const { errors } = formState
  return (
    <>
      <TextArea
        label={t('answer')}
        error={errors.answer && t('wrong.answer')}
        {...register('answer', { validate: (value, { answerNow }) => !answerNow || value.trim() !== '' })}
      />
      <Choices
        legend={t('outcome')}
        look="inline"
        error={errors.outcome && t('wrong.outcome')}
        choices={OUTCOMES.map((one) => ({
          value: one,
          label: w(`outcome.${one}`),
        }))}
        {...register('outcome', { validate: (value, { answerNow }) => !answerNow || value !== '' })}
      />
      {methods.length > 0 && (
        <fieldset className="stack-tight">
          <legend className="field-label">{t('methods')}</legend>
          <div className="field-row call-fields">
            {methods.map((method) => (
              <Checkbox key={method.id} label={method.title} value={method.id} {...register('methodIds')} />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
