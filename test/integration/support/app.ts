import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { randomUUID } from 'node:crypto'
import {
  buildConfig,
  getPayload,
  handleEndpoints,
  type CollectionConfig,
  type Config,
  type JsonObject,
  type Payload,
  type Plugin,
  type SanitizedConfig,
  type TypeWithID,
} from 'payload'
import type { PrivacyNoticesOptions } from '../../../src/index.js'

import { PLUGIN_SLUG, privacyNotices } from '../../../src/index.js'
import { can, databaseUnderTest } from './abilities.js'
import { createTestDatabase, type TestDatabase } from './database.js'

export { can, databaseUnderTest, describeWhen, itGiven, itWhen } from './abilities.js'
export type { TestDatabase } from './database.js'

/** What a test may choose about the app it runs in. Everything has a default. */
export type TestAppOptions = {
  /** Shown in the names of databases; for telling apps apart when something hangs. */
  name?: string
  plugins?: Config['plugins']
  /** In addition to `users`. Pass new objects every time: Payload writes into those it is given. */
  collections?: CollectionConfig[]
  /** Default: Finnish (the default locale), Swedish and English, with fallback. `false` for an app without. */
  localization?: Config['localization']
  /** False to run without transactions on a server that has them. Default: whatever the server can do. */
  transactions?: boolean
  /** The database of another app, to be a second instance of it. The tables are then left as they are. */
  database?: TestDatabase
  /** Anything else of Payload's config; laid over the rest, before the plugins run. */
  config?: Partial<Config>
}

/** Roles of the test users; access functions can look at `req.user.role`. */
export type TestRole = 'admin' | 'editor' | 'reader'

export type TestUser = { user: JsonObject & TypeWithID; token: string; email: string; password: string }

export type RESTOptions = {
  token?: string | undefined
  /** Sent as JSON, unless it is a string or a form already. */
  body?: unknown
  headers?: Record<string, string>
  /** The same as `?locale=` in the path. */
  locale?: string
}

export type RESTResponse<Body> = {
  status: number
  headers: Headers
  /** The body parsed; an empty object where it is not JSON. */
  body: Body
  /** The body as it was sent. */
  bytes: Uint8Array
  /** The same as text. */
  text: string
}

export type GraphQLOptions = { token?: string | undefined; headers?: Record<string, string> }

export type GraphQLResponse<Data> = {
  status: number
  headers: Headers
  data: Data
  errors: undefined | (JsonObject & { message: string })[]
}

/** A running Payload with its own database. */
export type TestApp = {
  payload: Payload
  config: SanitizedConfig
  database: TestDatabase
  /** Whether writes in this app are in transactions: as the adapter really does, not as it was asked to. */
  transactions: boolean
  /**
   * A request to Payload's REST API, without a server in between.
   *
   * @param method - GET, HEAD, POST, PATCH, DELETE, …
   * @param path - below `/api`, with or without a query: `/privacy-notices?depth=0`
   * @returns status, headers and body, whatever the status
   */
  rest: <Body = JsonObject>(
    method: string,
    path: string,
    options?: RESTOptions,
  ) => Promise<RESTResponse<Body>>
  /** The same, answered as it is: for what is no text. */
  answer: (method: string, path: string, options?: RESTOptions) => Promise<Response>
  /**
   * A request to Payload's GraphQL API.
   *
   * @returns data and errors, whatever the status
   */
  graphql: <Data = JsonObject>(
    query: string,
    variables?: Record<string, unknown>,
    options?: GraphQLOptions,
  ) => Promise<GraphQLResponse<Data>>
  /** Calls a route handler of Next, which knows only one app per process: other apps wait until it has answered. */
  route: (handle: () => Promise<Response>) => Promise<Response>
  /** A new user who is logged in. Default role: admin. */
  createUser: (options?: { role?: TestRole; email?: string; password?: string }) => Promise<TestUser>
  /** A token for a user who exists; throws Payload's AuthenticationError otherwise. */
  login: (email: string, password: string) => Promise<string>
  /** Stops the app, and removes its database unless it was another app's. Safe to call twice. */
  destroy: () => Promise<void>
}

const origin = 'http://localhost:3000'

/**
 * Starts a Payload app on the database under test, for `beforeAll`; call its `destroy` in `afterAll`. There can be
 * several at a time, each with its own database, or sharing one as instances behind a load balancer do.
 *
 * @param options - see {@link TestAppOptions}
 * @returns the running app
 */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const name = options.name ?? 'app'
  const wantsTransactions = options.transactions ?? can('transactions')
  const database = options.database ?? (await createTestDatabase(name))
  const key = `${database.name}-${randomUUID()}`

  const config = buildConfig({
    secret: 'a secret for tests only, long enough',
    telemetry: false,
    typescript: { autoGenerate: false },
    // Rejected saves are part of the tests; TEST_LOG_LEVEL=error shows what Payload says about them.
    logger: { options: { level: process.env.TEST_LOG_LEVEL ?? 'fatal' } },
    editor: lexicalEditor(),
    localization: options.localization ?? {
      locales: ['fi', 'sv', 'en'],
      defaultLocale: 'fi',
      fallback: true,
    },
    ...options.config,
    admin: {
      ...options.config?.admin,
      importMap: { autoGenerate: false, ...options.config?.admin?.importMap },
    },
    collections: [users(), ...(options.collections ?? []), ...(options.config?.collections ?? [])],
    plugins: [...(options.config?.plugins ?? []), ...(options.plugins ?? [])].map(withoutGate),
    db: database.adapter({ transactions: wantsTransactions, push: options.database === undefined }),
  })
  // The promise is handled here too, or a config that is refused would also be an unhandled rejection.
  config.catch(() => {})

  let payload: Payload
  try {
    payload = await getPayload({ config, key })
    // Payload reports errors from before it has a request through the instance without a key.
    instances().set('default', instances().get(key))
  } catch (error) {
    instances().delete(key)
    if (!options.database) await database.drop()
    throw error
  }

  const transactions = await hasTransactions(payload)
  if (transactions !== wantsTransactions) {
    throw new Error(
      `${databaseUnderTest.server} was said to ${wantsTransactions ? '' : 'not '}give transactions, and does ${transactions ? '' : 'not'}`,
    )
  }

  const send = async (request: Request): Promise<Response> =>
    handleEndpoints({ config, request, payloadInstanceCacheKey: key })

  const app: TestApp = {
    payload,
    config: await config,
    database,
    transactions,

    answer: (method, path, options = {}) => {
      const url = new URL(`${origin}/api${path.startsWith('/') ? '' : '/'}${path}`)
      if (options.locale) url.searchParams.set('locale', options.locale)
      return send(new Request(url, { method, ...requestInit(options) }))
    },

    rest: async <Body = JsonObject>(method: string, path: string, options: RESTOptions = {}) => {
      const response = await app.answer(method, path, options)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      const isJSON = /\bjson\b/.test(response.headers.get('content-type') ?? '') && text !== ''
      return {
        status: response.status,
        headers: response.headers,
        bytes,
        text,
        body: (isJSON ? JSON.parse(text) : {}) as Body,
      }
    },

    graphql: async <Data = JsonObject>(
      query: string,
      variables: Record<string, unknown> = {},
      options: GraphQLOptions = {},
    ) => {
      const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
      const response = await withGraphQLOf(key, () =>
        GRAPHQL_POST(config)(
          new Request(`${origin}/api/graphql`, {
            method: 'POST',
            ...requestInit({ ...options, body: { query, variables } }),
          }),
        ),
      )
      const answer = (await response.json()) as Pick<GraphQLResponse<Data>, 'data' | 'errors'>
      return { status: response.status, headers: response.headers, data: answer.data, errors: answer.errors }
    },

    route: (handle) => withGraphQLOf(key, handle),

    createUser: async ({ role = 'admin', email, password = 'a password for tests only' } = {}) => {
      const address = email ?? `${role}-${randomUUID()}@example.org`
      const user = await payload.create({ collection: 'users', data: { email: address, password, role } })
      return { user, email: address, password, token: await app.login(address, password) }
    },

    login: async (email, password) => {
      const { token } = await payload.login({ collection: 'users', data: { email, password } })
      if (!token) throw new Error(`No token for ${email}`)
      return token
    },

    destroy: async () => {
      if (!instances().delete(key)) return
      await database.disconnect(payload)
      if (!options.database) await database.drop()
    },
  }
  return app
}

/**
 * The plugin, with notices that rules find errors in published all the same, unless a test says what stops one: most are about
 * something else, and publish as little as they can.
 */
function withoutGate(plugin: Plugin): Plugin {
  if (plugin.slug !== PLUGIN_SLUG) return plugin
  const options = (plugin.options ?? {}) as PrivacyNoticesOptions
  return options.checks === undefined ? privacyNotices({ ...options, checks: false }) : plugin
}

function users(): CollectionConfig {
  return {
    slug: 'users',
    auth: true,
    admin: { useAsTitle: 'email' },
    fields: [
      {
        name: 'role',
        type: 'select',
        options: ['admin', 'editor', 'reader'],
        defaultValue: 'reader',
        required: true,
        saveToJWT: true,
      },
    ],
  }
}

function requestInit({ token, body, headers }: RESTOptions): RequestInit {
  const isJSON = body !== undefined && typeof body !== 'string' && !(body instanceof FormData)
  const all = new Headers(headers)
  if (token) all.set('authorization', `JWT ${token}`)
  if (isJSON && !all.has('content-type')) all.set('content-type', 'application/json')
  return {
    headers: all,
    ...(body === undefined ? {} : { body: isJSON ? JSON.stringify(body) : body }),
  }
}

async function hasTransactions(payload: Payload): Promise<boolean> {
  const id = await payload.db.beginTransaction()
  if (id === null) return false
  await payload.db.rollbackTransaction(id)
  return true
}

/** Payload's own register of its running instances, by key. */
function instances(): Map<string, unknown> {
  return (globalThis as unknown as { _payload: Map<string, unknown> })._payload
}

const graphqlOf: { key: string | undefined; calls: Set<Promise<unknown>> } = {
  key: undefined,
  calls: new Set(),
}

/**
 * Payload's GraphQL handler knows only one app per process: it takes the instance without a key, and keeps one
 * schema. Calls of the same app run side by side; those of another app wait until it is their turn.
 */
async function withGraphQLOf(key: string, call: () => Promise<Response>): Promise<Response> {
  while (graphqlOf.key !== key && graphqlOf.calls.size > 0) await Promise.allSettled(graphqlOf.calls)
  if (graphqlOf.key !== key) {
    graphqlOf.key = key
    const { _payload_graphql: cache } = globalThis as unknown as { _payload_graphql: Record<string, null> }
    Object.assign(cache, { graphql: null, promise: null })
  }
  instances().set('default', instances().get(key))
  const answer = call()
  graphqlOf.calls.add(answer)
  try {
    return await answer
  } finally {
    graphqlOf.calls.delete(answer)
  }
}
