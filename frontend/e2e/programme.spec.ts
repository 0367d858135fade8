import { expect, test } from '@playwright/test'
import { followLink, moveTime, openMail } from './support/demo'
import { Person, PHONE } from './support/person'
import { AMINA, figureOf, MIKKEL, signIn } from './support/staff'

/*
 * The programme's loop: a workshop is held and its participants asked, and S4 moves; a youth is followed through three
 * months; the manager makes next year's programme out of this one.
 */

const LEYLA = 'Leyla Demir'
const DAY = 86_400_000

/** So many days before the office's today, as a plain day. */
async function daysAgo(person: Person, days: number): Promise<string> {
  const office = (await (await person.page.request.get('/api/office')).json()) as { now: string }
  return new Date(Date.parse(office.now) - days * DAY).toISOString().slice(0, 10)
}

test('hold a workshop, and what its participants answer moves S4', async ({ browser }) => {
  test.setTimeout(180_000)
  const manager = await Person.come(browser, 'da')
  await signIn(manager, MIKKEL, '/criteria')
  const before = await figureOf(manager, 'S4')

  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  const t = (key: string, params = {}) => word('activities', key, params)
  const combo = (label: string) => page.getByRole('combobox', { name: new RegExp(`^${label}`) })
  await signIn(consultant, AMINA, '/activities/new')
  await consultant.field(t('field.title')).fill('Forældremøder, der virker')
  await combo(t('field.deliverable')).selectOption('D7')
  // a day of the programme, however far other journeys have moved the time
  await page.getByLabel(t('field.day'), { exact: true }).fill('2010-11-24')
  await consultant.field(t('field.place')).fill('Tagensbo Skole')
  await consultant.look('activities: a new one')
  await consultant.button(t('save')).click()
  await expect(consultant.heading('Forældremøder, der virker')).toBeVisible()
  await consultant.look('activities: planned')

  const mark = Date.now().toString(36)
  const people = ['Ida Krogh', 'Omar Said'].map((name) => ({
    name,
    email: `${name.toLowerCase().replace(' ', '.')}.${mark}@example.dk`,
  }))
  for (const { name, email } of people) {
    await consultant.button(t('people.add')).click()
    await consultant.field(t('signUp.name')).fill(name)
    await consultant.field(t('signUp.email')).fill(email)
    await consultant.look('activities: sign up')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('signUp.done') })
      .click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  // at the door, on a phone
  const phone = await Person.come(browser, 'da', PHONE)
  await signIn(phone, AMINA, new URL(page.url()).pathname)
  // it shows as it is ticked; the server has it before the activity is held
  await phone.page.getByRole('checkbox', { name: t('people.cameNamed', { name: 'Ida Krogh' }) }).click()
  await expect(phone.page.getByRole('checkbox', { name: t('people.cameNamed', { name: 'Ida Krogh' }) })).toBeChecked()
  await phone.look('activities: attendance on a phone')
  await phone.button(t('hold.button')).click()
  await phone.look('activities: held?')
  await phone.button(t('hold.button'), phone.page.getByRole('alertdialog')).click()
  await expect(phone.page.getByText(t('attended', { attended: 1, signedUp: 2 })).first()).toBeVisible()
  await phone.leave()

  // the questionnaire goes out by itself, to whoever came
  await moveTime(consultant, 'TEN_WORKING_DAYS')
  const participant = await Person.come(browser, 'da', PHONE)
  await openMail(participant, 'invitation-took-part', people[0]?.email ?? '', 'da')
  await followLink(participant, '/answer')
  await participant.button(participant.word('answer', 'start')).click()
  await participant.page.getByRole('radio', { name: /^Ja/ }).first().check()
  await participant.button(participant.word('answer', 'submit')).click()
  await expect(participant.heading(participant.word('answer', 'thanksTitle'))).toBeVisible()
  await participant.leave()

  const after = await figureOf(manager, 'S4')
  expect(after).toEqual({ k: before.k + 1, n: before.n + 1 })
  await Promise.all([consultant.leave(), manager.leave()])
})

test("a youth's pathway through three months", async ({ browser }) => {
  test.setTimeout(90_000)
  const leader = await Person.come(browser, 'da')
  const { page, word } = leader
  const t = (key: string, params = {}) => word('youths', key, params)
  await signIn(leader, LEYLA, '/youths')
  await leader.look('youths')
  await leader.button(t('add')).click()
  await leader.field(t('form.name')).fill('Yusuf Demir')
  await leader.field(t('form.year')).fill('1992')
  await leader.field(t('form.club')).fill('Valby Boldklub')
  await leader.look('youths: a new one')
  await leader.button(t('form.save')).click()
  await expect(page.getByRole('heading', { level: 1, name: /^U-\d+$/ })).toBeVisible()
  await expect(page.getByText('Yusuf Demir')).toHaveCount(0)

  const addInternship = async (day: string) => {
    await leader.button(t('one.addStep')).click()
    await page.getByRole('combobox', { name: t('one.kind') }).selectOption('INTERNSHIP')
    await page.getByRole('dialog').getByLabel(t('one.day'), { exact: true }).fill(day)
    await leader.button(word('common', 'save')).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const steps = page.getByRole('region', { name: t('one.steps') }).getByRole('listitem')

  // before three months nobody is judged; afterwards only who was seen there has stayed
  await addInternship(await daysAgo(leader, 40))
  await expect(steps.filter({ hasText: t('retention.NOT_YET') })).toHaveCount(1)
  await addInternship(await daysAgo(leader, 110))
  const old = steps.filter({ hasText: t('retention.UNKNOWN') })
  await expect(old).toHaveCount(1)
  await leader.look('youths: a pathway')
  await old.getByRole('button', { name: new RegExp(`^${t('one.observe')}`) }).click()
  await page.getByLabel(new RegExp(`^${t('one.seen')}`)).fill(await daysAgo(leader, 2))
  await leader.look('youths: follow up')
  await leader.button(word('common', 'save')).click()
  await expect(steps.filter({ hasText: t('retention.KEPT') })).toHaveCount(1)

  // the name, for a purpose
  await leader.field(t('one.purpose')).fill('Ringe om praktikpladsen')
  await leader.button(t('one.look')).click()
  await expect(page.getByText('Yusuf Demir')).toBeVisible()
  await leader.leave()
})

test("next year's programme is a copy, with the figures beside", async ({ browser }) => {
  test.setTimeout(90_000)
  const manager = await Person.come(browser, 'da')
  const { page, word } = manager
  const t = (key: string, params = {}) => word('programme', key, params)
  await signIn(manager, MIKKEL, '/programme?programme=2010')
  await manager.look('programme')
  await manager.button(t('copy.button')).click()
  const s4 = page.getByRole('textbox', { name: /^S4 / })
  await expect(s4).toHaveValue('40')
  await s4.fill('45')
  await manager.field(t('reason')).fill('Næste års program')
  await manager.look('programme: copy')
  await manager.button(t('copy.done')).click()
  await expect(page).toHaveURL(/programme=(%22)?2011/)
  await expect(manager.heading(/2011/).first()).toBeVisible()
  await page.getByRole('combobox', { name: t('beside.with') }).selectOption('2010')
  const row = page.getByRole('row').filter({ hasText: 'S4 ' })
  await expect(row).toContainText(t('beside.target', { target: 45 }))
  await expect(row).toContainText(t('beside.target', { target: 40 }))
  await manager.look('programme: two years')
  await manager.leave()
})
