import { expect, test } from '@playwright/test'
import { followLink, moveTime, openMail } from './support/demo'
import { DESK, Person, PHONE } from './support/person'
import { sendRequisition, type Wish, wish } from './support/requester'
import { AMINA, acceptAndAssign, conclude, finishAdvice, MIKKEL, openFromWork, plan, signIn } from './support/staff'

/*
 * What is asked, and how it reaches people: a manager writes a question and publishes it, somebody answers it on a phone,
 * somebody else's address was wrong and is mended, and the answers are taken by telephone. Nobody here answers what a
 * criterion counts: the journeys of life.spec.ts watch those figures at the same time.
 */
test('a question is written, published, asked on a phone and by telephone', async ({ browser }) => {
  test.setTimeout(240_000)
  const manager = await Person.come(browser, 'da', DESK)
  const { page, word } = manager
  const q = (key: string, params = {}) => word('questionnaires', key, params)
  await signIn(manager, MIKKEL, '/questionnaires')
  await manager.look('questionnaires')
  await manager.link(q('names.requisition-follow-up')).click()
  await expect(manager.heading(q('names.requisition-follow-up'))).toBeVisible()

  // a choice and a question that hangs on it, seen on the phone beside
  await manager.button(q('addQuestion')).click()
  await manager.field(q('textDa')).fill('Hvem arbejder I mest med?')
  await manager.field(q('textEn')).fill('With whom do you work most?')
  await page.getByRole('combobox', { name: q('type') }).selectOption('CHOICE')
  await manager.field(q('choiceDa', { number: 1 })).fill('Skoler')
  await manager.field(q('choiceEn', { number: 1 })).fill('Schools')
  await manager.field(q('choiceDa', { number: 2 })).fill('Klubber')
  await manager.field(q('choiceEn', { number: 2 })).fill('Clubs')
  await manager.button(q('addQuestion')).click()
  await manager.field(q('textDa')).fill('Hvor mange klubber?')
  await manager.field(q('textEn')).fill('How many clubs?')
  await page.getByRole('combobox', { name: q('type') }).selectOption('NUMBER')
  await page
    .getByRole('combobox', { name: q('condition') })
    .selectOption({ label: q('whenAnswered', { question: 'Hvem arbejder I mest med?' }) })
  await page.getByRole('checkbox', { name: 'Klubber' }).check()
  await page.getByRole('checkbox', { name: 'Skoler' }).uncheck()
  const phone = page.getByRole('complementary', { name: q('preview') })
  await expect(phone.getByRole('group', { name: 'Hvor mange klubber?' })).toHaveCount(0)
  await phone.getByRole('radio', { name: 'Klubber' }).check()
  await expect(phone.getByRole('group', { name: 'Hvor mange klubber?' })).toBeVisible()
  await manager.look('questionnaire: draft with its preview')

  // published with a reason, and compared
  const publish = page.getByRole('button', { name: new RegExp(`^${q('publish', { version: '\\d+' })}$`) })
  await expect(publish).toBeEnabled()
  await publish.click()
  const dialog = page.getByRole('alertdialog')
  await manager.field(q('reason'), dialog).fill('Vi vil vide, hvem de arbejder med')
  await dialog.getByRole('button', { name: new RegExp(`^${q('publish', { version: '\\d+' })}$`) }).click()
  await expect(page.getByText(q('publishedText'))).toBeVisible()
  await page.getByRole('tab', { name: /version/ }).click()
  await expect(page.getByText('Vi vil vide, hvem de arbejder med')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Hvor mange klubber?' })).toContainText(q('changes.ADDED'))
  await manager.look('questionnaire: versions')

  // two cases are closed after it; one of the addresses is wrong
  const right = wish('Rikke Rigtig', 'Kontakt til klubber i kvarteret')
  const wrong: Wish = { ...wish('Viggo Vildfaren', 'Kontakt til skoler i kvarteret') }
  wrong.email = wrong.email.replace('example.dk', 'findes-ikke.example')
  const respondent = await Person.come(browser, 'da', PHONE)
  const consultant = await Person.come(browser, 'da', DESK)
  await signIn(consultant, AMINA, '/work')
  for (const one of [right, wrong]) {
    const sender = one === right ? respondent : await Person.come(browser, 'da', PHONE)
    const number = await sendRequisition(sender, one)
    await openFromWork(consultant, number)
    await acceptAndAssign(consultant, AMINA)
    await plan(consultant, 'Finder de rette og ringer.')
    await finishAdvice(consultant, 'Kontakten er der.')
    await conclude(consultant, 'I er nu i kontakt med hinanden.')
  }
  await moveTime(consultant, 'TEN_WORKING_DAYS')

  // answered on a phone: the question that hangs on another appears with it
  await openMail(respondent, 'invitation', right.email, 'da')
  await followLink(respondent, '/answer')
  await respondent.button(respondent.word('answer', 'start')).click()
  await expect(respondent.page.getByRole('group', { name: 'Hvor mange klubber?' })).toHaveCount(0)
  await respondent.choose('Hvem arbejder I mest med?', 'Klubber')
  await respondent.field(respondent.word('questions', 'numberAny')).fill('4')
  await respondent.look('answer: a choice and a number')
  await respondent.button(respondent.word('answer', 'submit')).click()
  await expect(respondent.heading(respondent.word('answer', 'thanksTitle'))).toBeVisible()

  // the wrong address is seen, mended, and the mail goes out anew
  const s = (key: string, params = {}) => word('sendings', key, params)
  await page.goto('/sendings?state=UNDELIVERABLE')
  await expect(manager.heading(s('title'))).toBeVisible()
  await manager.look('sendings: came back')
  const row = page.getByRole('row').filter({ hasText: wrong.name })
  await row.getByRole('button').click()
  await page.getByRole('menuitem', { name: s('address') }).click()
  const mended = `viggo.${Date.now().toString(36)}@example.dk`
  await manager.field(s('email')).fill(mended)
  await manager.field(s('reason')).fill('Ringede til omstillingen')
  await manager.button(s('addressSave')).click()
  await expect(page.getByText(s('addressDone', { name: wrong.name }))).toBeVisible()
  await openMail(respondent, 'invitation', mended, 'da')

  // he would rather talk: the answers are entered, marked as given by telephone
  await page.goto('/sendings')
  await page.getByRole('row').filter({ hasText: wrong.name }).getByRole('button').click()
  await page.getByRole('menuitem', { name: s('interview') }).click()
  await expect(page.getByRole('group', { name: 'Hvem arbejder I mest med?' })).toBeVisible()
  await manager.field(s('phone')).fill('33 66 12 40')
  await manager.choose('Hvem arbejder I mest med?', 'Skoler')
  await manager.look('sendings: telephone interview')
  await manager.button(s('interviewSave')).click()
  await expect(page.getByText(s('interviewDone', { name: wrong.name }))).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: wrong.name })).toContainText(s('byTelephone'))
  await manager.look('sendings')

  await Promise.all([manager.leave(), respondent.leave(), consultant.leave()])
})
