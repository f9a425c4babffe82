/**
 * A process with an app of its own that answers requests: they come as lines of JSON on stdin, any number at a time, and are
 * answered in lines on stdout by the app's own REST and GraphQL handlers. It gets its database by the environment
 * (`READER_PLACE`), and ends when stdin does.
 */
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type FindArgs, handleEndpoints, type PaginatedDocs } from 'payload'

import type { Place } from '../../crash/app.js'

import { createNoticeGraphQLRoute } from '../../../src/next/graphqlRoute.js'
import { startApp } from '../../crash/app.js'
import { answerLate } from './answerLate.js'

/** A request, or what to pretend: that it is another time, or that the database is slow. */
export type Line =
  | { body?: string; headers: Record<string, string>; id: number; method: string; path: string }
  | { clock: Clock }
  | { endAtLog: true }
  | { late: number }
/** Milliseconds that the clock is ahead, or the one instant at which it stands still; null for the time that it is. */
export type Clock = { ahead: number } | { at: string } | null
/** What it says. */
export type Said = { body: string; headers: [string, string][]; id: number; status: number } | { ready: true }

const RealDate = Date
let clock: Clock = null
const now = () => {
  if (clock === null) return RealDate.now()
  return 'at' in clock ? RealDate.parse(clock.at) : RealDate.now() + clock.ahead
}
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], constructor) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, constructor) as Date,
  get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
})

// Not console.log: that may come in pieces.
const say = (said: Said) => {
  const line = Buffer.from(`${JSON.stringify(said)}\n`)
  for (let written = 0; written < line.length;) {
    try {
      written += writeSync(1, line, written)
    } catch (error) {
      // A full pipe: the parent is about to read it. Anything else: nobody listens any more.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') process.exit()
    }
  }
}

const { payload } = await startApp(JSON.parse(process.env.READER_PLACE ?? '') as Place, false, 'default')
const config = Promise.resolve(payload.config)
const graphql = GRAPHQL_POST(config)
const graphqlRoute = createNoticeGraphQLRoute({ config, handler: graphql })
/** By the path of a request; everything else is answered by REST. */
const handlers = new Map([
  ['/graphql', graphql],
  ['/graphql-route', graphqlRoute.GET],
])
const setLate = answerLate(payload)

say({ ready: true })
for await (const text of createInterface({ input: process.stdin })) {
  const line = JSON.parse(text) as Line
  if ('clock' in line) {
    clock = line.clock
    continue
  }
  if ('endAtLog' in line) {
    const { find } = payload.db
    payload.db.find = function <T>(args: FindArgs) {
      if (args.collection === 'notice-log') process.exit()
      return find.call<typeof payload.db, [FindArgs], Promise<PaginatedDocs<T>>>(this, args)
    }
    continue
  }
  if ('late' in line) {
    setLate(line.late)
    continue
  }
  const { body, headers, id, method, path } = line
  const request = new Request(`http://localhost:3000/api${path}`, {
    headers,
    method,
    ...(body === undefined ? {} : { body }),
  })
  const handler = handlers.get(path.split('?')[0] ?? '')
  void (handler ? handler(request) : handleEndpoints({ config, request })).then(async (response) =>
    say({ body: await response.text(), headers: [...response.headers], id, status: response.status }),
  )
}
process.exit()
