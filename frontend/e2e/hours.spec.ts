import { expect, test } from '@playwright/test'
import { Person, PHONE } from './support/person'
import { AMINA, MIKKEL, openCase, signIn } from './support/staff'

/*
 * A week's hours: typed into the sheet without a mouse, put on a case, run by a timer from a desk to a phone, and late
 * for a month that a manager has closed. The week lies before the demo's day, wherever other journeys move that to.
 */

const WEEK = '/hours?day=2010-11-22'

test("a week's hours", async ({ browser }) => {
  test.setTimeout(120_000)
  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  const t = (key: string, params = {}) => word('hours', key, params)
  const combo = (label: string) => page.getByRole('combobox', { name: new RegExp(`^${label}`) })

  // the sheet, by keyboard alone once the row is there
  await signIn(consultant, AMINA, WEEK)
  await combo(t('entry.area')).selectOption('INVOLVEMENT')
  await combo(t('entry.deliverable')).selectOption('D7')
  await consultant.button(t('entry.row')).click()
  const field = (day: string) => page.getByRole('textbox', { name: new RegExp(`D7.*${day}`) })
  await field('man').focus()
  await page.keyboard.type('1,5')
  await page.keyboard.press('ArrowRight')
  await expect(field('tir')).toBeFocused()
  await page.keyboard.type('45 min')
  await page.keyboard.press('Enter')
  await expect(field('tir')).toHaveValue('0:45')
  await expect(page.getByRole('status').filter({ hasText: '0:45' }).first()).toBeVisible()
  const row = page.getByRole('row').filter({ has: field('man') })
  await expect(row).toContainText('2:15')
  await page.reload()
  await expect(field('man')).toHaveValue('1:30')
  await consultant.look('hours: the week')

  // what cannot be read as a time stays where it was typed, over a reload too
  await field('ons').fill('halvanden')
  await field('ons').press('Tab')
  await expect(page.getByRole('alert').filter({ hasText: t('wrong') })).toBeVisible()
  await page.reload()
  await expect(field('ons')).toHaveValue('halvanden')
  await field('ons').press('Escape')
  await expect(field('ons')).toHaveValue('')

  // on a case, by hand
  const search = await page.request.get('/api/requisitions?size=1&status=IN_PROGRESS')
  const number = ((await search.json()) as { items: { number: string }[] }).items[0]?.number ?? ''
  await combo(t('entry.area')).selectOption('REQUISITIONS')
  await consultant.field(t('entry.number')).fill(number)
  await page.getByLabel(t('entry.day'), { exact: true }).fill('2010-11-24')
  await consultant.field(t('entry.duration')).fill('90 min')
  await consultant.field(t('entry.note')).fill('Møde i beboerhuset')
  await consultant.button(t('entry.save')).click()
  await expect(page.getByRole('textbox', { name: new RegExp(`${number}.*ons`) })).toHaveValue('1:30')

  // the timer runs at the server: started here, stopped on the phone
  await consultant.button(t('timer.start')).click()
  await expect(consultant.heading(t('timer.title'))).toBeVisible()
  await expect(consultant.button(t('timer.stop'))).toBeVisible()
  await consultant.look('hours: the timer runs')
  const phone = await Person.come(browser, 'da', PHONE)
  await signIn(phone, AMINA, WEEK)
  await phone.button(t('timer.stop')).click()
  const dialog = phone.page.getByRole('dialog', { name: t('timer.stopTitle') })
  await phone.look('hours: stop the timer')
  await dialog.getByLabel(t('entry.day'), { exact: true }).fill('2010-11-25')
  await phone.field(t('entry.duration'), dialog).fill('20 min')
  await phone.button(t('timer.confirm'), dialog).click()
  await expect(phone.page.getByRole('textbox', { name: new RegExp(`${number}.*tor`) })).toHaveValue('0:20')
  await phone.leave()
  await openCase(consultant, number)
  await expect(page.getByText('Møde i beboerhuset').first()).toBeVisible()
  await expect(page.getByText(word('case', 'timeline.code.hours-logged', { hours: '20 min' }))).toBeVisible()

  // late: the month is closed; nothing typed is lost, and a manager opens it with a reason
  await page.goto('/hours?day=2010-10-25')
  await combo(t('entry.area')).selectOption('SPORT_TO_JOB')
  await page.getByLabel(t('entry.day'), { exact: true }).fill('2010-10-27')
  await consultant.field(t('entry.duration')).fill('1:15')
  await consultant.button(t('entry.save')).click()
  await expect(page.getByRole('alert').filter({ hasText: MIKKEL })).toBeVisible()
  await consultant.look('hours: late')
  expect(consultant.complaints.splice(0)).toEqual(['POST /api/hours: 409'])

  const manager = await Person.come(browser, 'da')
  await signIn(manager, MIKKEL, '/hours?day=2010-10-25')
  await manager.button(t('months.reopenNamed', { month: 'oktober 2010' })).click()
  await manager.field(t('months.reason')).fill('Amina manglede en dag')
  await manager.button(t('months.reopen'), manager.page.getByRole('dialog')).click()
  const close = manager.button(t('months.closeNamed', { month: 'oktober 2010' }))
  await expect(close).toBeVisible()

  await expect(consultant.field(t('entry.duration'))).toHaveValue('1:15')
  await consultant.button(t('entry.save')).click()
  await expect(page.getByRole('textbox', { name: /Fra Sport til Job.*ons/ })).toHaveValue('1:15')

  await close.click()
  await manager.button(t('months.close'), manager.page.getByRole('alertdialog')).click()
  await expect(manager.button(t('months.reopenNamed', { month: 'oktober 2010' }))).toBeVisible()
  await manager.look('hours: the manager')
  await manager.leave()
  await consultant.leave()
})
