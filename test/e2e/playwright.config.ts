import { defineConfig } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { browser } from '../support/browser.js'

const port = Number(process.env.E2E_PORT ?? 3210)
const root = path.resolve(import.meta.dirname, '../..')

// Playwright loads this file in every worker; the database is that of the process that starts the server.
process.env.E2E_DATABASE ??= `file:${path.join(mkdtempSync(path.join(tmpdir(), 'ppn-e2e-')), 'demo.db')}`

/** The demo, built and started as in production, in a browser. */
export default defineConfig({
  ...browser,
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'test-results'),
  use: { ...browser.use, baseURL: `http://localhost:${port}`, screenshot: 'only-on-failure' },
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
