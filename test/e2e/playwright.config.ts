import { defineConfig } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const port = Number(process.env.E2E_PORT ?? 3210)
const root = path.resolve(import.meta.dirname, '../..')

// Playwright loads this file in every worker; the database is that of the process that starts the server.
process.env.E2E_DATABASE ??= `file:${path.join(mkdtempSync(path.join(tmpdir(), 'ppn-e2e-')), 'demo.db')}`

/** The demo, built and started as in production, in a browser: Debian's Chromium, or the one that CHROMIUM_PATH names. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'test-results'),
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  use: {
    actionTimeout: 20_000,
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    },
    locale: 'fi-FI',
    screenshot: 'only-on-failure',
    viewport: { height: 900, width: 1280 },
  },
  webServer: {
    command: `${process.env.E2E_SKIP_BUILD ? '' : 'npm run build:demo && '}npm run start:demo -- --port ${port}`,
    cwd: root,
    env: {
      DATABASE_URI: process.env.E2E_DATABASE,
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
    },
    reuseExistingServer: !process.env.CI,
    stdout: 'pipe',
    timeout: 600_000,
    url: `http://localhost:${port}/fi`,
  },
})
