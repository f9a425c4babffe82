import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import type { Place } from './app.js'
import type { Order, Said } from './child.js'

/** A publishing process: see `child.ts`. */
export type Child = {
  /** Gives it work. */
  order: (order: Order) => void
  /** Calls back for each line it says, also those that are read after its end. */
  onSaid: (listener: (said: Said) => void) => void
  /** Resolves when its app has started. */
  ready: Promise<void>
  /** Resolves when it has ended and everything it said has been read. */
  gone: Promise<void>
  process: ChildProcess
}

/** Starts a publishing process on a database. It ends with its parent. */
export const startChild = (place: Place, command: string[]): Child => {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, CRASH_PLACE: JSON.stringify(place) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const listeners: ((said: Said) => void)[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    // Payload logs there too, if it is told to; and the end of a line may be missing after a kill.
    if (!/^\{"(?!level).*\}$/.test(line)) {
      process.stderr.write(`${line}\n`)
      return
    }
    const said = JSON.parse(line) as Said
    for (const listener of listeners) listener(said)
  })
  // A process that was killed does not read its orders.
  child.stdin.on('error', () => {})
  const gone = Promise.all([once(child, 'close'), once(lines, 'close')]).then(() => {})
  const ready = new Promise<void>((resolve, reject) => {
    listeners.push((said) => {
      if ('ready' in said) resolve()
    })
    child.once('error', reject)
    void gone.then(() => {
      reject(new Error(`a publishing process ended with ${child.exitCode ?? child.signalCode}`))
    })
  })
  // One that is stopped while it starts is nobody's business.
  ready.catch(() => {})
  return {
    gone,
    onSaid: (listener) => listeners.push(listener),
    order: (order) => child.stdin.write(`${JSON.stringify(order)}\n`),
    process: child,
    ready,
  }
}

/** One booting while one publishes: there may be no more than two cores. */
const BOOTING = 2

/** Children to be killed, one after the other; `waiting` holds those that boot meanwhile. */
export type Kills = { command: string[]; kills: number; place: Place; waiting?: Child[] }

/**
 * Starts children and has each killed, while the next ones boot. What goes wrong is kept with the number of its kill, and told.
 *
 * @param failures where it is kept
 * @param kill kills one, and checks what it has left behind
 * @param onKilled is called after each
 */
export const killEach = async (
  { command, kills, place, waiting = [] }: Kills,
  failures: string[],
  kill: (child: Child, number: number) => Promise<void>,
  onKilled: (number: number) => void,
): Promise<void> => {
  while (waiting.length < Math.min(BOOTING, kills)) waiting.push(startChild(place, command))
  for (let number = 1; number <= kills; number += 1) {
    const before = failures.length
    const child = waiting.shift()!
    try {
      await child.ready
      if (number + waiting.length < kills) waiting.push(startChild(place, command))
      await kill(child, number)
    } catch (error) {
      failures.push((error as Error).message)
    }
    for (let index = before; index < failures.length; index += 1) {
      failures[index] = `kill ${number}: ${failures[index]}`
      process.stderr.write(`\n${failures[index]}\n`)
    }
    onKilled(number)
  }
}
