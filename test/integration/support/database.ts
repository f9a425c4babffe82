import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config, Payload } from 'payload'
import pg from 'pg'
import { databaseUnderTest } from './abilities.js'
import { withCopiedTables } from './copiedTables.js'

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
  const tables = process.env.TEST_DATABASE_DIRECTORY
  const directory = await mkdtemp(join(tables ?? tmpdir(), `${name}-`))
  const file = join(directory, 'test.db')
  const urlOf = (path: string) => pathToFileURL(path).href
  return {
    name,
    adapter: ({ transactions, push }) => {
      const given = sqliteAdapter({
        client: { url: urlOf(file) },
        push,
        // Readers must not be blocked by the one transaction that writes.
        wal: { synchronous: 'OFF' },
        transactionOptions: transactions ? {} : undefined,
      })
      if (!push || !tables) return given
      const init: typeof given.init = (args) => {
        const adapter = given.init(args)
        return withCopiedTables(adapter, {
          copy: (from) =>
            copyFile(join(tables, from), file).then(
              () => true,
              (error: NodeJS.ErrnoException) => {
                if (error.code === 'ENOENT') return false
                throw error
              },
            ),
          make: async (as, connect) => {
            const { clientConfig } = adapter
            const unfinished = join(directory, as)
            adapter.clientConfig = { ...clientConfig, url: urlOf(unfinished) }
            await connect()
            // All of it into the one file that is copied.
            await adapter.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
            adapter.client.close()
            Object.assign(adapter, { client: undefined, clientConfig })
            await rename(unfinished, join(tables, as))
          },
        })
      }
      return { ...given, init }
    },
    disconnect: async (payload) => {
      const { client } = payload.db as unknown as { client?: { close: () => void } }
      await payload.destroy()
      client?.close()
    },
    drop: () => rm(directory, { recursive: true, force: true }),
  }
}

async function postgres(name: string, serverURL: string): Promise<TestDatabase> {
  const urlOf = (database: string): string => {
    const url = new URL(serverURL)
    url.pathname = `/${database}`
    return url.href
  }
  const isCopied = process.env.TEST_RUN !== undefined
  if (!isCopied) await onServer(serverURL, `CREATE DATABASE "${name}"`)
  return {
    name,
    adapter: ({ transactions, push }) => {
      const given = postgresAdapter({
        pg: { ...pg, Pool },
        pool: { connectionString: urlOf(name) },
        push,
        ...(transactions ? {} : { transactionOptions: false }),
      })
      if (!push || !isCopied) return given
      const init: typeof given.init = (args) => {
        const adapter = given.init(args)
        return withCopiedTables(adapter, {
          copy: (from) =>
            unless('3D000', onServer(serverURL, `CREATE DATABASE "${name}" TEMPLATE "${from}"`)),
          make: async (as, connect) => {
            const { poolOptions } = adapter
            const unfinished = `${as}_${randomBytes(3).toString('hex')}`
            await onServer(serverURL, `CREATE DATABASE "${unfinished}"`)
            adapter.poolOptions = { ...poolOptions, connectionString: urlOf(unfinished) }
            await connect()
            // Only what nobody is connected to can be renamed, and copied.
            await endOf(adapter.pool)
            Object.assign(adapter, { pool: undefined, poolOptions })
            await unless('42P04', onServer(serverURL, `ALTER DATABASE "${unfinished}" RENAME TO "${as}"`))
          },
        })
      }
      return { ...given, init }
    },
    disconnect: async (payload) => {
      const { pool } = payload.db as unknown as { pool?: pg.Pool }
      await payload.destroy()
      await endOf(pool)
    },
    drop: () => onServer(serverURL, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}

/**
 * A pool that can be ended at once. Payload's adapter takes one client out of it when it connects and never gives it back, so that
 * `end()` waits for ever; and PostgreSQL waits for a tenth of a second before it drops what somebody is still connected to.
 */
class Pool extends pg.Pool {
  readonly connected = new Set<pg.PoolClient>()

  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('connect', (client) => this.connected.add(client))
    this.on('remove', (client) => this.connected.delete(client))
  }
}

async function endOf(pool: pg.Pool | undefined): Promise<void> {
  if (!(pool instanceof Pool)) return
  pool.on('error', () => {})
  void pool.end()
  await Promise.all([...pool.connected].map((client) => (client as unknown as pg.Client).end()))
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

/** Whether a statement could be carried out: false where PostgreSQL refuses it for this reason, by its code of errors. */
async function unless(code: string, done: Promise<void>): Promise<boolean> {
  try {
    await done
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === code) return false
    throw error
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
