import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { expectGood } from './looks'
import { type Language, type Word, words } from './words'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

const ADDRESS = process.env.MEDSPIL_E2E_ADDRESS ?? 'http://localhost:8080'

/** Answers that a page asks for knowing that they may be refused: nobody signed in, no draft, no link opened yet, no such case or activity, no work in main area 2. */
const EXPECTED_REFUSALS = [
  [401, '/api/session'],
  [404, '/api/draft'],
  [404, '/api/case'],
  [404, '/api/answer'],
  [404, '/api/requisitions/2010-9999'],
  [404, '/api/youths'],
  [404, '/api/open-activities/A-9999999'],
] as const

/** A step that somebody else ended while it was looked at. */
const ENDED_STEP = /^\/api\/work\/[0-9a-f-]{36}$/

/** Somebody with a browser of their own: nothing is remembered at first, and nothing is shared. */
export class Person {
  readonly word: Word
  /** What the browser complained of: errors of the console, breaches of the content security policy, broken pages. */
  readonly complaints: string[] = []

  private constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.word = words(language)
  }

  static async come(browser: Browser, language: Language, viewport = DESK, remembered = false): Promise<Person> {
    const context = await browser.newContext({ viewport })
    if (remembered && language === 'en') {
      await context.addCookies([{ name: 'medspil-language', value: 'en', url: ADDRESS }])
    }
    const page = await context.newPage()
    const person = new Person(page, language)
    await person.listen()
    return person
  }

  private async listen() {
    const { page, complaints } = this
    await page.exposeFunction('medspilBreach', (breach: string) =>
      complaints.push(`content security policy: ${breach}`),
    )
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const tell = (window as unknown as Record<string, (breach: string) => void>).medspilBreach
        tell?.(`${violatedDirective} ${blockedURI}`)
      })
    })
    page.on('pageerror', (error) => complaints.push(`page: ${error.message}`))
    page.on('console', (message) => {
      // a refused answer is told below, with its address
      const refusal = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !refusal) complaints.push(`console: ${message.text()}`)
    })
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      const expected =
        EXPECTED_REFUSALS.some(([status, path]) => status === response.status() && path === pathname) ||
        (response.status() === 404 && ENDED_STEP.test(pathname))
      if (response.status() >= 400 && !expected) {
        complaints.push(`${response.request().method()} ${pathname}: ${response.status()}`)
      }
    })
  }

  /** The page as it is must be good; `what` names it in a failure. */
  async look(what: string) {
    await this.settled()
    await expectGood(this.page, this.language, what)
  }

  /** Everything that was asked for has come, and no skeleton holds a place. */
  async settled() {
    await expect(this.page.getByRole('heading').first()).toBeVisible()
    await expect(this.page.getByRole('status', { name: this.word('common', 'loading') })).toHaveCount(0)
  }

  async leave() {
    await this.page.context().close()
    expect.soft(this.complaints, 'complaints of the browser').toEqual([])
  }

  // — what anybody does with a page —

  button(name: string, within: Page | Locator = this.page) {
    return within.getByRole('button', { name, exact: true })
  }

  field(label: string, within: Page | Locator = this.page) {
    return within.getByRole('textbox', { name: startingWith(label) })
  }

  link(name: string, within: Page | Locator = this.page) {
    return within.getByRole('link', { name, exact: true })
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name })
  }

  /** Chooses one of a few. The name of a choice is its label with its hint. */
  async choose(question: string | RegExp, label: string) {
    const group = this.page.getByRole('group', { name: question })
    await group.getByRole('radio', { name: startingWith(label) }).check()
  }
}

/** «We can help» with its hint, but neither «We can help, but later» nor «We can helpfully». */
function startingWith(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![,\\p{Ll}])`, 'u')
}
