import {
  type Config,
  type JsonObject,
  type Payload,
  type SanitizedConfig,
  buildConfig,
  getPayload,
  handleEndpoints,
} from 'payload'
import { lexicalEditor } from '@payloadcms/richtext-lexical'

import { privacyNotices } from '../../src/index.js'

/** Where a database is and how it is written to: handed from process to process. */
export type Place = {
  kind: 'mongodb' | 'postgres' | 'sqlite'
  /** Of the database; on MongoDB that of the server will do when there is a `name`. */
  url: string
  name?: string
  /** The server's own name: FerretDB has to be spoken to differently. */
  server: string
  transactions: boolean
  /** Where webhooks are sent to; to nobody when it is left out. */
  webhook?: string
}

/** The secret that webhooks are signed with here: nobody checks. */
const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

/** The adapters are loaded when they are needed: a process that starts anew for every kill must start fast. */
const adapterOf = async (
  { name, kind, server, transactions, url }: Place,
  push: boolean,
): Promise<Config['db']> => {
  switch (kind) {
    case 'sqlite': {
      const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
      return sqliteAdapter({
        client: { url },
        push,
        transactionOptions: transactions ? {} : undefined,
        // What is killed here is the process, never the machine.
        wal: { synchronous: 'OFF' },
      })
    }
    case 'postgres': {
      const { postgresAdapter } = await import('@payloadcms/db-postgres')
      return postgresAdapter({
        // Payload asks for locks outside the transaction it has begun: as many saves at once as there are connections
        // would wait for each other for ever.
        pool: { connectionString: url, max: 60 },
        push,
        ...(transactions ? {} : { transactionOptions: false }),
      })
    }
    case 'mongodb': {
      const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
      return mongooseAdapter({
        ...(name === undefined ? {} : { connectOptions: { dbName: name } }),
        ensureIndexes: push,
        url,
        ...(transactions ? {} : { transactionOptions: false }),
        ...(/ferretdb/i.test(server) ? { useJoinAggregations: false, usePipelineInSortLookup: false } : {}),
      })
    }
  }
}

/** A request to Payload's REST API, below `/api`. */
export type Call = { body?: object; locale?: string; method: string; path: string; token?: string }
export type Answer = { body: JsonObject; status: number }

/** An app in a process of its own. */
export type App = { call: (call: Call) => Promise<Answer>; payload: Payload }

/**
 * The app of a place: the same one in every process, and the same as `createTestApp` starts.
 *
 * @param push whether this process makes tables and indexes; one of them has to
 */
export const configOf = async (place: Place, push: boolean): Promise<SanitizedConfig> =>
  buildConfig({
    secret: 'a secret for tests only, long enough',
    admin: { importMap: { autoGenerate: false } },
    collections: [
      {
        slug: 'users',
        auth: true,
        fields: [
          {
            name: 'role',
            type: 'select',
            defaultValue: 'reader',
            options: ['admin', 'editor', 'reader'],
            required: true,
            saveToJWT: true,
          },
        ],
      },
    ],
    db: await adapterOf(place, push),
    editor: lexicalEditor(),
    localization: { defaultLocale: 'fi', fallback: true, locales: ['fi', 'sv', 'en'] },
    logger: { options: { level: process.env.TEST_LOG_LEVEL ?? 'fatal' } },
    plugins: [
      privacyNotices({
        checks: false,
        ...(place.webhook && { webhooks: [{ secret: WEBHOOK_SECRET, url: place.webhook }] }),
      }),
    ],
    telemetry: false,
    typescript: { autoGenerate: false },
  })

/**
 * Starts the app of a place.
 *
 * @param key by which Payload knows it in this process; `default` where requests reach it through Payload's own handlers
 */
export const startApp = async (place: Place, push: boolean, key = place.url): Promise<App> => {
  const config = configOf(place, push)
  const payload = await getPayload({ config, key })
  return {
    call: async ({ body, locale, method, path, token }) => {
      const url = new URL(`http://localhost:3000/api${path}`)
      if (locale) url.searchParams.set('locale', locale)
      const response = await handleEndpoints({
        config,
        payloadInstanceCacheKey: key,
        request: new Request(url, {
          method,
          headers: {
            'content-type': 'application/json',
            ...(token === undefined ? {} : { authorization: `JWT ${token}` }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      })
      const text = await response.text()
      return { body: (text === '' ? {} : JSON.parse(text)) as JsonObject, status: response.status }
    },
    payload,
  }
}
