import { expect } from '@playwright/test'
import type { Person } from './person'
import { type Language, mailSubject } from './words'

type Move = 'NEXT_WORKING_DAY' | 'TEN_WORKING_DAYS'

/** Presses the demo bar's button and waits until time has moved. */
export async function moveTime(person: Person, to: Move) {
  const { page, word } = person
  const bar = page.getByRole('complementary', { name: word('demo', 'bar.label') })
  const folded = person.button(word('demo', 'bar.move'), bar)
  if (await folded.isVisible()) await folded.click()
  await person.button(word('demo', `bar.${to}`), bar).click()
  const told = new RegExp(word('demo', 'bar.moved', { jobs: '[\\d.,]+', mails: '[\\d.,]+' }))
  await expect(bar.getByRole('status')).toHaveText(told, { timeout: 60_000 })
}

/** Opens the newest mail of a kind to an address in the demo's mailbox; waits until the courier has been there. */
export async function openMail(
  person: Person,
  template: string,
  to: string,
  language: Language,
  look = async (_what: string) => {},
) {
  const { page, word } = person
  const subject = mailSubject(template, language)
  await page.goto('/mailbox')
  await expect(person.heading(word('demo', 'mailbox.title'))).toBeVisible()
  const mail = page.getByRole('row').filter({ hasText: to }).getByRole('link', { name: subject }).first()
  await expect(async () => {
    await page.getByRole('searchbox', { name: word('demo', 'mailbox.search') }).fill(to)
    await person.button(word('demo', 'mailbox.searchButton')).click()
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await look('mailbox')
  await mail.click()
  await expect(person.heading(new RegExp(subject.replace(/[?]/g, '\\?')))).toBeVisible()
  await look(`mail: ${template}`)
}

/** Follows the link of the open mail to a page of the house, as a click in a mail programme does. */
export async function followLink(person: Person, path: '/case' | '/answer' | '/sign-up') {
  const { page, word } = person
  const links = page
    .getByRole('region')
    .or(page.getByRole('main'))
    .filter({ hasText: word('demo', 'mailbox.links') })
  await links
    .first()
    .getByRole('link')
    .filter({ hasText: `${path}#` })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`${path}`))
}
