import { expect, test } from '@playwright/test'
import { openMail } from './support/demo'
import { Person, PHONE } from './support/person'
import { sendRequisition, wish } from './support/requester'
import {
  AMINA,
  acceptAndAssign,
  conclude,
  decide,
  expectClosedAs,
  finishAdvice,
  openCase,
  openFromWork,
  plan,
  signIn,
  submit,
} from './support/staff'

/* The other ends of a requisition; time stands still in them. */

test('a requisition is declined with a reason', async ({ browser }) => {
  const requester = await Person.come(browser, 'da', PHONE)
  const asked = wish('Eva Nej', 'Boligforening vil leje en bus')
  const number = await sendRequisition(requester, asked)

  const consultant = await Person.come(browser, 'da')
  await signIn(consultant, AMINA, '/work')
  await openFromWork(consultant, number)
  await decide(consultant, 'DECLINE')
  await consultant.field(consultant.word('screening', 'reason')).fill('Vi giver ikke tilskud til transport.')
  await consultant.look('case: decline')
  await submit(consultant, 'submit.DECLINE', 'done.DECLINE')
  await expectClosedAs(consultant, 'DECLINED')

  await openMail(consultant, 'declined', asked.email, 'da')
  await expect(consultant.page.getByRole('main')).toContainText('Vi giver ikke tilskud til transport.')
  await requester.link(requester.word('request', 'receipt.follow')).click()
  await expect(requester.page.getByText(requester.word('mycase', 'closed.DECLINED'))).toBeVisible()
  await expect(requester.page.getByText('Vi giver ikke tilskud til transport.').first()).toBeVisible()
  await requester.look('case of the requester: declined')
  await Promise.all([requester.leave(), consultant.leave()])
})

test('a requisition is withdrawn while it is carried out', async ({ browser }) => {
  const requester = await Person.come(browser, 'da', PHONE)
  const asked = wish('Hans Fortryd', 'Skole søger brobyggere')
  const number = await sendRequisition(requester, asked)

  const consultant = await Person.come(browser, 'da')
  await signIn(consultant, AMINA, '/work')
  await openFromWork(consultant, number)
  await acceptAndAssign(consultant, AMINA)
  await plan(consultant, 'Ringe til skolen og finde tre brobyggere.')

  const t = (key: string) => requester.word('mycase', key)
  await requester.link(requester.word('request', 'receipt.follow')).click()
  await requester.button(t('withdraw.open')).click()
  const dialog = requester.page.getByRole('dialog', { name: t('withdraw.title') })
  await requester.field(t('withdraw.reason'), dialog).fill('Skolen har selv fundet nogen.')
  await requester.look('case of the requester: withdraw')
  await requester.button(t('withdraw.confirm'), dialog).click()
  await expect(requester.page.getByText(t('closed.WITHDRAWN'))).toBeVisible()
  await requester.look('case of the requester: withdrawn')

  await openCase(consultant, number)
  await expectClosedAs(consultant, 'WITHDRAWN')
  await expect(consultant.page.getByText('Skolen har selv fundet nogen.').first()).toBeVisible()
  await consultant.look('case: withdrawn')
  await openMail(consultant, 'withdrawn', asked.email, 'da')
  await Promise.all([requester.leave(), consultant.leave()])
})

test('a call is answered at once', async ({ browser }) => {
  const consultant = await Person.come(browser, 'da')
  const asked = wish('Ida Ringer', 'Hvem kender en somalisk forening?')
  const t = (key: string) => consultant.word('call', key)
  await signIn(consultant, AMINA, '/work')
  await consultant.page
    .getByRole('link', { name: consultant.word('work', 'newCall') })
    .first()
    .click()
  await expect(consultant.heading(t('title'))).toBeVisible()
  await consultant.look('call')
  await consultant.field(t('name')).fill(asked.name)
  await consultant.field(t('email')).fill(asked.email)
  await consultant.page.getByRole('combobox', { name: t('organisation') }).fill(asked.organisation)
  await consultant.choose(t('subject'), consultant.word('words', 'subject.CONTACT'))
  await consultant.page.getByRole('combobox', { name: t('area') }).selectOption({ label: asked.area })
  await consultant.field(t('caseTitle')).fill(asked.title)
  await consultant.field(t('description')).fill(asked.description)
  await consultant.page.getByRole('checkbox', { name: t('answerNow') }).check()
  await consultant.field(t('answer')).fill('Prøv Somalisk Kulturforening i Titanparken.')
  await consultant.choose(t('outcome'), consultant.word('words', 'outcome.SOLVED'))
  await consultant.look('call: answered')
  await consultant.button(t('submitAnswer')).click()
  await consultant.link(t('openCase')).click()
  await expect(consultant.heading(asked.title)).toBeVisible()
  await expectClosedAs(consultant, 'ANSWERED')
  await consultant.look('case: answered')

  await openMail(consultant, 'closure', asked.email, 'da')
  await expect(consultant.page.getByRole('main')).toContainText('Somalisk Kulturforening')
  await consultant.leave()
})

test('a closed case is reopened and closed again', async ({ browser }) => {
  const requester = await Person.come(browser, 'da', PHONE)
  const asked = wish('Gry Igen', 'Bibliotek vil have lektiecafé')
  const number = await sendRequisition(requester, asked)
  await requester.leave()

  const consultant = await Person.come(browser, 'da')
  const t = (key: string) => consultant.word('case', key)
  await signIn(consultant, AMINA, '/work')
  await openFromWork(consultant, number)
  await acceptAndAssign(consultant, AMINA)
  await plan(consultant, 'Finde frivillige.')
  await finishAdvice(consultant, 'Tre frivillige fundet.')
  await conclude(consultant, 'I har nu tre frivillige.')

  await consultant.button(t('reopen.button')).click()
  const dialog = consultant.page.getByRole('dialog')
  await consultant.field(t('reopen.reason'), dialog).fill('To af de frivillige er faldet fra.')
  await consultant.look('case: reopen')
  await consultant.button(t('reopen.confirm'), dialog).click()
  await expect(consultant.page.getByText(t('reopen.done'))).toBeVisible()
  await expect(consultant.heading(consultant.word('words', 'task.PLAN'))).toBeVisible()
  await consultant.look('case: reopened')

  await plan(consultant, 'Finde to nye frivillige.')
  await finishAdvice(consultant, 'To nye fundet.')
  await conclude(consultant, 'I har igen tre frivillige.')
  await expectClosedAs(consultant, 'CONCLUDED')
  await consultant.look('case: closed again')
  await consultant.leave()
})
