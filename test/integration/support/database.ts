import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config, Payload } from 'payload'
import pg from 'pg'
import { databaseUnderTest } from './abilities.js'

/** One empty database of a test's own. A second app can be given it, to be a second instance of the first. */
export type TestDatabase = {
  /** The database's name on the server, or the file's. */
  name: string
  /**
   * The Payload database adapter for this database.
   *
   * @param options.transactions - false to work as if the server had none
   * @param options.push - SQL only: false to leave the tables as they are
   */
  adapter: (options: { transactions: boolean; push: boolean }) => Config['db']
  /** Ends one app's connections; Payload's own `destroy` leaves those of SQL databases open. */
  disconnect: (payload: Payload) => Promise<void>
  /** Removes the database from the server or the disk. */
  drop: () => Promise<void>
}

/**
 * A new, empty database on the server under test.
 *
 * @param label - goes into the database's name, so that it can be told from others in the server's logs
 * @returns the database; the caller drops it
 */
export async function createTestDatabase(label: string): Promise<TestDatabase> {
  // The run's id lets `npm test` remove what a run that was interrupted left on a server of the user's.
  const run = process.env.TEST_RUN ?? 'alone'
  const name = `ppn_${run}_${label.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.slice(0, 40)
  const unique = `${name}_${randomBytes(5).toString('hex')}`
  switch (databaseUnderTest.kind) {
    case 'sqlite':
      return sqlite(unique)
    case 'postgres':
      return postgres(unique, databaseUnderTest.url ?? '')
    case 'mongodb':
      return mongodb(unique, databaseUnderTest.url ?? '')
  }
}

async function sqlite(name: string): Promise<TestDatabase> {
  const directory = await mkdtemp(join(process.env.TEST_DATABASE_DIRECTORY ?? tmpdir(), `${name}-`))
  return {
    name,
    adapter: ({ transactions, push }) =>
      sqliteAdapter({
        client: { url: pathToFileURL(join(directory, 'test.db')).href },
        push,
        // Readers must not be blocked by the one transaction that writes.
        wal: { synchronous: 'OFF' },
        transactionOptions: transactions ? {} : undefined,
      }),
    disconnect: async (payload) => {
      const { client } = payload.db as unknown as { client?: { close: () => void } }
      await payload.destroy()
      client?.close()
    },
    drop: () => rm(directory, { recursive: true, force: true }),
  }
}

async function postgres(name: string, serverURL: string): Promise<TestDatabase> {
  const url = new URL(serverURL)
  url.pathname = `/${name}`
  await onServer(serverURL, `CREATE DATABASE "${name}"`)
  return {
    name,
    adapter: ({ transactions, push }) =>
      postgresAdapter({
        pool: { connectionString: url.href },
        push,
        ...(transactions ? {} : { transactionOptions: false }),
      }),
    disconnect: async (payload) => {
      const { pool } = payload.db as unknown as { pool?: pg.Pool }
      await payload.destroy()
      // The adapter takes one client out of the pool when it connects and never gives it back, so that `end()`
      // would wait for ever: the server ends that one when the database is dropped.
      pool?.on('error', () => {})
      void pool?.end()
    },
    drop: () => onServer(serverURL, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function mongodb(name: string, serverURL: string): TestDatabase {
  const url = withDatabase(serverURL, name)
  const adapter = (transactions: boolean) =>
    mongooseAdapter({
      url,
      ensureIndexes: true,
      ...(transactions ? {} : { transactionOptions: false }),
      // FerretDB has no $lookup; these are Payload's switches for such servers.
      ...(/ferretdb/i.test(databaseUnderTest.server)
        ? { useJoinAggregations: false, usePipelineInSortLookup: false }
        : {}),
    })
  return {
    name,
    adapter: ({ transactions }) => adapter(transactions),
    disconnect: (payload) => payload.destroy(),
    drop: async () => {
      const { MongoClient } = await import('mongodb')
      const client = await MongoClient.connect(url)
      await client.db().dropDatabase()
      await client.close()
    },
  }
}

/** The server's URL with another database. `URL` cannot read those with several hosts, hence the expression. */
function withDatabase(serverURL: string, name: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/)([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(serverURL)
  if (!parts) throw new Error('The URL of the MongoDB server is not one of mongodb:// or mongodb+srv://')
  const [, scheme, hosts, database, query] = parts
  const parameters = new URLSearchParams(query)
  // A user is kept in the database that the URL names, unless it says otherwise.
  if (hosts?.includes('@') && database && !parameters.has('authSource'))
    parameters.set('authSource', database)
  return `${scheme}${hosts}/${name}${parameters.size > 0 ? `?${parameters}` : ''}`
}
