import { type Browser, expect, test } from '@playwright/test'
import { openMail } from './support/demo'
import { Person, PHONE } from './support/person'
import { sendRequisition, wish } from './support/requester'
import { AMINA, acceptAndAssign, JONAS, openCase, signIn } from './support/staff'

/* What a consultant does around a case: meetings, cases that belong together, its facts, tags, mentions. */

test('a meeting is proposed, cases are related and merged', async ({ browser }) => {
  test.setTimeout(150_000)
  const asked = wish('Nora Dobbelt', 'Pigeklub søger lokale')
  const first = await sent(browser, asked)
  const second = await sent(browser, { ...asked, title: 'Pigeklub søger stadig lokale' })
  const consultant = await Person.come(browser, 'da')
  const { page } = consultant
  const c = (key: string, params = {}) => consultant.word('case', key, params)
  await signIn(consultant, AMINA, '/work')

  // an invitation that a calendar understands is in the mailbox
  await openCase(consultant, first)
  await acceptAndAssign(consultant, AMINA)
  await consultant.button(c('meeting.propose')).click()
  const dialog = page.getByRole('dialog', { name: c('meeting.propose') })
  await consultant.field(c('meeting.what'), dialog).fill('Vi ser på lokalet')
  const today = await (await page.request.get('/api/office')).json()
  const day = new Date(Date.parse((today as { now: string }).now) + 7 * 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel(startOf(c('meeting.day'))).fill(day)
  await dialog.getByLabel(startOf(c('meeting.from'))).fill('10:30')
  await consultant.field(c('meeting.place'), dialog).fill('Beboerhuset')
  await dialog.getByRole('checkbox', { name: asked.name }).check()
  await consultant.look('case: a meeting')
  await consultant.button(c('meeting.send'), dialog).click()
  await told(consultant, c('meeting.proposed'))
  await expect(page.getByText('Vi ser på lokalet').first()).toBeVisible()

  // related, and merged with its trace
  await consultant.button(c('relation.add')).click()
  const relate = page.getByRole('dialog', { name: c('relation.add') })
  await consultant.field(c('relation.other'), relate).fill(second)
  await consultant.choose(c('relation.how'), c('relation.choice.SAME_MATTER'))
  await consultant.button(consultant.word('common', 'save'), relate).click()
  await told(consultant, c('relation.added'))
  await expect(page.getByRole('link', { name: new RegExp(`^${second}`) })).toBeVisible()

  await openCase(consultant, second)
  await consultant.button(c('merge.button')).last().click()
  const merge = page.getByRole('alertdialog', { name: c('merge.title', { number: second }) })
  await consultant.field(c('merge.into'), merge).fill(first)
  await consultant.field(c('merge.reason'), merge).fill('Samme pigeklub, sendt to gange.')
  await consultant.look('case: merge')
  await consultant.button(c('merge.confirm'), merge).click()
  await told(consultant, c('merge.done', { number: first }))
  await expect(page.getByText(c('timeline.code.merged', { into: first })).first()).toBeVisible()
  await openCase(consultant, first)
  await expect(page.getByText(c('timeline.code.merged-in', { from: second })).first()).toBeVisible()
  await expect(page.getByText('Samme pigeklub, sendt to gange.').first()).toBeVisible()
  await consultant.look('case: another goes on here')

  const mailbox = await Person.come(browser, 'da')
  await openMail(mailbox, 'meeting', asked.email, 'da')
  await expect(mailbox.page.getByRole('main')).toContainText('Beboerhuset')
  await openMail(mailbox, 'merged', asked.email, 'da')
  await Promise.all([consultant.leave(), mailbox.leave()])
})

test('facts are corrected, a case is found by its tag, a mention by whom it names', async ({ browser }) => {
  test.setTimeout(150_000)
  const number = await sent(browser, wish('Per Rettelse', 'Sportsdag for familier'))
  const consultant = await Person.come(browser, 'da')
  const { page, word } = consultant
  const c = (key: string, params = {}) => word('case', key, params)
  await signIn(consultant, AMINA, '/work')
  await openCase(consultant, number)
  await acceptAndAssign(consultant, AMINA)

  await consultant.button(c('correct.button')).click()
  const dialog = page.getByRole('dialog', { name: c('correct.title', { number }) })
  await consultant.field(c('correct.fact.title'), dialog).fill('Sportsdag for hele kvarteret')
  await dialog.getByRole('combobox', { name: c('correct.fact.subject') }).selectOption('COLLABORATION')
  await dialog.getByRole('combobox', { name: c('correct.fact.priority') }).selectOption('HIGH')
  await expect(dialog.getByRole('status')).toContainText('Sportsdag for familier → Sportsdag for hele kvarteret')
  await consultant.look('case: facts corrected')

  // a colleague is slower, and is told what stands now
  const colleague = await Person.come(browser, 'da')
  await signIn(colleague, JONAS, `/requisitions/${number}`)
  await colleague.button(c('correct.button')).click()
  const slower = colleague.page.getByRole('dialog', { name: c('correct.title', { number }) })
  await colleague.field(c('correct.fact.title'), slower).fill('Sportsdag i Titanparken')
  await consultant.button(c('correct.save'), dialog).click()
  await told(consultant, c('correct.done'))
  await expect(consultant.heading('Sportsdag for hele kvarteret')).toBeVisible()
  await expect(page.getByText('Sportsdag for familier → Sportsdag for hele kvarteret').first()).toBeVisible()
  await colleague.button(c('correct.save'), slower).click()
  await expect(slower.getByRole('alert')).toBeVisible()
  await expect(slower.getByText(c('correct.meanwhile', { value: 'Sportsdag for hele kvarteret' }))).toBeVisible()
  await expect(colleague.field(c('correct.fact.title'), slower)).toHaveValue('Sportsdag i Titanparken')
  expect(colleague.complaints.splice(0)).toEqual([`PUT /api/requisitions/${number}/facts: 409`])
  await colleague.button(word('common', 'cancel'), slower).click()

  // tagged, found in the register and among the tasks
  const tag = `kvarter ${Date.now().toString(36)}`
  const words = page.getByRole('combobox', { name: c('tags.add') })
  await words.fill(tag)
  await words.press('Enter')
  await consultant.link(tag).click()
  await expect(page).toHaveURL(/\/requisitions\?tag=/)
  await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await consultant.look('cases: by tag')
  await page.goto(`/work?view=MINE&tag=${encodeURIComponent(tag)}`)
  await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible()
  await consultant.look('work: by tag')

  // a case that is open would be read at once
  await colleague.page.goto('/work')

  // mentioned: the colleague finds the note, and it is read when the case is open
  await openCase(consultant, number)
  await consultant.button(c('write.note')).click()
  const note = page.getByRole('textbox', { name: new RegExp(`^${c('write.noteLabel')}`) })
  await note.pressSequentially('Kan du tage boldbanen? @Jonas')
  await expect(page.getByRole('option', { name: /^Jonas Riis/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await consultant.button(c('write.saveNote')).click()
  await expect(page.getByText('Kan du tage boldbanen?').first()).toBeVisible()
  await colleague.page.goto('/work')
  await colleague.page.getByRole('link', { name: word('work', 'mentions') }).click()
  await expect(colleague.heading(word('mentions', 'title'))).toBeVisible()
  const mine = colleague.page.getByRole('listitem').filter({ hasText: number })
  await expect(mine.getByText(word('mentions', 'unread'))).toBeVisible()
  await colleague.look('mentions')
  await mine.getByRole('link').click()
  await expect(colleague.page.getByText('Kan du tage boldbanen?').first()).toBeInViewport()
  await expect(async () => {
    await colleague.page.goto('/mentions')
    await expect(mine).toBeVisible()
    await expect(mine.getByText(word('mentions', 'unread'))).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await Promise.all([consultant.leave(), colleague.leave()])
})

/** Somebody sends a requisition from a telephone; its number. */
async function sent(browser: Browser, asked: ReturnType<typeof wish>): Promise<string> {
  const requester = await Person.come(browser, 'da', PHONE)
  const number = await sendRequisition(requester, asked)
  await requester.leave()
  return number
}

async function told(person: Person, what: string) {
  await expect(person.page.getByRole('status').filter({ hasText: what }).first()).toBeVisible()
}

function startOf(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
