import { readdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Language, localeOf } from './words'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What must hold of a page whatever it shows: no axe violation, nothing wider than its place, no raw key. */
export async function expectGood(page: Page, language: Language, what: string) {
  await expectAccessible(page, what)
  await expectFitting(page, language, what)
}

export async function expectAccessible(page: Page, what: string, only: 'all' | 'colours' = 'all') {
  const axe = new AxeBuilder({ page })
  const { violations } = await (only === 'all' ? axe.withTags(WCAG_22_AA) : axe.withRules(COLOURS)).analyze()
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  )
  expect.soft(told, `${what}: axe`).toEqual([])
}

async function expectFitting(page: Page, language: Language, what: string) {
  const { tooWide, cut, lang, texts } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const wide = document.documentElement.scrollWidth > width
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim()
      if (text && parent && !parent.closest('script, style, pre, textarea, svg, a[href^="mailto:"], [lang]:not(html)'))
        found.push(text)
    }
    const widest = wide
      ? [...document.body.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > width + 1)
          .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
          .slice(0, 3)
      : []
    const cut = [...document.querySelectorAll('table')]
      .filter(
        (table) => table.getBoundingClientRect().right > (table.parentElement?.getBoundingClientRect().right ?? 0) + 1,
      )
      .map((table) => table.caption?.textContent ?? 'a table')
    return { tooWide: wide ? widest : undefined, cut, lang: document.documentElement.lang, texts: found }
  })
  expect.soft(tooWide, `${what}: scrolls sideways`).toBeUndefined()
  expect.soft(cut, `${what}: tables with columns out of sight`).toEqual([])
  expect.soft(lang, `${what}: language of the page`).toBe(language)
  expect.soft(texts.filter(isRaw), `${what}: words without a translation`).toEqual([])
  const other = wordsOfTheOther(language)
  expect.soft([...new Set(texts.filter((text) => other.has(text)))], `${what}: words of the other language`).toEqual([])
}

/** A key, a code of the server's, or a place where a value is missing. */
function isRaw(text: string): boolean {
  return (
    (/^[a-z][A-Za-z]*(\.[A-Za-z][\w-]*)+$/.test(text) && !/\.(txt|pdf|png)$/.test(text)) ||
    /\b[A-Z]{2,}_[A-Z_]+\b/.test(text) ||
    /\{\w+\}/.test(text) ||
    /\b(undefined|null|NaN|Invalid Date|\[object Object\])\b/.test(text)
  )
}

const others = new Map<Language, Set<string>>()

/** Texts that only the other language has, and that are long enough not to be a name. */
function wordsOfTheOther(language: Language): Set<string> {
  const known = others.get(language)
  if (known) return known
  const files = readdirSync(new URL('../../src/locales/da', import.meta.url)).map((file) => file.replace('.json', ''))
  const leaves = (of: Language) => new Set(files.flatMap((file) => textsOf(localeOf(of, file))))
  const own = leaves(language)
  const found = new Set(
    [...leaves(language === 'da' ? 'en' : 'da')].filter((text) => text.length > 7 && !own.has(text)),
  )
  others.set(language, found)
  return found
}

function textsOf(tree: ReturnType<typeof localeOf>): string[] {
  return Object.values(tree).flatMap((node) => (typeof node === 'string' ? [node] : textsOf(node)))
}
