import { jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import type { TestApp } from './app.js'
import type { Clock, Line, Said } from './readerChild.js'

import { argumentsFor } from '../../support/programs.js'
import { answerLate } from './answerLate.js'
import { atMoment } from './clock.js'
import { graphqlRoutesOf } from './graphqlRoute.js'
import { placeOf } from './place.js'

/** A GET by the plugin's own route for GraphQL, with what it asks in the address. */
export const GRAPHQL_ROUTE = '/graphql-route'

/** A request below `/api`. */
export type Sent = {
  body?: object
  headers?: Record<string, string>
  method?: string
  path: string
  token?: string
}
/** An answer to the letter. */
export type Got = { body: string; headers: Record<string, string>; status: number }

/** A process that runs the app. */
export type AppProcess = {
  name: string
  send: (request: Sent) => Promise<Got>
  /** Pretends that it is another time there, until it is told `null`. */
  setClock: (clock: Clock) => void
  /** Has its database answer late, by up to so many milliseconds. */
  setLate: (milliseconds: number) => void
  /** Has it end as soon as it looks into the log: what it publishes is committed then, and not logged. Not the one of the tests. */
  endAtLog: () => void
  /** Ends it. The one that the tests run in stays. */
  end: () => Promise<void>
}

const headersOf = ({ body, headers, token }: Sent): Record<string, string> => ({
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(token === undefined ? {} : { authorization: `JWT ${token}` }),
  ...headers,
})

/** The process that the tests run in. */
export const thisProcess = (app: TestApp): AppProcess => {
  const { graphql, payload, rest } = app
  const routes = graphqlRoutesOf(app)
  return {
    name: 'this process',
    endAtLog: () => {
      throw new Error('the tests would end')
    },
    end: async () => {
      jest.useRealTimers()
    },
    send: async ({ body, headers, method = body ? 'POST' : 'GET', path, token }) => {
      if (path === '/graphql') {
        const { query, variables } = body as { query: string; variables: Record<string, unknown> }
        const answer = await graphql(query, variables, { headers, token })
        return {
          body: JSON.stringify({ data: answer.data, errors: answer.errors }),
          headers: Object.fromEntries(answer.headers),
          status: answer.status,
        }
      }
      if (path.startsWith(GRAPHQL_ROUTE)) {
        const answer = await routes.get(path.slice(GRAPHQL_ROUTE.length + 1), { headers: headers ?? {} })
        return { ...answer, headers: Object.fromEntries(answer.headers) }
      }
      const answer = await rest(method, path, { body, headers, token })
      return { body: answer.text, headers: Object.fromEntries(answer.headers), status: answer.status }
    },
    setClock: (clock) => {
      jest.useRealTimers()
      if (clock === null) return
      // It stands still, which is as good: it is set for one publication at a time.
      atMoment('at' in clock ? clock.at : new Date(Date.now() + clock.ahead))
    },
    setLate: answerLate(payload),
  }
}

/**
 * Starts the same app on the same database in a process of its own: see `readerChild.ts`. The two have nothing in common but
 * the database.
 */
export const startOtherProcess = async (app: TestApp): Promise<AppProcess> => {
  const child = spawn(process.execPath, argumentsFor('test/integration/support/readerChild.ts'), {
    env: { ...process.env, NODE_OPTIONS: '', READER_PLACE: JSON.stringify(placeOf(app)) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = new Map<number, { reject: (error: Error) => void; resolve: (got: Got) => void }>()
  let start = () => {}
  let fail = (_: Error) => {}
  const ready = new Promise<void>((resolve, reject) => {
    start = resolve
    fail = reject
  })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (!/^\{"(?!level).*\}$/.test(line)) {
      process.stderr.write(`${line}\n`)
      return
    }
    const said = JSON.parse(line) as Said
    if ('ready' in said) start()
    else {
      const { body, headers, id, status } = said
      waiting.get(id)?.resolve({ body, headers: Object.fromEntries(headers), status })
      waiting.delete(id)
    }
  })
  const gone = once(child, 'close').then(() => {
    const error = new Error(`the other process ended with ${child.exitCode ?? child.signalCode}`)
    fail(error)
    for (const { reject } of waiting.values()) reject(error)
  })
  child.stdin.on('error', () => {})
  const tell = (line: Line) => child.stdin.write(`${JSON.stringify(line)}\n`)
  let id = 0
  await ready
  return {
    name: 'the other process',
    endAtLog: () => void tell({ endAtLog: true }),
    end: async () => {
      child.stdin.end()
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
      await gone
      clearTimeout(timer)
    },
    send: (request) =>
      new Promise((resolve, reject) => {
        id += 1
        waiting.set(id, { reject, resolve })
        const { body, method = body ? 'POST' : 'GET', path } = request
        const written = body === undefined ? {} : { body: JSON.stringify(body) }
        tell({ headers: headersOf(request), id, method, path, ...written })
      }),
    setClock: (clock) => void tell({ clock }),
    setLate: (late) => void tell({ late }),
  }
}
