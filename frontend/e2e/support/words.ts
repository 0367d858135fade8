import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * The words of the screen and the subjects of the mails, read from where the product has them: a journey says what it
 * presses by its key, and walks in both languages.
 */

export type Language = 'da' | 'en'

type Tree = { [key: string]: string | Tree }

const locales = new URL('../../src/locales/', import.meta.url)
const letters = new URL('../../../backend/src/main/resources/mail/', import.meta.url)
const read = new Map<string, Tree>()

export function words(language: Language) {
  const plural = new Intl.PluralRules(language)

  /** `word('request', 'check.send')`: an unknown key is a mistake of the journey. */
  function word(feature: string, key: string, params: Record<string, string | number> = {}): string {
    const tree = localeOf(language, feature)
    const counted = typeof params.count === 'number' ? look(tree, `${key}_${plural.select(params.count)}`) : undefined
    const found = counted ?? look(tree, key)
    if (found === undefined) throw new Error(`locales/${language}/${feature}.json has no «${key}»`)
    return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
  return word
}

export type Word = ReturnType<typeof words>

export function mailSubject(template: string, language: Language): string {
  const first = readFileSync(new URL(`${template}.${language}.txt`, letters), 'utf8').split('\n')[0] ?? ''
  return first
    .replace(/^Subject:\s*/, '')
    .replace(/[:\s]*\[\(.*$/, '')
    .trim()
}

export function localeOf(language: Language, feature: string): Tree {
  const file = fileURLToPath(new URL(`${language}/${feature}.json`, locales))
  const known = read.get(file)
  if (known) return known
  if (!existsSync(file)) throw new Error(`${file} is not there`)
  const tree = JSON.parse(readFileSync(file, 'utf8')) as Tree
  read.set(file, tree)
  return tree
}

function look(tree: Tree, key: string): string | undefined {
  let node: string | Tree | undefined = tree
  for (const step of key.split('.')) {
    if (typeof node !== 'object') return undefined
    node = node[step]
  }
  return typeof node === 'string' ? node : undefined
}
