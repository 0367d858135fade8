import { expect } from '@playwright/test'
import type { Person } from './person'

export interface Wish {
  name: string
  email: string
  title: string
  description: string
  /** Its radio button is chosen by this name. */
  area: string
  organisation: string
}

/** Somebody who never asked before has a wish. */
export function wish(who: string, title: string): Wish {
  return {
    name: who,
    email: `${who.toLowerCase().replace(/[^a-z]+/g, '.')}.${Date.now().toString(36)}@example.dk`,
    title,
    description: `${title}. Vi er tre kolleger og har prøvet med opslag og telefon.`,
    area: 'Titanparken',
    organisation: 'Socialforvaltningen',
  }
}

/**
 * Sends a requisition from the form, one question a step, and returns its number; the receipt is on the screen.
 *
 * @param look called with the name of each page on the way
 */
export async function sendRequisition(
  person: Person,
  asked: Wish,
  look = async (_what: string) => {},
): Promise<string> {
  const { page, word } = person
  const t = (key: string, params = {}) => word('request', key, params)
  const goOn = () => person.button(word('common', 'continue')).click()

  await page.goto('/request')
  await look('request: subject')
  await person.choose(t('subject.legend'), t('subject.CONTACT'))
  await goOn()
  await expect(person.heading(t('area.legend'))).toBeVisible()
  await look('request: area')
  await person.choose(t('area.legend'), asked.area)
  await goOn()
  await look('request: about')
  await person.field(t('about.titleLabel')).fill(asked.title)
  await person.field(t('about.description')).fill(asked.description)
  await goOn()
  await expect(person.heading(t('time.legend'))).toBeVisible()
  await page
    .getByLabel(startOf(t('time.files')))
    .setInputFiles({ name: 'invitation.txt', mimeType: 'text/plain', buffer: Buffer.from('Kom til kaffe på torsdag.') })
  await expect(page.getByRole('list', { name: word('common', 'files.attached') })).toContainText('invitation.txt')
  await look('request: time')
  await goOn()
  await person.field(t('who.name')).fill(asked.name)
  await person.field(t('who.email')).fill(asked.email)
  await page.getByRole('combobox', { name: startOf(t('who.organisation')) }).fill(asked.organisation)
  await look('request: who')
  await goOn()
  await expect(person.heading(t('check.title'))).toBeVisible()
  await expect(page.getByText(asked.title, { exact: true })).toBeVisible()
  await look('request: check')
  await person.button(t('check.send')).click()
  await expect(person.heading(t('receipt.title'))).toBeVisible()
  await look('request: receipt')
  const line = await page
    .getByText(/\b20\d\d-\d+\b/)
    .first()
    .textContent()
  const number = /\b20\d\d-\d+\b/.exec(line ?? '')?.[0]
  if (!number) throw new Error(`no number on the receipt: «${line}»`)
  return number
}

function startOf(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
