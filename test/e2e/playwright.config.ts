import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium'

/** The address where the suite's own mock serves the built app. */
export const E2E_PORT = Number(process.env['E2E_PORT'] ?? 4391)

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // The tests write to one server's state: they take turns and restore a snapshot.
  workers: 1,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./closing-line-reporter.ts']],
  use: {
    baseURL: `http://127.0.0.1:${E2E_PORT}`,
    locale: 'fr-FR',
    timezoneId: 'Africa/Bamako',
    // What a service worker answers cannot be cut off or counted by a test; those about it allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath(),
      args: CHROMIUM_ARGS,
    },
  },
  webServer: {
    command: `npx tsx mock-server/main.ts --port ${E2E_PORT} --seed mali --app build/app`,
    cwd: '../..',
    url: `http://127.0.0.1:${E2E_PORT}/__mock/info`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
