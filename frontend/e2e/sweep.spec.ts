import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, expect, test } from '@playwright/test'
import { openCourse, signUp } from './support/activities'
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
const DESK_LIGHT = { name: 'desk-light', viewport: DESK, colorScheme: 'light' } as const
const DESK_DARK = { name: 'desk-dark', viewport: DESK, colorScheme: 'dark' } as const
const PHONE_LIGHT = { name: 'phone-light', viewport: PHONE, colorScheme: 'light' } as const
const PHONE_DARK = { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' } as const
/** The other language changes no colour: one look at each width is enough. */
const LOOKS = { da: [DESK_LIGHT, PHONE_LIGHT, PHONE_DARK, DESK_DARK], en: [PHONE_LIGHT, DESK_DARK] } as const

const LANGUAGES: Language[] = ['da', 'en']
const WORK_VIEWS = ['MINE', 'UNASSIGNED', 'TEAM', 'ALL', 'OVERDUE', 'WAITING']
const STEPS = ['subject', 'area', 'about', 'time', 'who', 'check', 'later']
const STAKEHOLDER_MAP = '6b1d0f5e-0001-4c4e-9a51-2010a0000001'
const ADMIN = [
  'people',
  'units',
  'areas',
  'organisations',
  'templates',
  'checklists',
  'calendar',
  'settings',
  'outbox',
  'incidents',
  'audit',
]

for (const viewport of [DESK, PHONE]) {
  test(`nothing moves when the bar of the demo comes (${viewport.width})`, async ({ browser }) => {
    const person = await Person.come(browser, 'da', viewport)
    const { page, word } = person
    let bringBar = () => {}
    const brought = new Promise<void>((done) => {
      bringBar = done
    })
    await page.route('**/api/demo', async (route) => {
      await brought
      await route.continue()
    })
    await page.goto('/login')
    const heading = person.heading(word('session', 'title'))
    await expect(heading).toBeVisible()
    const before = await heading.boundingBox()

    bringBar()

    await expect(page.getByRole('complementary', { name: word('demo', 'bar.label') })).toBeVisible()
    expect(await heading.boundingBox()).toEqual(before)
    await person.leave()
  })
}

for (const language of LANGUAGES) {
  test(`every public page (${language})`, async ({ browser }) => {
    test.setTimeout(360_000)
    const person = await Person.come(browser, language, DESK, true)
    await see(person, 'public', ['/', '/accessibility', '/login', '/case', '/answer', '/no-such-page'])
    await see(
      person,
      'public',
      STEPS.map((step) => `/request?step=${step}`),
    )
    // behind links of mails: somebody's case, and somebody's questions
    await see(person, 'public', [
      await linkIn(person, mailSubject('receipt', 'da'), '/case#'),
      await linkIn(person, mailSubject('invitation', 'da'), '/answer#'),
      await linkIn(person, await signedUp(browser, person), '/sign-up#'),
      '/sign-up/A-9999999',
    ])
    await person.leave()
  })

  test(`every page of a consultant (${language})`, async ({ browser }) => {
    test.setTimeout(360_000)
    const person = await Person.come(browser, language, DESK, true)
    await signIn(person, AMINA, '/me')
    await see(person, 'consultant', [
      ...WORK_VIEWS.map((view) => `/work?view=${view}`),
      '/capacity',
      '/mentions',
      '/requisitions',
      `/requisitions/${await numberOf(person, 'status=IN_PROGRESS')}`,
      `/requisitions/${await numberOf(person, 'closure=CONCLUDED')}`,
      `/requisitions/${await numberOf(person, 'closure=CONCLUDED')}?show=MESSAGES,MAILS`,
      '/requisitions/2010-9999',
      '/templates',
      '/calls/new',
      '/inbox',
      '/inbox?box=QUARANTINE',
      '/hours',
      '/hours?day=2010-10-25',
      '/activities',
      '/activities/new',
      ...(await anOpenCourse(person)),
      '/contacts',
      '/youths',
      '/areas',
      '/areas/MJOLNERPARKEN',
      '/directory',
      '/directory?show=corps',
      '/programme',
      '/programme?beside=2009',
      '/methods',
      `/methods/${STAKEHOLDER_MAP}`,
      '/methods/new',
      '/criteria?period=2010',
      '/criteria/S13?period=2010',
      '/criteria/S13/definition?period=2010',
      '/search?q=møde',
      '/search?q=forældremdøe&kind=CASE',
      '/search',
      '/statistics',
      '/me',
      '/mailbox',
    ])
    await person.leave()
  })

  // what a manager sees otherwise than a consultant
  test(`every page of a manager (${language})`, async ({ browser }) => {
    test.setTimeout(360_000)
    const person = await Person.come(browser, language, DESK, true)
    await signIn(person, MIKKEL, '/me')
    await see(person, 'manager', [
      '/work?view=ALL',
      `/requisitions/${await numberOf(person, 'closure=CONCLUDED')}`,
      '/hours',
      `/methods/${STAKEHOLDER_MAP}`,
      '/criteria?period=2010',
      '/criteria?period=2010-H1',
      '/criteria/S13?period=2010',
      '/criteria/S14?period=2010-H1',
      '/criteria/S13/definition?period=2010',
      '/criteria/S6/definition?period=2010-H1',
      '/questionnaires',
      '/questionnaires/requisition-follow-up',
      '/questionnaires/requisition-follow-up?show=versions',
      '/sendings',
      '/sendings?state=UNDELIVERABLE',
      '/statistics',
    ])
    await person.leave()
  })

  test(`every page of an administrator (${language})`, async ({ browser }) => {
    test.setTimeout(360_000)
    const person = await Person.come(browser, language, DESK, true)
    await signIn(person, KAREN, '/me')
    await see(person, 'administrator', [...ADMIN.map((room) => `/admin/${room}`), '/search?q=amina'])
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
    for (const look of LOOKS[language]) {
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(look.viewport)
      const what = `${role} ${name} ${look.name}`
      // the dark scheme changes colours and nothing else, so they alone are judged where the light one was
      if (language === 'da' && look.colorScheme === 'dark') await expectAccessible(page, what, 'colours')
      else await expectGood(page, language, what)
      await page.screenshot({ path: `${folder}${name}-${look.name}.jpeg`, fullPage: true, quality: 70 })
    }
  }
}

function nameOf(address: string): string {
  const words = address.replace(/#.*/, '-opened').replace(/^\//, '')
  return words.replace(/[^\w-]+/g, '-') || 'front'
}

/** The link in the newest mail that says this, a subject or an address; a mail that is on its way is waited for. */
async function linkIn(person: Person, text: string, start: string): Promise<string> {
  let path = ''
  await expect(async () => {
    const box = await person.page.request.get('/api/demo/mailbox', { params: { text } })
    for (const { id } of (await box.json()) as { id: string }[]) {
      const mail = (await (await person.page.request.get(`/api/demo/mailbox/${id}`)).json()) as {
        links: { href: string }[]
      }
      const link = mail.links.map(({ href }) => href).find((href) => href.includes(start))
      if (link) path = link.slice(link.indexOf(start))
      if (path) return
    }
    throw new Error(`no mail «${text}» with a link to ${start}`)
  }).toPass({ timeout: 30_000 })
  return path
}

/** Signs up for a course of its own, which no journey that moves time makes one of the past. Gives the address. */
async function signedUp(browser: Browser, person: Person): Promise<string> {
  const amina = await Person.come(browser, 'da')
  await signIn(amina, AMINA, '/activities')
  const mark = `${person.language}.${Date.now().toString(36)}`
  const page = await openCourse(amina, { title: `Puljer og fonde ${mark}`, day: '2011-06-15', places: 20 })
  await amina.leave()
  await person.page.goto(page)
  const address = `mette.${mark}@example.dk`
  await signUp(person, 'Mette Lund', address)
  return address
}

/** The first case that a search finds, as the signed-in person may see it. */
async function numberOf(person: Person, search: string): Promise<string> {
  const answer = await person.page.request.get(`/api/requisitions?size=1&${search}`)
  expect(answer.ok(), `search ${search}`).toBe(true)
  const { items } = (await answer.json()) as { items: { number: string }[] }
  const first = items[0]
  if (!first) throw new Error(`no case with ${search}`)
  return first.number
}

/** The course that everybody may sign up for: its page for the staff, and the one for all. */
async function anOpenCourse(person: Person): Promise<string[]> {
  const answer = await person.page.request.get('/api/activities?status=OPEN&kind=COURSE')
  const [course] = (await answer.json()) as { id: string; number: string }[]
  if (!course) throw new Error('no course takes sign-ups')
  return [`/activities/${course.id}`, `/sign-up/${course.number}`]
}
