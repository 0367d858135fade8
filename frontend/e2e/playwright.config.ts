import { defineConfig } from '@playwright/test'

/** Started by run.mjs, which names the browser and the address of the product. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/runs',
  // journeys that move the demo's clock stand in one file and so in one worker; the sweep runs beside them
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./setup/closing-line.ts']],
  use: {
    baseURL: process.env.MEDSPIL_E2E_ADDRESS,
    launchOptions: { executablePath: process.env.CHROME_BIN, args: ['--disable-gpu', '--disable-dev-shm-usage'] },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
