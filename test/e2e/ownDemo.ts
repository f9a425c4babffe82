import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { KEEPING_ALIVE } from '../support/browser.js'

const root = path.resolve(import.meta.dirname, '../..')

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })

/** A demo of one's own. */
export type OwnDemo = { address: string; stop: () => Promise<void> }

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/api/users/init`)).ok
  } catch {
    return false
  }
}

/**
 * Starts the demo that is built already, on a free port and a new database.
 *
 * @throws Error with what it said, when it stops before it answers
 */
export const startDemo = async (more: Record<string, string> = {}): Promise<OwnDemo> => {
  const port = await freePort()
  const database = path.join(mkdtempSync(path.join(tmpdir(), 'ppn-own-')), 'demo.db')
  const child: ChildProcess = spawn(
    'npx',
    ['next', 'start', 'dev', '--port', String(port), ...KEEPING_ALIVE],
    {
      cwd: root,
      detached: true,
      env: {
        ...process.env,
        DATABASE_URI: `file:${database}`,
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: String(port),
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()))
  const ended = new Promise<void>((end) => child.once('exit', () => end()))
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
  const address = `http://localhost:${port}`
  for (let look = 0; look < 240; look += 1) {
    if (child.exitCode !== null) throw new Error(`The demo stopped: ${said}`)
    // The user is there once the demo says where it is.
    if (said.includes('/admin') && (await answers(address))) return { address, stop }
    await wait(500)
  }
  await stop()
  throw new Error(`The demo did not start: ${said}`)
}

/** A demo with nothing in its database but the user. */
export const startEmptyDemo = async (): Promise<OwnDemo> => {
  // For trying a test out on one that runs without a build.
  const running = process.env.E2E_EMPTY_DEMO
  return running === undefined ? startDemo({ DEMO_EMPTY: '1' }) : { address: running, stop: async () => {} }
}

/** What makes a demo, or its command, think that it begins at a moment. */
export const atMoment = (moment: string): Record<string, string> => ({
  NODE_OPTIONS: `--import ${pathToFileURL(path.join(import.meta.dirname, 'moment.mjs')).href}`,
  TEST_MOMENT: moment,
})

/**
 * Runs the plugin's command in the demo, as a cron would.
 *
 * @returns what it printed
 * @throws Error with what it said, when it fails
 */
export const runCommand = async (
  command: readonly string[],
  more: Record<string, string> = {},
): Promise<string> => {
  const { stdout } = await promisify(execFile)('npx', ['payload', 'privacy-notices', ...command], {
    cwd: root,
    env: {
      ...process.env,
      PAYLOAD_CONFIG_PATH: 'dev/payload.config.ts',
      TSX_TSCONFIG_PATH: 'dev/tsconfig.json',
      ...more,
      NODE_OPTIONS: `--conditions=production ${more.NODE_OPTIONS ?? ''}`,
    },
  })
  return stdout
}
