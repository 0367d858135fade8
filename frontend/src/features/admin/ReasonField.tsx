import type { UseFormRegisterReturn } from 'react-hook-form'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { TextField } from '@/shared/ui'
import text from './text'

/** What `register('reason', SAID)` demands: a word, not a blank. */
export const SAID = { validate: (value: string) => value.trim() !== '' }

/** Why something is changed; it stands in the log. */
export function ReasonField({ missing, ...field }: UseFormRegisterReturn & { missing: boolean }) {
  const t = useText(text)
  const c = useText(common)
  return <TextField label={t('reason')} hint={t('reasonHint')} error={missing ? c('required') : undefined} {...field} />
}
