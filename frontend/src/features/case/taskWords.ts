import type { Reason } from '@/shared/api/contract'
import type { Params } from '@/shared/lib/text'

/** Whoever words codes: the texts of the decision tables. */
interface Words {
  maybe(key: string, params?: Params): string | undefined
}

const KEYS = {
  route: (code: string) => `route.${code}`,
  consultant: (code: string) => `consultant.${code}`,
  criterion: (code: string) => `criterion.${code}`,
} as const

/** «kender området, har god plads»: what this screen has no words for is left out. */
export function reasonWords(
  words: Words,
  group: keyof typeof KEYS,
  found: readonly (Pick<Reason, 'code'> & Partial<Reason>)[],
): string {
  return found
    .map(({ code, params }) => words.maybe(KEYS[group](code), params ?? {}))
    .filter(Boolean)
    .join(', ')
}
