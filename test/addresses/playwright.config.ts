import { defineConfig } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { browser, KEEPING_ALIVE } from '../support/browser.js'
import { ORIGIN, ORIGIN_WITH_URL, portOf } from './places.js'

const root = path.resolve(import.meta.dirname, '../..')

// Playwright loads this file in every worker; the database is that of the process that starts the servers.
process.env.ADDRESSES_DATABASE ??= `file:${path.join(mkdtempSync(path.join(tmpdir(), 'ppn-addresses-')), 'demo.db')}`

/** The same build, started where the app does not say where it is, and where it does, with a path that Payload leaves out. */
const server = (origin: string, serverURL: string, before = '') => ({
  command: `${before}node_modules/.bin/next start test/addresses/demo --port ${portOf(origin)} ${KEEPING_ALIVE.join(' ')}`,
  cwd: root,
  env: {
    DATABASE_URI: process.env.ADDRESSES_DATABASE ?? '',
    NEXT_TELEMETRY_DISABLED: '1',
    NOTICES_API: `${origin}/kunta/rajapinta`,
    PORT: portOf(origin),
    SERVER_URL: serverURL,
  },
  reuseExistingServer: false,
  timeout: 600_000,
  url: `${origin}/kunta/fi/`,
})

/** The demo under a base path, with routes of its own and trailing slashes, built and started as in production. */
export default defineConfig({
  ...browser,
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'test-results/addresses'),
  webServer: [
    server(
      ORIGIN,
      '',
      process.env.E2E_SKIP_BUILD ? '' : 'node_modules/.bin/next build test/addresses/demo && ',
    ),
    server(ORIGIN_WITH_URL, `${ORIGIN_WITH_URL}/kunta`),
  ],
})
