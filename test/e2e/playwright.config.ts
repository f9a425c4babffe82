import { defineConfig } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { browser, KEEPING_ALIVE } from '../support/browser.js'

const port = Number(process.env.E2E_PORT ?? 3210)
const root = path.resolve(import.meta.dirname, '../..')

// Playwright loads this file in every worker; the database is that of the process that starts the server.
process.env.E2E_DATABASE ??= `file:${path.join(mkdtempSync(path.join(tmpdir(), 'ppn-e2e-')), 'demo.db')}`

/**
 * How many files run beside each other: one, unless a machine has cores for more. Each worker has a demo of its own, so that no test
 * sees another's notices.
 */
const workers = Number(process.env.E2E_WORKERS ?? 1)
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0)

// What a check finds stops a publishing; tests that are about something else publish notices with hardly anything in them.
const gated = port + workers

const demo = (build: string, at: number, more: Record<string, string>) => ({
  command: `${process.env.E2E_SKIP_BUILD ? '' : build}npm run start:demo -- --port ${at} ${KEEPING_ALIVE.join(' ')}`,
  cwd: root,
  env: { NEXT_TELEMETRY_DISABLED: '1', PORT: String(at), ...more },
  reuseExistingServer: !process.env.CI,
  stdout: 'pipe' as const,
  timeout: 600_000,
  url: `http://localhost:${at}/fi`,
})

/** The demo, built and started as in production, in a browser: once as it is, once without what stops a publishing. */
export default defineConfig({
  ...browser,
  workers,
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'test-results'),
  projects: [
    { name: 'demo', testIgnore: '**/checks.spec.ts', use: { baseURL: `http://localhost:${port + worker}` } },
    { name: 'checks', testMatch: '**/checks.spec.ts', use: { baseURL: `http://localhost:${gated}` } },
  ],
  use: { ...browser.use, screenshot: 'only-on-failure' },
  webServer: [
    ...Array.from({ length: workers }, (_, index) =>
      demo(index === 0 ? 'npm run build:demo && ' : '', port + index, {
        DATABASE_URI: `${process.env.E2E_DATABASE}.${index}`,
        DEMO_CHECKS: 'none',
      }),
    ),
    demo('', gated, { DATABASE_URI: `${process.env.E2E_DATABASE}.checks` }),
  ],
})
