import type { DatabaseAdapterObj } from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

/** What of a Drizzle adapter is needed to bring its tables up to date. */
type WithTables = {
  connect?: (options?: { hotReload: boolean }) => Promise<void>
  drizzle: unknown
  requireDrizzleKit: () => {
    pushSchema: (
      schema: unknown,
      drizzle: unknown,
    ) => Promise<{ apply: () => Promise<void>; warnings: string[] }>
  }
  schema: unknown
}

/**
 * Makes the tables in production too, where Payload leaves that to migrations: a demo has a new database on every
 * machine and none to migrate. A site of yours runs `payload migrate` instead.
 */
const withTables = <Adapter>(adapter: DatabaseAdapterObj<Adapter>): DatabaseAdapterObj<Adapter> => ({
  ...adapter,
  init: (args) => {
    const database = adapter.init(args) as ReturnType<typeof adapter.init> & WithTables
    const { connect } = database
    database.connect = async function (options) {
      await connect?.call(this, options)
      if (process.env.NODE_ENV !== 'production' || options?.hotReload) return
      const { pushSchema } = this.requireDrizzleKit()
      const { apply, warnings } = await pushSchema(this.schema, this.drizzle)
      if (warnings.length > 0) {
        throw new Error(
          `The demo database is of another version; start with a new one. ${warnings.join(' ')}`,
        )
      }
      await apply()
    }
    return database
  },
})

/**
 * The adapter for a database address, by its scheme.
 *
 * @param url `file:…` for SQLite, `mongodb:…` or `mongodb+srv:…`, `postgres:…` or `postgresql:…`
 * @throws Error when it is none of these
 */
export const databaseAt = (url: string): DatabaseAdapterObj => {
  const scheme = url.split(':', 1)[0]
  switch (scheme) {
    case 'file':
      // Without `transactionOptions` SQLite has no transactions: a notice could then be published without its record.
      return withTables(
        sqliteAdapter({ busyTimeout: 10_000, client: { url }, transactionOptions: {}, wal: true }),
      )
    case 'mongodb':
    case 'mongodb+srv':
      return mongooseAdapter({ url })
    case 'postgres':
    case 'postgresql':
      return withTables(postgresAdapter({ pool: { connectionString: url } }))
    default:
      throw new Error(
        `DATABASE_URI must begin with file:, mongodb:, mongodb+srv:, postgres: or postgresql:; it begins with ${scheme}:`,
      )
  }
}
