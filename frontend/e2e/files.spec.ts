import { expect, test } from '@playwright/test'
import { Person } from './support/person'
import { AMINA, signIn } from './support/staff'

/* A file of a case is looked at where it is, and sent anew without losing what was there. */

/** A PDF of one page that says the words. */
function pdf(words: string): Buffer {
  const drawing = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = file.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

test('a PDF is looked at on the case and sent anew', async ({ browser }) => {
  const consultant = await Person.come(browser, 'da')
  const { page } = consultant
  const c = (key: string, params = {}) => consultant.word('case', key, params)
  await signIn(consultant, AMINA, '/work?view=ALL')
  await page.getByRole('row').nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/\/requisitions\/\d/)

  const name = `plan-${Date.now().toString(36)}.pdf`
  const send = (words: string) => ({ name, mimeType: 'application/pdf', buffer: pdf(words) })
  await consultant.button(c('write.file')).click()
  await page.locator('.drop input[type=file]').setInputFiles(send('Udkast til plan'))
  const opens = consultant.button(name)
  await expect(opens).toBeVisible()

  const shown = page.getByRole('dialog', { name })
  const drawn = shown.getByRole('figure', { name: c('files.pageOf', { name, number: 1, count: 1 }) })
  await opens.click()
  await expect(drawn).toContainText('Udkast til plan')
  const inked = await drawn.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    return Array.from(data).some((value, index) => index % 4 !== 3 && value < 100)
  })
  expect(inked).toBe(true)
  await consultant.look('case: a PDF')
  await consultant.button(c('files.close'), shown).click()

  await page.getByLabel(c('files.renewNamed', { name })).setInputFiles(send('Den vedtagne plan'))
  await expect(page.getByText(c('files.renewed', { name }))).toBeVisible()
  await opens.click()
  await expect(drawn).toContainText('Den vedtagne plan')
  await consultant.button(c('files.close'), shown).click()

  await page.getByText(c('files.earlier', { count: 1 })).click()
  await consultant.look('case: versions of a file')
  await consultant.button(name).nth(1).click()
  await expect(drawn).toContainText('Udkast til plan')
  await consultant.leave()
})
