/**
 * A process that publishes and may be killed at any moment. It gets its database by the environment (`CRASH_PLACE`) and
 * its orders as lines of JSON on stdin, and answers in lines on stdout: `{ ready }`, then `{ begun }`, `{ writing }` when slow
 * writes begin, `{ sending }` when a webhook is about to be sent, and `{ done }` per piece of work. What it says is done, it has been told is done. It ends when stdin does.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

import type { Call, Place } from './app.js'

import { publishScheduled } from '../../src/index.js'
import { startApp } from './app.js'
import { slowDown } from './slowDown.js'
import { slowSending } from './slowSending.js'

/** Calls that belong together: sent one after another until one is refused. */
export type Work = {
  calls: Call[]
  key: string
  /** Publishes what is to be published by now, after that. */
  scheduled?: boolean
}
/** What a child is told to do. */
export type Order = {
  /** Longest wait before a write of the last call, in milliseconds: makes room for a kill between two writes. */
  delay?: number
  /** All at once, not one after another. */
  parallel?: boolean
  token: string
  work: Work[]
}
/** What a child says. */
export type Said =
  | { begun: string }
  | { done: string; message: null | string; status: number }
  | { finished: true }
  | { writing: true }
  | { ready: true }
  | { sending: true }

// Not console.log: the line has left the process when the call returns.
const say = (said: Said) => {
  try {
    writeSync(1, `${JSON.stringify(said)}\n`)
  } catch {
    // Nobody listens any more.
    process.exit()
  }
}

const place = JSON.parse(process.env.CRASH_PLACE ?? '') as Place
const { call, payload } = await startApp(place, false)
if (place.webhook) slowSending(() => say({ sending: true }))
const slowly = slowDown(payload, () => say({ writing: true }))

const perform = async ({ calls, key, scheduled }: Work, { delay = 0, token }: Order): Promise<void> => {
  say({ begun: key })
  let status = 0
  let message: null | string = null
  for (const [index, each] of calls.entries()) {
    const isLast = index === calls.length - 1
    slowly(isLast ? delay : 0)
    const answer = await call({ ...each, token })
    status = answer.status
    if (status < 300) continue
    message = (answer.body.errors as undefined | { message?: string }[])?.[0]?.message ?? ''
    break
  }
  if (scheduled) {
    slowly(delay)
    const { published } = await publishScheduled(payload)
    status = published === 1 ? 200 : 500
  }
  say({ done: key, message, status })
}

say({ ready: true })
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order
  if (order.parallel) await Promise.all(order.work.map((each) => perform(each, order)))
  else for (const each of order.work) await perform(each, order)
  say({ finished: true })
}
process.exit()
