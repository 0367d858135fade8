import { expect, test } from '@playwright/test'
import { Person } from './support/person'
import { AMINA, MIKKEL, openCase, signIn } from './support/staff'

/* A method from draft to requester: written by a consultant, put in force by a manager, handed over in two presses. */

test('a method is written, put in force and handed over', async ({ browser }) => {
  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  const t = (key: string, params = {}) => word('methods', key, params)
  await signIn(consultant, AMINA, '/methods')
  await consultant.link(t('add')).click()
  const danish = page.getByRole('region', { name: t('danish') })
  await consultant.field(t('name'), danish).fill('Naboteam')
  await consultant.field(t('description'), danish).fill('Naboer banker på hos naboer.')
  await consultant.field(t('text'), danish).fill('## Hvornår\nNår breve ikke når frem.\n\n- <b>Aldrig</b> alene')
  await consultant.look('methods: a draft')
  await consultant.button(t('saveDraft')).click()
  await expect(consultant.heading('Naboteam')).toBeVisible()
  await expect(consultant.heading('Hvornår')).toBeVisible()
  // what looks like markup is shown as it was typed
  await expect(page.getByText('<b>Aldrig</b> alene')).toBeVisible()
  const address = new URL(page.url()).pathname

  const manager = await Person.come(browser, 'da')
  await signIn(manager, MIKKEL, address)
  await manager.button(t('edit')).click()
  const english = manager.page.getByRole('region', { name: t('english') })
  await manager.page.getByRole('combobox', { name: t('status') }).selectOption('IN_FORCE')
  await manager.button(word('common', 'save')).click()
  await expect(manager.page.getByRole('alert')).toBeVisible()
  expect(manager.complaints.splice(0)).toEqual([`PUT /api${address}: 422`])
  await manager.field(t('name'), english).fill('Neighbour team')
  await manager.field(t('description'), english).fill('Neighbours knock on neighbours’ doors.')
  await manager.look('methods: the editor')
  await manager.button(word('common', 'save')).click()
  await expect(manager.page.getByText(t('statuses.IN_FORCE'), { exact: true })).toBeVisible()
  await manager.leave()

  const search = await page.request.get('/api/requisitions?size=1&status=IN_PROGRESS')
  const number = ((await search.json()) as { items: { number: string }[] }).items[0]?.number ?? ''
  await openCase(consultant, number)
  await consultant.button(word('case', 'methods.give')).click()
  await page.getByRole('menuitem', { name: 'Naboteam' }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: word('case', 'methods.given', { method: 'Naboteam' }) })
      .first(),
  ).toBeVisible()
  await consultant.look('case: a method handed over')
  await consultant.link('Naboteam').click()
  await expect(page.getByText(t('use.count', { count: 1 }))).toBeVisible()
  await page.getByText(t('use.cases')).click()
  await expect(consultant.link(number)).toBeVisible()
  await consultant.look('methods: an article')
  await consultant.leave()
})
