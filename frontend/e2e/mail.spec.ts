import { expect, test } from '@playwright/test'
import { openMail } from './support/demo'
import { Person, PHONE } from './support/person'
import { AMINA, acceptAndAssign, conclude, expectClosedAs, finishAdvice, openCase, plan, signIn } from './support/staff'

/* A case that lives by mail alone; time stands still in it. */

test('a case lives by mail: requisition, answer, reply, hours, method, conclusion', async ({ browser }) => {
  test.setTimeout(150_000)
  const requester = await Person.come(browser, 'da', PHONE)
  const t = (key: string, params = {}) => requester.word('demo', `mailbox.${key}`, params)
  const address = `perpost${Date.now().toString(36)}@example.dk`
  const subject = 'Fædregruppe mangler et lokale'

  // a mail from somebody whom nobody knows
  await requester.page.goto('/mailbox')
  await requester.page.getByText(t('write'), { exact: true }).click()
  await requester.field(t('writeFrom')).fill(address)
  await requester.field(t('writeSubject')).fill(subject)
  await requester.field(t('writeText')).fill('Vi er otte fædre og vil gerne mødes i Titanparken.')
  await requester.look('mailbox: a mail to the office')
  await requester.button(t('writeSend')).click()
  await expect(requester.page.getByText(t('written'))).toBeVisible()

  // its receipt names the case
  await openMail(requester, 'receipt', address, 'da')
  const heading = (await requester.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const number = /\d{4}-\d{4,}/.exec(heading)?.[0] ?? ''
  expect(number).not.toBe('')

  // screened and answered from the case
  const consultant = await Person.come(browser, 'da')
  const c = (key: string, params = {}) => consultant.word('case', key, params)
  await signIn(consultant, AMINA, '/work')
  await openCase(consultant, number)
  await expect(consultant.heading(subject)).toBeVisible()
  await acceptAndAssign(consultant, AMINA)
  await consultant.button(c('write.message')).click()
  const name = address.split('@')[0] ?? ''
  await consultant.field(c('write.messageLabel', { name })).fill('Passer torsdag klokken 16?')
  await consultant.button(c('write.send')).click()
  await expect(consultant.page.getByText(c('write.sent'))).toBeVisible()

  // the reply lands on the same case, what it quotes folded
  await openMail(requester, 'staff-message', address, 'da')
  await requester.field(t('replyText')).fill('Ja tak, torsdag passer fint.')
  await requester.button(t('replySend')).click()
  await expect(requester.page.getByText(t('replied'))).toBeVisible()
  const timeline = consultant.page.getByRole('list', { name: c('timeline.title') })
  await expect(async () => {
    await openCase(consultant, number)
    await expect(timeline.getByText('Ja tak, torsdag passer fint.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  const folded = timeline.getByRole('listitem').filter({ hasText: 'Ja tak, torsdag passer fint.' })
  await expect(folded.getByText(/> Passer torsdag klokken 16/)).toBeHidden()
  await folded.getByText(c('timeline.byMail.quoted')).click()
  await expect(folded.getByText(/> Passer torsdag klokken 16/)).toBeVisible()
  await consultant.look('case: by mail')

  // what the message's mail came to stands with the message
  const asked = timeline.getByRole('listitem').filter({ hasText: c('timeline.mailTo', { to: name }) })
  await expect(asked.filter({ hasText: c('timeline.mail.SENT') }).first()).toBeVisible()

  // a reply to the reply's confirmation is no second case: the thread holds
  await openMail(requester, 'staff-message', address, 'da')
  await requester.field(t('replyText')).fill('Og vi kommer otte.')
  await requester.button(t('replySend')).click()
  await expect(requester.page.getByText(t('replied'))).toBeVisible()
  await expect(async () => {
    await openCase(consultant, number)
    await expect(timeline.getByText('Og vi kommer otte.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })

  // a stranger who names the number does not get in
  await requester.page.goto('/mailbox')
  await requester.page.getByText(t('write'), { exact: true }).click()
  await requester.field(t('writeFrom')).fill(`fremmed${address}`)
  await requester.field(t('writeSubject')).fill(`Sv: [${number}] ${subject}`)
  await requester.field(t('writeText')).fill('Jeg vil også være med.')
  await requester.button(t('writeSend')).click()
  await expect(requester.page.getByText(t('written'))).toBeVisible()
  const i = (key: string) => consultant.word('inbox', key)
  const mail = consultant.page.getByRole('row').filter({ hasText: `fremmed${address}` })
  await expect(async () => {
    await consultant.page.goto('/inbox')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await consultant.look('inbox')
  await mail.getByRole('link').click()
  await expect(consultant.page.getByText(i('reason.NOT_OF_CASE')).first()).toBeVisible()
  await consultant.look('inbox: a mail')
  await consultant.button(i('settle.onCase')).click()
  await expect(consultant.page.getByText(i('onCase'))).toBeVisible()

  // a colleague's forwarded mail waits among what the demo's morning brought, and becomes a requisition
  await consultant.page.goto('/inbox')
  await consultant.page
    .getByRole('row')
    .filter({ hasText: i('reason.STAFF_SENDER') })
    .getByRole('link')
    .click()
  await expect(consultant.field(i('settle.askerEmail'))).toHaveValue('yusuf@titanparken.example')
  await consultant.look('inbox: a forwarded mail')
  await consultant.button(i('settle.requisition')).click()
  await expect(consultant.page.getByText(i('onCase'))).toBeVisible()
  for (const box of ['QUARANTINE', 'AUTOMATIC', 'DISMISSED']) {
    await consultant.page.goto(`/inbox?box=${box}`)
    // its count may stand behind the name
    const pile = consultant.page.getByRole('button', { name: new RegExp(`^${i(`box.${box}`)}( \\d+)?$`) })
    await expect(pile).toHaveAttribute('aria-pressed', 'true')
    await consultant.look(`inbox: ${box}`)
  }

  // hours, a method handed over, and the conclusion, which goes out by mail
  await openCase(consultant, number)
  await consultant.button(c('write.hours')).first().click()
  await consultant.field(c('write.duration')).fill('1:30')
  await consultant.page
    .locator('form')
    .filter({ hasText: c('write.durationHint') })
    .getByRole('button', { name: c('write.saveHours') })
    .click()
  await expect(consultant.page.getByText(c('write.logged'))).toBeVisible()
  await plan(consultant, 'Fædrene mødes med boligforeningen om et lokale.')
  await finishAdvice(consultant, 'Lokalet er fundet.')
  const methods = consultant.page.getByRole('group', { name: consultant.word('screening', 'conclude.methods') })
  await methods.getByRole('checkbox').first().check()
  await conclude(consultant, 'I har fået et lokale hver torsdag.')
  await expectClosedAs(consultant, 'CONCLUDED')
  await openMail(requester, 'closure', address, 'da')
  await expect(requester.page.getByRole('main')).toContainText('I har fået et lokale hver torsdag.')
  await Promise.all([requester.leave(), consultant.leave()])
})
