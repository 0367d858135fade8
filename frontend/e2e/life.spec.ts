import { expect, test } from '@playwright/test'
import { followLink, moveTime, openMail } from './support/demo'
import { DESK, Person, PHONE } from './support/person'
import { sendRequisition, wish } from './support/requester'
import {
  AMINA,
  acceptAndAssign,
  chooseEnglish,
  conclude,
  decide,
  expectClosedAs,
  figureOf,
  finishAdvice,
  MIKKEL,
  openCase,
  openFromWork,
  plan,
  signIn,
  submit,
} from './support/staff'
import type { Language } from './support/words'

/*
 * The journeys that move the demo's time. They share one clock, so they stand in one file and go one after the other.
 */

for (const language of ['da', 'en'] as Language[]) {
  test(`a requisition's whole life moves the criterion's figure (${language})`, async ({ browser }) => {
    test.setTimeout(150_000)
    const requester = await Person.come(browser, language, PHONE)
    const asked = wish(
      `Lise Berg ${language === 'da' ? 'Dahl' : 'English'}`,
      `Kvindecafé søger frivillige (${language})`,
    )
    const onThePhone = (what: string) => requester.look(what)

    // intake, on a phone, from nothing
    await requester.page.goto('/')
    if (language === 'en') await requester.button('English').click()
    await requester.look('front page')
    await requester.link(requester.word('home', 'send')).click()
    const number = await sendRequisition(requester, asked, onThePhone)
    await requester.link(requester.word('request', 'receipt.follow')).click()
    await expect(requester.heading(asked.title)).toBeVisible()
    await requester.look('case of the requester')

    // the figure before
    const manager = await Person.come(browser, language, DESK)
    await signIn(manager, MIKKEL, language === 'en' ? '/me' : '/criteria')
    if (language === 'en') await chooseEnglish(manager)
    const before = await figureOf(manager, 'S13', (what) => manager.look(what))

    // screening with assignment, plan, advice, conclusion
    const consultant = await Person.come(browser, language, DESK)
    const atTheDesk = (what: string) => consultant.look(what)
    await signIn(consultant, AMINA, '/me')
    if (language === 'en') await chooseEnglish(consultant)
    await consultant.look('my page')
    await openFromWork(consultant, number, atTheDesk)
    await acceptAndAssign(consultant, AMINA, atTheDesk)
    await plan(consultant, 'Mødes med caféen og to foreninger i Titanparken.', atTheDesk)
    await finishAdvice(consultant, 'Caféen har fået kontakt til begge foreninger.', atTheDesk)
    await conclude(consultant, 'I er nu i kontakt med to foreninger, som vil hjælpe.', atTheDesk)
    await consultant.look('case: closed')
    await expect(
      consultant.page.getByText(consultant.word('words', 'closure.CONCLUDED'), { exact: true }),
    ).toBeVisible()

    // the closure mail, in the built-in mailbox
    await consultant.link(consultant.word('demo', 'bar.mailbox')).click()
    await openMail(consultant, 'closure', asked.email, language, atTheDesk)
    await expect(consultant.page.getByRole('main')).toContainText('I er nu i kontakt med to foreninger')
    await expect(consultant.page.getByRole('main')).toContainText(number)

    // time goes, and the follow-up comes; its link is opened by the one who asked
    await moveTime(consultant, 'TEN_WORKING_DAYS')
    await openMail(requester, 'invitation', asked.email, language, onThePhone)
    await followLink(requester, '/answer')
    await expect(requester.heading(requester.word('answer', 'title'))).toBeVisible()
    await requester.look('answer: before')
    await requester.button(requester.word('answer', 'start')).click()
    const yes = { da: 'Ja', en: 'Yes' }[language]
    await requester.choose({ da: /nye metoder/, en: /new methods/ }[language], yes)
    await requester.look('answer: questions')
    await requester.button(requester.word('answer', 'submit')).click()
    await expect(requester.heading(requester.word('answer', 'thanksTitle'))).toBeVisible()
    await requester.look('answer: thanks')

    // the figure after
    const after = await figureOf(manager, 'S13')
    expect(after).toEqual({ k: before.k + 1, n: before.n + 1 })

    await Promise.all([requester.leave(), consultant.leave(), manager.leave()])
  })
}

test('a question without an answer is reminded of, and then the case lapses', async ({ browser }) => {
  const requester = await Person.come(browser, 'da', PHONE)
  const asked = wish('Ole Tavs', 'Fodboldklub vil have flere piger med')
  const number = await sendRequisition(requester, asked)

  const consultant = await Person.come(browser, 'da')
  await signIn(consultant, AMINA, '/work')
  await openFromWork(consultant, number)
  await decide(consultant, 'ASK_BACK')
  await consultant.field(consultant.word('screening', 'question')).fill('Hvilken aldersgruppe tænker I på?')
  await submit(consultant, 'submit.ASK_BACK', 'done.ASK_BACK')
  await expect(consultant.page.getByText(consultant.word('case', 'noTask.AWAITING_REPLY'))).toBeVisible()
  await consultant.look('case: waits for a reply')

  // the question is in the mail and on the page behind its link
  await openMail(requester, 'question', asked.email, 'da')
  await followLink(requester, '/case')
  await expect(requester.heading(requester.word('mycase', 'question.title'))).toBeVisible()
  await expect(requester.page.getByText('Hvilken aldersgruppe tænker I på?').first()).toBeVisible()
  await requester.look('case of the requester: a question')

  // ten working days without a reply: reminded on the way, then lapsed
  await moveTime(requester, 'TEN_WORKING_DAYS')
  await moveTime(requester, 'NEXT_WORKING_DAY')
  await openMail(requester, 'question-reminder', asked.email, 'da')
  await openMail(requester, 'lapsed', asked.email, 'da')
  await requester.page.goto('/case')
  await expect(requester.page.getByText(requester.word('mycase', 'closed.LAPSED'))).toBeVisible()
  await requester.look('case of the requester: lapsed')

  await openCase(consultant, number)
  await expectClosedAs(consultant, 'LAPSED')
  await consultant.look('case: lapsed')
  await Promise.all([requester.leave(), consultant.leave()])
})
