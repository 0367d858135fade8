import { expect, test } from '@playwright/test'
import { Person, PHONE } from './support/person'
import { MIKKEL, signIn } from './support/staff'

/* A period is frozen, its criterion is counted otherwise from now on, and the frozen figure stays as it was reported. */

const QUARTER = '2010-Q2'

/** The big figure of the criterion's page, «14 af 20 = 70 % · mål 70 %». */
async function figure(person: Person, period: string): Promise<string> {
  await person.page.goto(`/criteria/S13?period=${period}`)
  await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible()
  await person.settled()
  return (await person.page.locator('.criteria-big').first().textContent()) ?? ''
}

test('freeze a period, change the definition, the frozen figure stays', async ({ browser }) => {
  test.setTimeout(150_000)
  const manager = await Person.come(browser, 'da')
  const { page, word } = manager
  const t = (key: string, params = {}) => word('definitions', key, params)
  await signIn(manager, MIKKEL, `/criteria?period=${QUARTER}`)
  await manager.button(word('criteria', 'period.freeze')).click()
  await manager.look('criteria: freeze a period')
  const asked = page.getByRole('alertdialog')
  // what is still open depends on how far other journeys have moved the time
  const anyway = asked.getByRole('checkbox', { name: word('criteria', 'period.freezeAnyway') })
  if (await anyway.isVisible()) await anyway.check()
  await manager.button(word('criteria', 'period.freeze'), asked).click()
  await expect(page.getByText(word('counts', 'frozen'))).toBeVisible()
  const reported = await figure(manager, QUARTER)
  const before = await figure(manager, '2010')

  // a second window of the manager has the same version before it
  const slower = await Person.come(browser, 'da', PHONE)
  await signIn(slower, MIKKEL, '/criteria/S13/definition?period=2010')
  const slowQuote = slower.field(t('form.quote'))
  await slowQuote.fill('70 % af de relevante rekvirenter har brugt nye metoder (rettet)')

  await manager.link(t('edit')).click()
  await expect(manager.heading(t('title', { code: 'S13' }))).toBeVisible()
  await manager.look('definition: as it is')
  await page.getByRole('checkbox', { name: word('criteria', 'units.answers.PARTLY') }).check()
  await manager.field(t('form.target')).fill('65')
  await manager.button(t('form.preview')).click()
  await expect(manager.heading(t('preview.then'))).toBeVisible()
  await manager.look('definition: what would come of it')
  await manager.field(t('preview.reason')).fill('Delvist er også en ændret praksis')
  await manager.button(t('preview.publish', { version: 2 })).click()
  await expect(page.getByText(t('preview.published', { version: 2 }))).toBeVisible()
  const newest = page.getByRole('region', { name: t('history.version', { version: 2 }), exact: true })
  await expect(newest).toContainText('Delvist er også en ændret praksis')
  await expect(newest.getByRole('row').filter({ hasText: t('field.TARGET') })).toContainText('65')
  await manager.look('definition: published')

  // whoever was slower keeps what they typed, and sees what was published
  await slower.button(t('form.preview')).click()
  await slower.field(t('preview.reason')).fill('Rettet citat')
  await slower.button(t('preview.publish', { version: 2 })).click()
  await expect(slower.page.getByRole('alert')).toContainText(MIKKEL)
  await expect(slowQuote).toHaveValue(/\(rettet\)$/)
  await expect(
    slower.page.getByRole('heading', { name: t('history.version', { version: 2 }), exact: true }),
  ).toBeVisible()
  expect(slower.complaints.splice(0)).toEqual(['POST /api/criteria/S13/definitions: 409'])
  await slower.look('definition: a colleague was faster')
  await slower.leave()

  expect(await figure(manager, QUARTER)).toBe(reported)
  expect(await figure(manager, '2010')).not.toBe(before)
  await expect(page.getByText(word('criteria', 'detail.version', { version: 2 }))).toBeVisible()

  await page.goto(`/criteria?period=${QUARTER}`)
  await manager.button(t('check.run')).click()
  await expect(page.getByRole('row').filter({ hasText: 'S13' })).toContainText(t('check.same'))
  await manager.look('criteria: the freeze is checked')
  await manager.leave()
})
