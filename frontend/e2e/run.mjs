// The browser tests: finds Chromium, starts the packed product, runs the specs in it, stops it.
//
//   npm run e2e                    all of them
//   npm run e2e -- sweep           the specs whose names fit, and any other word that Playwright takes
//   MEDSPIL_E2E_ADDRESS=http://…   against a product that runs already, which is left running
//   MEDSPIL_E2E_CASES=40           how many requisitions the demo plays first
//
// The last line is «N passed, N failed».
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './setup/chromium.mjs'
import { startProduct } from './setup/product.mjs'

const frontend = fileURLToPath(new URL('..', import.meta.url))
const results = join(frontend, 'test-results')
mkdirSync(results, { recursive: true })

let product
let status = 1
try {
  const { executablePath, from } = await findChromium()
  console.log(`Browser tests with ${executablePath} (${from})`)
  const running = process.env.MEDSPIL_E2E_ADDRESS
  product = running
    ? { address: running, stop: async () => {} }
    : await startProduct({
        cases: Number(process.env.MEDSPIL_E2E_CASES ?? 40),
        logFile: join(results, 'product.log'),
      })
  status = await playwright({ CHROME_BIN: executablePath, MEDSPIL_E2E_ADDRESS: product.address })
} catch (error) {
  console.error(error.message)
} finally {
  await product?.stop()
}
process.exit(status)

function playwright(environment) {
  const cli = join(frontend, 'node_modules/@playwright/test/cli.js')
  const words = [cli, 'test', '--config', join(frontend, 'e2e/playwright.config.ts'), ...process.argv.slice(2)]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: frontend,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
