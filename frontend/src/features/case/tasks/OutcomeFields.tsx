import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { methodsQuery } from '@/shared/api/lists'
import { OUTCOMES } from '@/shared/lib/choices'
import { useText } from '@/shared/lib/text'
import words from '@/shared/lib/words'
import { Checkbox, Choices } from '@/shared/ui'
import text from '../taskText'

interface OutcomeValues {
  outcome: string
  methodIds: string[]
}

/** How it went, and which methods of the catalogue the requester got. */
// biome-ignore lint/suspicious/noExplicitAny: the fields stand in several forms, all of which hold OutcomeValues
export function OutcomeFields({ form }: { form: UseFormReturn<any> }) {
  const t = useText(text)
  const w = useText(words)
  const methods = useQuery(methodsQuery).data
  const { register, formState } = form as unknown as UseFormReturn<OutcomeValues>
  return (
    <>
      <Choices
        legend={t('conclude.outcome')}
        look="inline"
        error={formState.errors.outcome && t('wrong.chooseOne')}
        choices={OUTCOMES.map((one) => ({
          value: one,
          label: w(`outcome.${one}`),
        }))}
        {...register('outcome', { required: true, shouldUnregister: true })}
      />
      <fieldset className="stack-tight">
        <legend className="field-label">{t('conclude.methods')}</legend>
        {methods?.length === 0 && <p className="small">{t('conclude.methodsNone')}</p>}
        <div className="case-methods">
          {methods?.map((method) => (
            <Checkbox key={method.id} label={method.title} value={method.id} {...register('methodIds')} />
          ))}
        </div>
      </fieldset>
    </>
  )
}
