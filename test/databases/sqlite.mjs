import { createClient } from '@libsql/client'

/**
 * SQLite needs no server: each test app makes a file of its own.
 *
 * It runs with transactions, which Payload leaves off on SQLite unless the app passes `transactionOptions`. Without
 * (TEST_SQLITE_TRANSACTIONS=0) the tests that need them are skipped.
 *
 * @returns {Promise<import('./unavailable.mjs').Server>} the library's version and abilities
 */
export async function start() {
  const client = createClient({ url: ':memory:' })
  const { rows } = await client.execute('select sqlite_version() as version')
  client.close()
  return {
    server: `SQLite ${rows[0].version} (libSQL)`,
    abilities: ['indexes', ...(process.env.TEST_SQLITE_TRANSACTIONS === '0' ? [] : ['transactions'])],
  }
}
