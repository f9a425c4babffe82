/**
 * `npm run test:crash`: kills processes while they publish, and checks that nothing acknowledged is lost and nothing
 * half is ever served.
 *
 *   npm run test:crash                                    200 kills on SQLite, 100 on the others
 *   npm run test:crash -- --database=sqlite --kills=10    a short one
 *   npm run test:crash -- --of=webhooks                   50 kills on each, around what receivers of webhooks are told
 *
 * Environment: MONGODB_TEST_URL, POSTGRES_TEST_URL and REQUIRE_DATABASES as for `npm test`.
 *
 * SQLite runs without transactions, as Payload sets it up; the other servers with what they have. The last line is
 * `N passed, N failed, N skipped`, in kills: a kill passed when everything that was checked after it was right.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pg from 'pg'

/** In the order they run, each with its number of kills. */
const databases = {
  sqlite: { kills: 200, start: async (how) => (await import('../databases/sqlite.mjs')).start(how) },
  postgres: { kills: 100, start: async (how) => (await import('../databases/postgres.mjs')).start(how) },
  mongodb: { kills: 100, start: async (how) => (await import('../databases/mongodb.mjs')).start(how) },
}

const HITS = {
  record: 'between the notice and its record: repair completed it',
  row: 'in the middle of the notice: to be published again',
  head: 'between the record and the note of it in the notice: repair noted it',
  nothing: 'anywhere else: nothing to do',
  atMoment: 'before the record of what is published at a moment: a later run published it',
  afterMoment: 'after that record: a later run went on with it, or had nothing to do',
}

/** The same of kills around webhooks. */
const WEBHOOK_HITS = {
  unsent: 'between the record and the sending: a later pass told it',
  unnoted: 'between the sending and the note of it: a later pass told it again',
  nothing: 'anywhere else: nothing to do',
}

/** What is killed: the program that checks it, where kills hit, and how many there are on each database. */
const subjects = {
  publishing: { checker: 'checker', hits: HITS },
  webhooks: { checker: 'webhooks', hits: WEBHOOK_HITS, kills: 50 },
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const { kills, selected, subject } = readArguments(process.argv.slice(2))
const required = names(process.env.REQUIRE_DATABASES ?? '')
const runId = randomBytes(3).toString('hex')
const temp = await mkdtemp(join(tmpdir(), 'ppn-crash-'))
const cleanups = [() => rm(temp, { recursive: true, force: true })]
let checker

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    checker?.kill('SIGKILL')
    await cleanUp()
    process.exit(128 + constants.signals[signal])
  })
}

try {
  process.exitCode = await main()
} finally {
  await cleanUp()
}
process.exit()

async function main() {
  const programs = await compile()
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const name of selected) {
    console.log(`\n=== Kills on ${name} ===\n`)
    const wanted = kills ?? subject.kills ?? databases[name].kills
    const before = cleanups.length
    try {
      const { failed, passed } = await killOn(name, wanted, programs)
      sum.failed += failed
      sum.passed += passed
    } catch (error) {
      const isRequired = required.includes(name)
      console.log(`NOT RUN${isRequired ? ', and required' : ''}: ${error.message}`)
      if (error.remedy) console.log(`what to do: ${error.remedy}`)
      if (isRequired || !error.remedy) sum.failed += wanted
      else sum.skipped += wanted
    }
    await cleanUp(before)
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0
}

/** Runs the checker on a database, and tells what it found. */
async function killOn(name, wanted, { checker: program, child }) {
  const how = { runId, temp, say: (line) => console.log(line), defer: (cleanup) => cleanups.push(cleanup) }
  const { abilities, server, url } = await databases[name].start(how)
  const transactions = name !== 'sqlite' && abilities.includes('transactions')
  const database = `ppn_${runId}_crash`
  const place = {
    kind: name,
    name: database,
    server,
    transactions,
    url: await databaseAt(name, url, database),
  }
  console.log(`${server}, ${transactions ? 'with' : 'without'} transactions`)

  checker = spawn(process.execPath, [program], {
    cwd: root,
    env: {
      ...process.env,
      CRASH_CHILD: child,
      CRASH_KILLS: String(wanted),
      CRASH_PLACE: JSON.stringify(place),
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'test',
      PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
      PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let result
  checker.on('message', (message) => (result = message))
  const [code, signal] = await once(checker, 'close')
  checker = undefined
  if (!result) throw new Error(`the checker ended with ${code ?? signal} and told nothing`)

  const { counts, failures, hits, seconds } = result
  console.log(`\n${wanted} kills in ${seconds.toFixed(0)} s, of which hit`)
  for (const [hit, meaning] of Object.entries(subject.hits))
    console.log(`${String(hits[hit]).padStart(6)} ${meaning}`)
  if (counts)
    console.log(
      `${counts.begun} publishings begun, ${counts.acknowledged} acknowledged, ${counts.reads} reads while they went on, ` +
        `${counts.repairsMeanwhile} repairs while they went on, ${counts.halfDrafts} notices seen with half a draft`,
    )
  if (failures.length > 0) console.log(`\n${failures.map((line) => `- ${line}`).join('\n')}`)
  // A kill can leave more than one thing wrong, and the whole record is checked once more at the end.
  const wrong = new Set(failures.map((line) => /^kill \d+/.exec(line)?.[0] ?? 'the end')).size
  return { failed: wrong, passed: Math.max(0, wanted - wrong) }
}

async function databaseAt(name, url, database) {
  if (name === 'sqlite') return pathToFileURL(join(temp, `${database}.db`)).href
  if (name === 'mongodb') return url
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE "${database}"`)
  await client.end()
  const own = new URL(url)
  own.pathname = `/${database}`
  return own.href
}

/**
 * Compiles the checker and its child into one file each, with everything they import: a child of many files takes
 * seconds to start, and there is one per kill.
 */
async function compile() {
  const started = Date.now()
  // esbuild comes with tsx.
  const require = createRequire(createRequire(import.meta.url).resolve('tsx/package.json'))
  const { build } = require('esbuild')
  // Within the repository, where the packages that are left out are found.
  const outdir = join(root, 'node_modules', '.cache', `payload-privacy-notices-crash-${runId}`)
  await mkdir(outdir, { recursive: true })
  cleanups.push(() => rm(outdir, { recursive: true, force: true }))
  await build({
    absWorkingDir: root,
    banner: {
      js: [
        `import { createRequire as crashRequire } from 'node:module'`,
        `import { dirname as crashDirname } from 'node:path'`,
        `import { fileURLToPath as crashPath } from 'node:url'`,
        'const require = crashRequire(import.meta.url)',
        'const __filename = crashPath(import.meta.url)',
        'const __dirname = crashDirname(__filename)',
      ].join('\n'),
    },
    bundle: true,
    entryPoints: { checker: `test/crash/${subject.checker}.ts`, child: 'test/crash/child.ts' },
    external: [
      'libsql',
      '@libsql/*',
      'sharp',
      'drizzle-kit',
      'drizzle-kit/*',
      'pg-native',
      'pg',
      'mongodb',
      'mongoose',
    ],
    format: 'esm',
    loader: { '.css': 'empty' },
    logLevel: 'error',
    outdir,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    splitting: true,
    target: 'node20',
  })
  console.log(`compiled in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return { checker: join(outdir, 'checker.mjs'), child: join(outdir, 'child.mjs') }
}

async function cleanUp(from = 0) {
  for (const cleanup of cleanups.splice(from).reverse()) {
    await Promise.resolve(cleanup()).catch((error) => console.error(`Could not clean up: ${error.message}`))
  }
}

function readArguments(args) {
  let kills
  let selected = Object.keys(databases)
  let subject = subjects.publishing
  for (const argument of args) {
    const [flag, value = ''] = argument.split(/=(.*)/s)
    if (flag === '--kills' && /^[1-9]\d*$/.test(value)) kills = Number(value)
    else if (flag === '--database' && names(value).length > 0) selected = names(value)
    else if (flag === '--of' && Object.hasOwn(subjects, value)) subject = subjects[value]
    else {
      console.error(
        `"${argument}": expected --kills=N, --of=${Object.keys(subjects).join('|')} or --database=${Object.keys(databases).join(',')}`,
      )
      process.exit(2)
    }
  }
  return { kills, selected, subject }
}

function names(list) {
  const asked = list.split(',').map((each) => each.trim().toLowerCase())
  return Object.keys(databases).filter((each) => asked.includes(each))
}
