import { createClient } from '@libsql/client'
import { directoryForData } from './inMemory.mjs'

/**
 * SQLite needs no server: each test app makes a file of its own.
 *
 * It runs with transactions, which Payload leaves off on SQLite unless the app passes `transactionOptions`. Without
 * (TEST_SQLITE_TRANSACTIONS=0) the tests that need them are skipped.
 *
 * @param {import('./unavailable.mjs').StartOptions} options from the runner
 * @returns {Promise<import('./unavailable.mjs').Server>} the library's version and abilities
 */
export async function start(options) {
  const client = createClient({ url: ':memory:' })
  const { rows } = await client.execute('select sqlite_version() as version')
  client.close()
  return {
    directory: await directoryForData(options),
    server: `SQLite ${rows[0].version} (libSQL)`,
    abilities: ['indexes', ...(process.env.TEST_SQLITE_TRANSACTIONS === '0' ? [] : ['transactions'])],
  }
}
