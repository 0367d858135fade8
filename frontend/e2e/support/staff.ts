import { expect } from '@playwright/test'
import type { Person } from './person'

export const AMINA = 'Amina Holm'
export const JONAS = 'Jonas Riis'
export const MIKKEL = 'Mikkel Bruun'
export const KAREN = 'Karen Toft'

/** Opens a page behind the sign-in, chooses who to be in the demo, and is there. */
export async function signIn(person: Person, name: string, path: string, look = async (_what: string) => {}) {
  const { page } = person
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('sign in')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  // the menu of the person, named in whichever language this browser has
  await expect(page.getByRole('button', { name: new RegExp(`${name}, menu`) })).toBeVisible()
}

/** On «my page»: the language of the screen. */
export async function chooseEnglish(person: Person) {
  await person.page.goto('/me')
  await person.page.getByRole('radio', { name: 'English' }).check()
  await expect(person.heading(person.word('session', 'meTitle'))).toBeVisible()
}

/** Finds a case among the open tasks that nobody has, and opens it. */
export async function openFromWork(person: Person, number: string, look = async (_what: string) => {}) {
  const { page, word } = person
  await page.goto('/work?view=UNASSIGNED')
  await expect(person.heading(word('work', 'title.UNASSIGNED'))).toBeVisible()
  await look('work')
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/requisitions/${number}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

export async function openCase(person: Person, number: string) {
  await person.page.goto(`/requisitions/${number}`)
  await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible()
}

type Decision = 'ACCEPT' | 'ASK_BACK' | 'DECLINE' | 'ANSWER'

/** Chooses what is done about the requisition; the fields that this asks for are there afterwards. */
export async function decide(person: Person, decision: Decision) {
  await person.choose(person.word('screening', 'decision.label'), person.word('screening', `decision.${decision}`))
}

/** Takes the requisition on and assigns it in the same form. */
export async function acceptAndAssign(person: Person, consultant: string, look = async (_what: string) => {}) {
  const { word } = person
  await decide(person, 'ACCEPT')
  await person.choose(word('screening', 'consultant'), consultant)
  await look('case: screening')
  await submit(person, 'submit.ACCEPT', 'done.ACCEPT')
}

export async function plan(person: Person, text: string, look = async (_what: string) => {}) {
  await person.field(person.word('screening', 'plan.label')).fill(text)
  await look('case: plan')
  await submit(person, 'plan.submit', 'plan.done')
}

export async function finishAdvice(person: Person, text: string, look = async (_what: string) => {}) {
  await person.field(person.word('screening', 'advice.label')).fill(text)
  await look('case: advice')
  await submit(person, 'advice.submit', 'advice.done')
}

export async function conclude(person: Person, summary: string, look = async (_what: string) => {}) {
  const { word } = person
  await person.choose(word('screening', 'conclude.outcome'), word('words', 'outcome.SOLVED'))
  await person.field(word('screening', 'conclude.summary')).fill(summary)
  await look('case: conclusion')
  await submit(person, 'conclude.submit', 'conclude.done')
}

/** Presses the button of a form of the case page and waits until the page says that it is done. */
export async function submit(person: Person, button: string, done: string) {
  await person.button(person.word('screening', button)).click()
  await expect(
    person.page
      .getByRole('status')
      .filter({ hasText: person.word('screening', done) })
      .first(),
  ).toBeVisible()
}

/** The first place that says so is the tag over the title; the timeline may say it again. */
export async function expectClosedAs(person: Person, closure: string) {
  const { page, word } = person
  await expect(page.getByText(word('words', `closure.${closure}`), { exact: true }).first()).toBeVisible()
}

/** «14 of 20» of a criterion's card, as the person sees it on the page of the criteria. */
export async function figureOf(person: Person, criterion: string, look = async (_what: string) => {}) {
  const { page, word } = person
  await page.goto('/criteria?period=2010')
  await expect(person.heading(word('criteria', 'title'))).toBeVisible()
  await look('criteria')
  const card = page.getByRole('region').filter({ has: page.getByText(criterion, { exact: true }) })
  await expect(card).toBeVisible()
  const text = (await card.textContent()) ?? ''
  if (text.includes(word('criteria', 'noAnswers'))) return { k: 0, n: 0 }
  const pattern = word('criteria', 'of', { k: '(\\d+)', n: '(\\d+)' })
  const [, k, n] = new RegExp(pattern).exec(text) ?? []
  if (k === undefined || n === undefined) throw new Error(`no figure of ${criterion} in «${text}»`)
  return { k: Number(k), n: Number(n) }
}
