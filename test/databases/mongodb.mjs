import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { MongoClient } from 'mongodb'
import { Unavailable } from './unavailable.mjs'

const remedy =
  'Name a server: MONGODB_TEST_URL=mongodb://127.0.0.1:27017/ (with ?replicaSet=… for transactions), put mongod on ' +
  'PATH, or use a stand-in: .ci/secantusdb run npm test (with transactions), .ci/ferretdb run npm test (without)'

/**
 * MongoDB: the server that MONGODB_TEST_URL names, or a replica set of one `mongod`, which has transactions. That
 * one is on PATH, or is downloaded on first use by mongodb-memory-server.
 *
 * @param {import('./unavailable.mjs').StartOptions} options from the runner
 * @returns {Promise<import('./unavailable.mjs').Server>} the running server
 * @throws {Unavailable} when there is none
 */
export async function start({ runId, say, defer }) {
  const given = process.env.MONGODB_TEST_URL
  if (given) {
    const server = await ask(given, 'MONGODB_TEST_URL is set, but no server answers there')
    defer(() => withClient(given, (client) => dropLeftovers(client, runId)))
    return server
  }
  const replicaSet = await startOwn(say)
  defer(() => replicaSet.stop({ doCleanup: true, force: true }))
  return ask(replicaSet.getUri(), 'The server was started but does not answer')
}

async function startOwn(say) {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server')
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, 'mongod'))
    .find((file) => existsSync(file))
  say(
    installed
      ? `starting ${installed}`
      : 'starting mongod (downloaded the first time: this may take a while)',
  )
  // What it prints about a failure is a stack trace; the failure is told below, with what to do about it.
  const { warn, error: report } = console
  console.warn = console.error = () => {}
  try {
    return await MongoMemoryReplSet.create({
      replSet: { count: 1, storageEngine: 'wiredTiger' },
      ...(installed ? { binary: { systemBinary: installed, checkMD5: false } } : {}),
    })
  } catch (error) {
    throw new Unavailable(
      error.message.replaceAll(/\s+/g, ' '),
      installed ? remedy.replace('put mongod on PATH', 'repair the mongod on PATH') : remedy,
      error,
    )
  } finally {
    console.warn = warn
    console.error = report
  }
}

async function ask(url, problem) {
  try {
    return await withClient(url, async (client) => {
      const info = await client.db('admin').command({ buildInfo: 1 })
      // FerretDB gives the version of MongoDB it is like as `version`, and its own beside it.
      const ferret = info.ferretdbVersion ?? info.ferretdb?.version
      return {
        url,
        server: ferret
          ? `FerretDB ${ferret.replace(/^v/, '')}`
          : info.secantusVersion
            ? `SecantusDB ${info.secantusVersion}`
            : `MongoDB ${info.version}`,
        abilities: [
          ...((await hasTransactions(client)) ? ['transactions'] : []),
          // FerretDB on SQLite finds by _id only; everything else it reads and looks through.
          ...(ferret && !process.env.TEST_LONG ? [] : ['indexes']),
        ],
      }
    })
  } catch (error) {
    throw new Unavailable(`${problem}: ${error.message}`, remedy, error)
  }
}

async function withClient(url, use) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 })
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.close()
  }
}

/** Tried, not looked up: Payload uses transactions only where the URL names a replica set, and they must work. */
async function hasTransactions(client) {
  if (!client.options.replicaSet) return false
  const session = client.startSession()
  try {
    session.startTransaction()
    await client.db('ppn_probe').collection('probe').findOne({}, { session })
    await session.commitTransaction()
    return true
  } catch {
    return false
  } finally {
    await session.endSession()
  }
}

async function dropLeftovers(client, runId) {
  const { databases } = await client.db('admin').command({ listDatabases: 1, nameOnly: true })
  for (const { name } of databases) {
    if (name.startsWith(`ppn_${runId}_`)) await client.db(name).dropDatabase()
  }
}
