// npm run pictures: draws the process models anew as they stand in bpmn/README.md. Run it when a model was changed.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/setup/chromium.mjs'

const models = fileURLToPath(new URL('../../bpmn/', import.meta.url))
const resources = `${models}src/main/resources/`
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js')
const margin = 30

const { executablePath } = await findChromium()
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
try {
  for (const file of readdirSync(resources, { recursive: true }).filter((name) => name.endsWith('.bpmn'))) {
    const page = await browser.newPage()
    await page.setContent('<style>html, body, #model { margin: 0; height: 100% }</style><div id="model"></div>')
    await page.addScriptTag({ path: viewer })
    const { width, height } = await page.evaluate(
      async ({ xml, margin }) => {
        window.drawn = new window.BpmnJS({ container: '#model' })
        await window.drawn.importXML(xml)
        const { x, y, width, height } = window.drawn.get('canvas').viewbox().inner
        window.part = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
        return window.part
      },
      { xml: readFileSync(resources + file, 'utf8'), margin },
    )
    await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) })
    await page.evaluate(() => {
      const canvas = window.drawn.get('canvas')
      canvas.resized()
      canvas.viewbox(window.part)
    })
    await page.screenshot({ path: `${models}pictures/${basename(file, '.bpmn')}.png` })
    await page.close()
  }
} finally {
  await browser.close()
}
