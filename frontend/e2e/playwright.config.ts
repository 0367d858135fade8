import { defineConfig } from '@playwright/test'

/**
 * Journeys that move the demo's clock or what is counted: one after the other, or a draft of the one is too old for the
 * other, and the figure that the one compares is counted otherwise by the other.
 */
const ONE_BY_ONE = /(definitions|life|programme|questionnaires)\.spec\.ts$/

/** Started by run.mjs, which names the browser and the address of the product. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/runs',
  workers: 2,
  projects: [
    { name: 'time', testMatch: ONE_BY_ONE, workers: 1 },
    { name: 'beside', testIgnore: ONE_BY_ONE },
  ],
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
