import { expect } from '@playwright/test'
import type { Person } from './person'

interface Course {
  title: string
  /** a day, as in 2011-06-15: later than any journey moves the demo's clock */
  day: string
  places: number
}

/** Plans a course and opens its page for everybody; the consultant is left at the course. Gives the page's path. */
export async function openCourse(person: Person, course: Course, look = async (_what: string) => {}): Promise<string> {
  const { page, word } = person
  const t = (key: string) => word('activities', key)
  await page.goto('/activities/new')
  await person.field(t('field.title')).fill(course.title)
  await page.getByRole('combobox', { name: new RegExp(`^${t('field.deliverable')}`) }).selectOption('D3')
  await page.getByLabel(t('field.day'), { exact: true }).fill(course.day)
  await person.field(t('field.place')).fill('Mimersparken 2')
  await person.field(t('field.capacity')).fill(String(course.places))
  await person.button(t('save')).click()
  await expect(person.heading(course.title)).toBeVisible()
  await person.button(t('publicPage.openIt')).click()
  await person.field(t('publicPage.text')).fill('For kasserere i foreninger.')
  await look('activities: open a page for sign-up')
  await person.button(word('common', 'save')).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await look('activities: its page is open')
  const address = await page.getByRole('link', { name: /\/sign-up\/A-\d+$/ }).getAttribute('href')
  if (!address) throw new Error('the course has no page for everybody')
  return address
}

/** Fills in the open page of a course and sends it. */
export async function signUp(visitor: Person, name: string, email: string) {
  await visitor.field(visitor.word('signup', 'name')).fill(name)
  await visitor.field(visitor.word('signup', 'email')).fill(email)
  await visitor.page.getByRole('checkbox').check()
  await visitor.page.locator('form').getByRole('button').click()
  await expect(visitor.heading(visitor.word('signup', 'thanksTitle', { name }))).toBeVisible()
}
