import { expect, test } from '@playwright/test'
import { Person, PHONE } from './support/person'
import { sendRequisition, wish } from './support/requester'
import { AMINA, decide, expectClosedAs, JONAS, openFromWork, signIn, submit } from './support/staff'

/* What a consultant leans on all day: nothing typed is lost, and the list is worked through by keyboard. */

test('a session that ran out gives the form back with what was typed', async ({ browser }) => {
  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  await signIn(consultant, AMINA, '/work?view=ALL')
  await page.getByRole('row').nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/\/requisitions\/\d/)
  const number = page.url().split('/').at(-1)

  await page.getByRole('button', { name: word('case', 'write.note') }).click()
  const note = consultant.field(word('case', 'write.noteLabel'))
  await note.fill('Ring til beboerhuset på mandag.')
  await runOut(consultant)

  // over the form, which stands beneath; the page's own looking up may notice before the person does
  const again = page.getByRole('alertdialog', { name: word('session', 'expiredTitle') })
  await expect(async () => {
    if (!(await again.isVisible())) {
      await consultant.button(word('case', 'write.saveNote')).click({ timeout: 500 })
    }
    await expect(again).toBeVisible({ timeout: 500 })
  }).toPass()
  await consultant.look('signed out: again')
  await again.getByRole('button', { name: new RegExp(`^${AMINA}`) }).click()
  await expect(again).not.toBeVisible()
  await expect(note).toHaveValue('Ring til beboerhuset på mandag.')
  const complaints = consultant.complaints.splice(0)
  expect(complaints).not.toEqual([])
  expect(complaints.filter((complaint) => !complaint.endsWith(': 401'))).toEqual([])

  // and after a fresh start of the page: back to the same case, the words still there
  await runOut(consultant)
  await page.reload()
  await expect(consultant.heading(word('session', 'title'))).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^${AMINA}`) }).click()
  await expect(page).toHaveURL(new RegExp(`/requisitions/${number}$`))
  await page.getByRole('button', { name: word('case', 'write.note') }).click()
  await expect(note).toHaveValue('Ring til beboerhuset på mandag.')
  await consultant.button(word('case', 'write.saveNote')).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: word('case', 'write.noted') })
      .first(),
  ).toBeVisible()
  await expect(page.getByText('Ring til beboerhuset på mandag.')).toBeVisible()
  await consultant.leave()
})

test('the work list is worked through by keyboard, and its keys can be switched off', async ({ browser }) => {
  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  await signIn(consultant, AMINA, '/work?view=ALL')
  const chosen = page.locator('tr[aria-current="true"]')
  const preview = page.getByRole('complementary', { name: word('work', 'preview') })
  await expect(page.getByRole('row').nth(1)).toBeVisible()

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(chosen).toHaveCount(1)
  const title = (await chosen.getByRole('link').textContent()) ?? ''
  await expect(preview.getByRole('heading')).toHaveText(title)

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: word('work', 'help.title') })
  await expect(help).toBeVisible()
  await consultant.look('work: the keys')
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/work/)

  await page.getByRole('button', { name: word('work', 'keys') }).click()
  await help.getByRole('checkbox').check()
  await page.keyboard.press('Escape')
  await expect(help).not.toBeVisible()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Enter')
  await expect(consultant.heading(title)).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: word('shell', 'search') })).toBeFocused()
  await consultant.leave()
})

test('of two at one task the second is told who and when, keeps what was typed, and sees the list change', async ({
  browser,
}) => {
  const requester = await Person.come(browser, 'da', PHONE)
  const number = await sendRequisition(requester, wish('Bo Hurtig', 'Hvem låner lokaler ud om søndagen?'))
  await requester.leave()
  const another = await Person.come(browser, 'da', PHONE)
  const taken = await sendRequisition(another, wish('Bo Travl', 'Hvem kan holde et oplæg for forældre?'))
  await another.leave()
  const first = await Person.come(browser, 'da')
  const second = await Person.come(browser, 'da')
  await signIn(first, AMINA, '/work')
  await signIn(second, JONAS, '/work')

  await openFromWork(second, number)
  await decide(second, 'DECLINE')
  const typed = second.field(second.word('screening', 'reason'))
  await typed.fill('Det kan beboerhuset svare på.')
  await openFromWork(first, number)
  await decide(first, 'ANSWER')
  await first.field(first.word('screening', 'answer')).fill('Beboerhuset låner ud om søndagen.')
  await first.choose(first.word('screening', 'conclude.outcome'), first.word('words', 'outcome.SOLVED'))
  await submit(first, 'submit.ANSWER', 'done.ANSWER')

  await second.button(second.word('screening', 'submit.DECLINE')).click()
  await expect(second.page.getByText(new RegExp(`${AMINA}.*kl\\. \\d`)).first()).toBeVisible()
  await expect(typed).toHaveValue('Det kan beboerhuset svare på.')
  await second.look('case: somebody was first')
  expect(second.complaints.splice(0)).toEqual([expect.stringMatching(/\/screening: 409$/)])
  await second.button(second.word('case', 'refused.refresh')).click()
  await expectClosedAs(second, 'ANSWERED')

  // the list tells it by itself, and the row stays where it is
  await second.page.goto('/work?view=UNASSIGNED')
  const row = second.page.getByRole('row').filter({ hasText: taken })
  await expect(row).toBeVisible()
  await openFromWork(first, taken)
  await first.button(first.word('case', 'take')).click()
  await expect(row.getByText(second.word('work', 'news.taken', { name: AMINA }))).toBeVisible()
  // a step that has ended is asked for once more, and is none
  for (const person of [first, second]) {
    const other = person.complaints.splice(0).filter((one) => !/^GET \/api\/work\/[^/]+: 404$/.test(one))
    expect(other).toEqual([])
  }
  await first.leave()
  await second.leave()
})

test('a requisition is answered at once, judged as the advice that it is', async ({ browser }) => {
  const requester = await Person.come(browser, 'da', PHONE)
  const asked = wish('Bo Hurtig', 'Hvem låner lokaler ud?')
  const number = await sendRequisition(requester, asked)
  await requester.leave()

  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  await signIn(consultant, AMINA, '/work')
  await openFromWork(consultant, number)
  await decide(consultant, 'ANSWER')
  // the rule knows that brief advice brings no cooperation, and says so before anything is sent
  const cooperation = page.getByRole('group', { name: /^S14/ })
  await expect(cooperation.getByRole('radio', { name: word('screening', 'notRelevant') })).toBeChecked()
  await consultant.field(word('screening', 'answer')).fill('Beboerhuset låner ud om aftenen.')
  await consultant.choose(word('screening', 'conclude.outcome'), word('words', 'outcome.SOLVED'))
  await consultant.look('case: answer at once')
  await submit(consultant, 'submit.ANSWER', 'done.ANSWER')
  await expectClosedAs(consultant, 'ANSWERED')
  await consultant.leave()
})

test('the sign-in speaks the other language at a press', async ({ browser }) => {
  const person = await Person.come(browser, 'da')
  await person.page.goto('/work')
  await expect(person.heading(person.word('session', 'title'))).toBeVisible()

  await person.button('English').click()

  await expect(person.heading('Sign in')).toBeVisible()
  await person.leave()
})

/** As when the session's time is over: the browser has nothing that the server knows. */
async function runOut(person: Person) {
  await person.page.context().clearCookies()
}
