import { readFileSync } from 'node:fs'
import { expect, type Locator, test } from '@playwright/test'
import { Person, PHONE } from './support/person'
import { AMINA, JONAS, MIKKEL, signIn } from './support/staff'

/*
 * Whom the unit works with: contacts come in from a file as spreadsheets in Denmark write it, and stand on the page of
 * their neighbourhood plan; the overview of actors is gone through, saved, mended and brought in again.
 */

/** As a Danish Excel saves it: Windows-1252, semicolons, a line break inside quotes. */
function windowsFile(text: string) {
  return { name: 'kontakter.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') }
}

const rowOf = (where: Locator, text: string) => where.getByRole('row').filter({ hasText: text })

test('contacts come in from a file, and stand on the page of their plan', async ({ browser }) => {
  const mark = Date.now().toString(36)
  const association = `Håbets Forening ${mark}`
  const file = windowsFile(
    [
      'Dag;Hvordan;Organisation;Type;Navn;Mail;Helhedsplan;Bemærkning;Ansvarlig',
      `2.11.2010;Besøg;${association};forening;Åse Sørensen;aase.${mark}@haab.example;Folehaven;"Vil gerne med.\r\nRing igen.";Amina`,
      `31.2.2010;Møde;${association};forening;;;Folehaven;;`,
      `3.11.2010;Telefon;=HYPERLINK("x");forening;;;Folehaven;;`,
    ].join('\r\n'),
  )
  const amina = await Person.come(browser, 'da')
  const { page, word } = amina
  const t = (key: string, params = {}) => word('imports', key, params)
  await signIn(amina, AMINA, '/contacts')
  await amina.button(t('button')).click()
  const dialog = page.getByRole('dialog')
  await amina.look('contacts: a file')
  await dialog.getByLabel(t('file'), { exact: true }).setInputFiles(file)

  // what will happen to each line, and nothing has happened
  await expect(dialog).toContainText(t('sum', { fresh: 1, changed: 0, matched: 0, refused: 2 }))
  await expect(dialog).toContainText(t('readAs', { encoding: 'Windows-1252', separator: t('semicolon') }))
  await expect(dialog).toContainText(t('ignored', { columns: '«Ansvarlig»' }))
  await expect(rowOf(dialog, association).filter({ hasText: t('why.DAY_WRONG') })).toHaveCount(1)
  await expect(rowOf(dialog, t('why.LOOKS_LIKE_A_FORMULA'))).toHaveCount(1)
  await amina.look('contacts: looked over')
  const colleague = await Person.come(browser, 'da', PHONE)
  await signIn(colleague, JONAS, '/areas/FOLEHAVEN')
  const actors = colleague.page.getByRole('region', { name: colleague.word('areas', 'actors.title') })
  await expect(actors).toBeVisible()
  await expect(actors.getByText(association)).toHaveCount(0)

  await amina.button(t('confirm', { count: 1 }), dialog).click()
  await expect(dialog).toContainText(t('done', { count: 1 }))
  await amina.button(word('common', 'close'), dialog).click()
  await expect(rowOf(page.locator('table'), association)).toContainText('Åse Sørensen')

  // the same file again doubles nothing
  await amina.button(t('button')).click()
  await dialog.getByLabel(t('file'), { exact: true }).setInputFiles(file)
  await expect(dialog).toContainText(t('sum', { fresh: 0, changed: 0, matched: 1, refused: 2 }))
  await expect(dialog.getByRole('button', { name: t('confirm', { count: 1 }) })).toHaveCount(0)

  await colleague.page.reload()
  await expect(actors.getByText(association)).toBeVisible()
  await colleague.look("a plan's page on a phone")
  await Promise.all([amina.leave(), colleague.leave()])
})

test('the overview of actors is gone through, saved, mended and brought in again', async ({ browser }) => {
  const amina = await Person.come(browser, 'da')
  const { page, word } = amina
  const t = (key: string, params = {}) => word('directory', key, params)
  const i = (key: string, params = {}) => word('imports', key, params)
  const name = `Kvindehuset ${Date.now().toString(36)}`
  await signIn(amina, AMINA, '/directory')

  // one that nobody has looked at for half a year
  const stale = page.getByRole('button', { name: new RegExp(`^${t('actors.check')}: `) })
  await expect(stale.first()).toBeVisible()
  const before = await stale.count()
  await stale.first().click()
  await expect(stale).toHaveCount(before - 1)

  await amina.button(t('actors.add')).click()
  const dialog = page.getByRole('dialog')
  await amina.field(t('actors.form.name'), dialog).fill(name)
  await dialog.getByRole('combobox', { name: new RegExp(`^${t('actors.form.district')}`) }).fill('Vanløse')
  await amina.field(t('actors.form.contactName'), dialog).fill('Ida Krog')
  await amina.look('directory: a new actor')
  await amina.button(word('common', 'save'), dialog).click()
  const district = page.getByRole('region', { name: 'Vanløse', exact: true })
  await expect(rowOf(district, name)).toContainText('Ida Krog')

  await page.getByRole('combobox', { name: t('actors.district') }).selectOption('Vanløse')
  const [saved] = await Promise.all([page.waitForEvent('download'), amina.button(t('actors.csv')).click()])
  const text = readFileSync(await saved.path(), 'utf8')
  expect(text).toContain(name)

  await amina.button(i('button')).click()
  await dialog.getByLabel(i('file'), { exact: true }).setInputFiles({
    name: 'aktoerer.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text.replaceAll('Ida Krog', 'Bo Lund'), 'utf8'),
  })
  await expect(rowOf(dialog, name)).toContainText(i('outcomes.CHANGED'))
  await amina.look('directory: looked over')
  await dialog.getByRole('button', { name: /^Skriv/ }).click()
  await amina.button(word('common', 'close'), dialog).click()
  await expect(rowOf(district, name)).toContainText('Bo Lund')
  await amina.leave()
})

test('a resource person who is trained counts in the programme', async ({ browser }) => {
  const amina = await Person.come(browser, 'da')
  const { page, word } = amina
  const t = (key: string, params = {}) => word('directory', key, params)
  const mark = Date.now().toString(36)
  const name = `Nadia Karim ${mark}`
  await signIn(amina, AMINA, '/directory?show=corps')
  await amina.button(t('corps.add')).click()
  const dialog = page.getByRole('dialog')
  await amina.field(t('corps.form.name'), dialog).fill(name)
  await amina.field(t('corps.form.email'), dialog).fill(`nadia.${mark}@skole.example`)
  await amina.field(t('corps.form.training'), dialog).fill('Efterårsholdet')
  await dialog.getByLabel(new RegExp(`^${t('corps.form.trainedOn')}`)).fill('2010-11-01')
  await amina.look('corps: a new one')
  await amina.button(word('common', 'save'), dialog).click()
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible()

  await page.getByRole('button', { name: t('corps.assignNamed', { name }) }).click()
  await dialog.getByLabel(t('corps.form.day'), { exact: true }).fill('2010-11-12')
  await amina.field(t('corps.form.title'), dialog).fill('Temadag om tolke')
  await amina.look('corps: an assignment')
  await amina.button(word('common', 'save'), dialog).click()
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Temadag om tolke')

  const manager = await Person.come(browser, 'da')
  await signIn(manager, MIKKEL, '/programme?programme=2010')
  const deliverable = manager.page.getByRole('listitem').filter({ has: manager.page.getByText('D9', { exact: true }) })
  await deliverable.getByText(/^Hvad der ligger bag/).click()
  await deliverable.getByRole('link', { name }).click()
  await expect(manager.page).toHaveURL(/\/directory\?show=corps$/)
  await Promise.all([amina.leave(), manager.leave()])
})
