import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { expectAccessible, expectGood } from './support/looks'
import { DESK, Person, PHONE } from './support/person'
import { AMINA, KAREN, MIKKEL, signIn } from './support/staff'
import { type Language, mailSubject } from './support/words'

/*
 * Every page of the product, as everybody who may see it, on a phone and at a desk, light and dark, in both languages:
 * nothing that axe objects to, nothing wider than the window, no untranslated word, no complaint of the browser. What
 * was seen is left as pictures in test-results/looks.
 */
test.describe.configure({ mode: 'parallel' })

const pictures = fileURLToPath(new URL('../test-results/looks/', import.meta.url))
const LOOKS = [
  { name: 'desk-light', viewport: DESK, colorScheme: 'light' },
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
  { name: 'desk-dark', viewport: DESK, colorScheme: 'dark' },
] as const

const LANGUAGES: Language[] = ['da', 'en']
const WORK_VIEWS = ['MINE', 'UNASSIGNED', 'ALL', 'OVERDUE', 'WAITING']
const STEPS = ['subject', 'area', 'about', 'time', 'who', 'check', 'later']
const ADMIN = ['people', 'units', 'areas', 'organisations', 'calendar', 'settings', 'outbox', 'incidents', 'audit']

for (const language of LANGUAGES) {
  test(`every public page (${language})`, async ({ browser }) => {
    test.setTimeout(180_000)
    const person = await Person.come(browser, language, DESK, true)
    await see(person, 'public', ['/', '/accessibility', '/login', '/case', '/answer', '/no-such-page'])
    await see(
      person,
      'public',
      STEPS.map((step) => `/request?step=${step}`),
    )
    // behind links of mails: somebody's case, and somebody's questions
    await see(person, 'public', [
      await linkIn(person, 'receipt', '/case#'),
      await linkIn(person, 'invitation', '/answer#'),
    ])
    await person.leave()
  })

  for (const [role, name] of [
    ['consultant', AMINA],
    ['manager', MIKKEL],
  ] as const) {
    test(`every page of a ${role} (${language})`, async ({ browser }) => {
      test.setTimeout(240_000)
      const person = await Person.come(browser, language, DESK, true)
      await signIn(person, name, '/me')
      const open = await numbersOf(person, 'status=IN_PROGRESS')
      const closed = await numbersOf(person, 'closure=CONCLUDED')
      await see(person, role, [
        ...WORK_VIEWS.map((view) => `/work?view=${view}`),
        '/requisitions',
        ...[...open, ...closed].map((number) => `/requisitions/${number}`),
        '/requisitions/2010-9999',
        '/calls/new',
        '/criteria?period=2010',
        '/criteria?period=2010-H1',
        '/criteria/S13?period=2010',
        '/criteria/S14?period=2010-H1',
        '/statistics',
        '/me',
        '/mailbox',
      ])
      await person.leave()
    })
  }

  test(`every page of an administrator (${language})`, async ({ browser }) => {
    test.setTimeout(180_000)
    const person = await Person.come(browser, language, DESK, true)
    await signIn(person, KAREN, '/me')
    await see(
      person,
      'administrator',
      ADMIN.map((room) => `/admin/${room}`),
    )
    await person.leave()
  })
}

async function see(person: Person, role: string, addresses: readonly string[]) {
  const { page, language } = person
  const folder = `${pictures}${role}-${language}/`
  mkdirSync(folder, { recursive: true })
  for (const address of addresses) {
    const name = nameOf(address)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.setViewportSize(DESK)
    await page.goto(address)
    await person.settled()
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(look.viewport)
      const what = `${role} ${name} ${look.name}`
      // the dark scheme changes colours and nothing else
      if (look.colorScheme === 'light') await expectGood(page, language, what)
      else await expectAccessible(page, what, 'colours')
      await page.screenshot({ path: `${folder}${name}-${look.name}.png`, fullPage: true })
    }
  }
}

function nameOf(address: string): string {
  const words = address.replace(/#.*/, '-opened').replace(/^\//, '')
  return words.replace(/[^\w-]+/g, '-') || 'front'
}

/** The newest mail of a kind in the demo's mailbox that has such a link: its address in this house. */
async function linkIn(person: Person, template: string, start: string): Promise<string> {
  const subject = mailSubject(template, 'da')
  const box = await person.page.request.get('/api/demo/mailbox', { params: { text: subject } })
  const found = (await box.json()) as { items: { id: string; subject: string }[] }
  for (const { id } of found.items) {
    const mail = (await (await person.page.request.get(`/api/demo/mailbox/${id}`)).json()) as { links: string[] }
    const link = mail.links.find((one) => one.includes(start))
    if (link) return link.slice(link.indexOf(start))
  }
  throw new Error(`no mail «${subject}» with a link to ${start}`)
}

/** The first case that a search finds, as the signed-in person may see it. */
async function numbersOf(person: Person, search: string): Promise<string[]> {
  const answer = await person.page.request.get(`/api/requisitions?size=1&${search}`)
  expect(answer.ok(), `search ${search}`).toBe(true)
  const { items } = (await answer.json()) as { items: { number: string }[] }
  expect(items.length, `cases with ${search}`).toBeGreaterThan(0)
  return items.slice(0, 1).map(({ number }) => number)
}
