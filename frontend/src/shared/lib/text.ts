import { type Language, useLanguage } from './language'

/*
 * Texts of the screen: one JSON per feature and language in src/locales, imported by the feature that shows them, so
 * that they are split with its code. A key that is missing, in Danish or in English, is a type error.
 *
 *   const text = defineText({ da, en })
 *   const t = useText(text)
 *   t('greeting', { name: 'Amina' })     «Hej {name}»
 *   t('days', { count: 2 })              days_one, days_other
 */

type Tree = { [key: string]: string | Tree }
type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string]
type WithoutCount<K> = K extends `${infer Base}_one` ? Base : K extends `${infer Base}_other` ? Base : K
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

type Key<T> = WithoutCount<Leaf<T>>
export type Params = Record<string, string | number>

export interface Text<T> {
  readonly da: T
  readonly en: Same<T>
}

export interface Translate<T> {
  (key: Key<T>, params?: Params): string
  /** For words that the server chooses: undefined when this screen has no text for it. */
  maybe(key: string, params?: Params): string | undefined
}

/** Demands the same keys in both languages, at compile time. */
export function defineText<D extends Tree, E extends Tree>(languages: { da: D & Same<E>; en: E & Same<D> }): Text<D> {
  return languages as unknown as Text<D>
}

export function useText<T>(text: Text<T>): Translate<T> {
  return textIn(text, useLanguage())
}

/** The same outside of a component. The translators are kept, so that they may stand in a list of dependencies. */
export function textIn<T>(text: Text<T>, language: Language): Translate<T> {
  let ready = translators.get(text) as Record<Language, Translate<T>> | undefined
  if (!ready) {
    ready = { da: translator(text.da as Tree, 'da'), en: translator(text.en as Tree, 'en') }
    translators.set(text, ready)
  }
  return ready[language]
}

const translators = new WeakMap<object, unknown>()

function translator<T>(tree: Tree, language: Language): Translate<T> {
  const plural = new Intl.PluralRules(language)

  function maybe(key: string, params: Params = {}): string | undefined {
    const found =
      typeof params.count === 'number'
        ? (look(tree, `${key}_${plural.select(params.count)}`) ?? look(tree, `${key}_other`) ?? look(tree, key))
        : look(tree, key)
    return found?.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  }

  return Object.assign((key: Key<T>, params?: Params) => maybe(key as string, params) ?? (key as string), { maybe })
}

function look(tree: Tree, key: string): string | undefined {
  let node: string | Tree | undefined = tree
  for (const step of key.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, step)) return undefined
    node = node[step]
  }
  return typeof node === 'string' ? node : undefined
}
