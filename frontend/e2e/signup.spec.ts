import { expect, test } from '@playwright/test'
import { openCourse, signUp } from './support/activities'
import { followLink, openMail } from './support/demo'
import { DESK, Person, PHONE } from './support/person'
import { AMINA, signIn } from './support/staff'

/* A course is opened to everyone: the last place is taken on a phone, the next waits, and gets the place that is given back. */

const COURSE = 'Sådan søger I støtte'

test('sign up for a course, wait for a place, give it back', async ({ browser }) => {
  test.setTimeout(180_000)
  const mark = Date.now().toString(36)
  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  const t = (key: string, params = {}) => word('activities', key, params)
  await signIn(consultant, AMINA, '/activities')
  const course = { title: COURSE, day: '2011-06-15', places: 1 }
  const address = await openCourse(consultant, course, (what) => consultant.look(what))

  // two of them, one on a phone in English
  const ida = await come('Ida Krogh', 'en')
  await expect(ida.visitor.page.getByText(ida.visitor.word('signup', 'room'), { exact: true })).toBeVisible()
  await ida.visitor.look('sign up: the page')
  await ida.visitor.button(ida.visitor.word('signup', 'send')).click()
  await expect(ida.visitor.page.getByText(ida.visitor.word('signup', 'nameWrong'))).toBeVisible()
  await signUp(ida.visitor, ida.name, ida.email)
  await ida.visitor.look('sign up: thanks')
  const omar = await come('Omar Said', 'da')
  await expect(omar.visitor.page.getByText(omar.visitor.word('signup', 'waitingText'))).toBeVisible()
  await omar.visitor.look('sign up: the waiting list')
  await signUp(omar.visitor, omar.name, omar.email)

  await page.reload()
  const card = page.getByRole('region', { name: t('publicPage.title') })
  await expect(card.getByRole('listitem')).toHaveText(/^Omar Said/)
  await consultant.look('activities: somebody waits')

  await openMail(ida.visitor, 'sign-up-place', ida.email, 'en')
  await followLink(ida.visitor, '/sign-up')
  await expect(ida.visitor.heading(ida.visitor.word('signup', 'mine.PLACE'))).toBeVisible()
  await ida.visitor.look('sign up: mine')
  await ida.visitor.button(ida.visitor.word('signup', 'mine.cancel')).click()
  await ida.visitor.look('sign up: give it back?')
  await ida.visitor.button(ida.visitor.word('signup', 'mine.sure')).click()
  await expect(ida.visitor.heading(ida.visitor.word('signup', 'mine.CANCELLED'))).toBeVisible()
  await ida.visitor.leave()

  await openMail(omar.visitor, 'sign-up-place-free', omar.email, 'da')
  await followLink(omar.visitor, '/sign-up')
  await expect(omar.visitor.heading(omar.visitor.word('signup', 'mine.PLACE'))).toBeVisible()
  await omar.visitor.leave()

  await page.reload()
  await expect(page.getByRole('region', { name: t('people.title') })).toContainText('Omar Said')
  await expect(card).toContainText(t('publicPage.noneWaiting'))
  await consultant.leave()

  async function come(name: string, language: 'da' | 'en') {
    const visitor = await Person.come(browser, language, language === 'en' ? PHONE : DESK, true)
    await visitor.page.goto(address)
    await expect(visitor.heading(COURSE)).toBeVisible()
    return { visitor, name, email: `${name.toLowerCase().replace(' ', '.')}.${mark}@example.dk` }
  }
})
