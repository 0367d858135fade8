import { useCallback, useEffect } from 'react'
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import { forgetForm, keepForm, keptForm } from './kept'

/**
 * A form whose answers survive a reload, a lost race and an expired session in this tab. `key` names what is filled in,
 * for example the id of a task.
 */
export function useKeptForm<Values extends FieldValues>(
  key: string,
  defaults: DefaultValues<Values>,
): UseFormReturn<Values> & { forget: () => void } {
  const form = useForm<Values>({ defaultValues: { ...defaults, ...keptForm<Values>(key) } as DefaultValues<Values> })
  const { watch } = form
  useEffect(() => {
    const { unsubscribe } = watch((values) => keepForm(key, values))
    return unsubscribe
  }, [watch, key])
  const forget = useCallback(() => forgetForm(key), [key])
  return { ...form, forget }
}
