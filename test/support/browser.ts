import type { PlaywrightTestConfig } from '@playwright/test'

/** How every browser test runs: in Debian's Chromium, or the one that CHROMIUM_PATH names, as somebody in Finland. */
export const browser = {
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  use: {
    actionTimeout: 20_000,
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
    viewport: { height: 900, width: 1280 },
  },
} satisfies PlaywrightTestConfig

/** How a server is started that keeps what is idle: what is sent on a connection that it ends just then is never answered. */
export const KEEPING_ALIVE = ['--keepAliveTimeout', '600000'] as const
