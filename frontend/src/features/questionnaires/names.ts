import type { Translate } from '@/shared/lib/text'
import type text from './text'

/** What a questionnaire is called; its key where this screen has no name for it. */
export function questionnaireName(key: string, t: Translate<(typeof text)['da']>): string {
  return t.maybe(`names.${key}`) ?? key
}
