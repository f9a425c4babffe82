/**
 * `npm test`: the unit tests once, then the one integration suite on each database in turn.
 *
 *   npm test                                      everything
 *   npm test -- --unit                            the unit tests only
 *   npm test -- --integration                     the integration tests only
 *   npm test -- --database=sqlite,postgres        the integration tests on these databases only
 *   npm test -- test/integration/x.test.ts -t y   files and jest's own options: handed to jest
 *   npm run test:deep                             everything, with all the runs that properties have, and more
 *
 * Environment:
 *   MONGODB_TEST_URL, POSTGRES_TEST_URL  servers to use instead of starting one
 *   REQUIRE_DATABASES=sqlite,postgres    those without which the run has failed; others are reported as not run
 *   TEST_SQLITE_TRANSACTIONS=0           SQLite as Payload sets it up by default
 *   TEST_LOG_LEVEL=error                 what Payload logs
 *   TEST_RUNS=1                          how often properties are tried: by default a third of the full number
 *   TEST_LONG=1                          all tests on every database: also the groups that take too long on FerretDB, and the
 *                                        files that begin with `// On one database:` and are run on the first one only
 *
 * Test files are run by `test/jest/runner.js`: those that one worker runs share all loaded modules, Payload's too. A test so
 * makes its own app, and leaves nothing set in a module; spies, pretended clocks and environment variables end with the file.
 *
 * It ends with a table of what ran on which server, and a last line `N passed, N failed, N skipped`. It fails when a
 * test failed, a required database could not be had, or nothing was run.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { compileAll } from './jest/compileAll.mjs'

/** One file here and one line there per database. In the order they run: what needs least comes first. */
const databases = {
  sqlite: () => import('./databases/sqlite.mjs'),
  postgres: () => import('./databases/postgres.mjs'),
  mongodb: () => import('./databases/mongodb.mjs'),
}

const root = fileURLToPath(new URL('..', import.meta.url))
const jest = createRequire(import.meta.url).resolve('jest/bin/jest')
const options = readArguments(process.argv.slice(2))
const required = names(process.env.REQUIRE_DATABASES ?? '', 'REQUIRE_DATABASES')
const runId = randomBytes(3).toString('hex')
const temp = await mkdtemp(join(tmpdir(), 'ppn-test-'))

/** What to undo on the way out, however we leave; the last thing first. */
const cleanups = [() => rm(temp, { recursive: true, force: true })]
let child
let starting
let leaving = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    leaving = true
    child?.kill('SIGKILL')
    // What is half started cannot be undone yet; a download is not waited for.
    await Promise.race([
      Promise.resolve(starting).catch(() => {}),
      new Promise((done) => setTimeout(done, 5000)),
    ])
    await cleanUp()
    process.exit(128 + constants.signals[signal])
  })
}

try {
  await compileAll(join(temp, 'compiled'))
  process.exitCode = await main()
} finally {
  await cleanUp()
}
process.exit()

async function main() {
  const rows = []
  const notes = []
  const unavailable = []

  if (options.unit && (await anyTests('unit'))) {
    heading('Unit tests')
    rows.push({ name: 'unit', about: '', ...(await runJest('unit', {})) })
  }

  if (options.integration && (await anyTests('integration'))) {
    const isAll = options.named || process.env.TEST_LONG || options.databases.length === 1
    const onOne = isAll ? [] : await onOneDatabase()
    let one
    for (const name of options.databases) {
      heading(`Integration tests on ${name}`)
      const before = cleanups.length
      let server
      try {
        const { start } = await databases[name]()
        starting = start({
          runId,
          temp,
          say: (line) => console.log(line),
          defer: (cleanup) => cleanups.push(cleanup),
        })
        server = await starting
      } catch (error) {
        if (leaving) return new Promise(() => {})
        await cleanUp(before)
        unavailable.push({ name, reason: error.message, remedy: error.remedy ?? error.stack })
        console.error(`${name} could not be started: ${error.message}`)
        continue
      }
      const about = `${server.server}, ${server.abilities.includes('transactions') ? 'with' : 'without'} transactions`
      console.log(about)
      const result = await runJest(
        'integration',
        {
          TEST_DATABASE: name,
          TEST_DATABASE_SERVER: server.server,
          TEST_DATABASE_ABILITIES: server.abilities.join(','),
          ...(server.url ? { TEST_DATABASE_URL: server.url } : {}),
          ...(server.directory ? { TEST_DATABASE_DIRECTORY: server.directory } : {}),
        },
        one ? onOne : [],
      )
      one ??= name
      rows.push({ name, about, ...result })
      await cleanUp(before)
    }
    for (const file of onOne) notes.push(`${file}: on ${one} only`)
  }
  return report(rows, unavailable, notes)
}

/** Prints the end of the run, and returns the exit code. */
function report(rows, unavailable, notes) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0)

  const skips = rows.flatMap((row) => row.skips.map((title) => `${row.name}: ${title}`))
  if (skips.length > 0) {
    heading('Skipped')
    for (const line of skips) console.log(`- ${line}`)
  }
  if (notes.length > 0) {
    heading('Run on one database (TEST_LONG=1: on each)')
    for (const line of notes) console.log(`- ${line}`)
  }
  const failures = rows.flatMap((row) => row.failures.map((title) => `${row.name}: ${title}`))
  if (failures.length > 0) {
    heading('Failed')
    for (const line of failures) console.log(`- ${line}`)
  }
  const missing = unavailable.filter(({ name }) => required.includes(name))
  if (unavailable.length > 0) {
    heading('NOT RUN')
    for (const { name, reason, remedy } of unavailable) {
      const weight = required.includes(name)
        ? 'required, so this run has failed'
        : 'the other databases did run'
      console.log(`- ${name} (${weight})\n  why:        ${reason}\n  what to do: ${remedy}`)
    }
  }
  heading('Result')
  const width = Math.max(8, ...rows.map(({ about }) => about.length))
  const line = (name, about, ...cells) =>
    console.log(
      `${name.padEnd(10)} ${about.padEnd(width)} ${cells.map((cell) => String(cell).padStart(8)).join('')}`,
    )
  line('', 'server', 'passed', 'failed', 'skipped', 'seconds')
  for (const row of rows) {
    line(row.name, row.about, row.passed, row.failed, row.skipped, (row.milliseconds / 1000).toFixed(1))
  }
  for (const { name } of unavailable) line(name, 'not run: see above', '-', '-', '-', '-')

  const failed = sum('failed') + missing.length
  const ran = sum('passed') + sum('failed')
  if (ran === 0) console.log('\nNo test was run.')
  console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`)
  return failed > 0 || ran === 0 ? 1 : 0
}

/** Runs one of jest's selections; what jest prints goes to the terminal, its results are read from a file. */
async function runJest(selection, env, without = []) {
  const output = join(temp, `${selection}-${env.TEST_DATABASE ?? 'none'}.json`)
  const started = Date.now()
  const code = await node(
    [
      ...['--selectProjects', selection],
      ...['--json', '--outputFile', output],
      '--passWithNoTests',
      ...without.map((file) => `--testPathIgnorePatterns=/${file.replaceAll('.', '\\.')}$`),
      // Two at a time is quickest on two cores: while one file waits for its database, another runs.
      ...(options.jest.some((each) => /^(-i|-w|--runInBand|--maxWorkers)/.test(each))
        ? []
        : ['--maxWorkers=2']),
      ...options.jest,
    ],
    env,
    output,
  )
  const milliseconds = Date.now() - started
  const failures = []
  let results = []
  try {
    const json = JSON.parse(await readFile(output, 'utf8'))
    results = json.testResults.flatMap((file) => file.assertionResults)
    for (const file of json.testResults) {
      // A file that cannot be loaded has no tests to fail, so the file itself counts as one.
      if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
        failures.push(`${file.name.slice(root.length)} could not be run`)
      }
    }
  } catch (error) {
    failures.push(`jest ended with ${code} and left no results (${error.message})`)
  }
  const having = (...statuses) => results.filter(({ status }) => statuses.includes(status))
  failures.unshift(...having('failed').map(({ fullName }) => fullName))
  if (code === 'hung')
    failures.push('jest did not end after its last test: something was left open (app.destroy()?)')
  else if (code !== 0 && failures.length === 0)
    failures.push(`jest ended with ${code}, though no test failed`)
  // With -t, jest also calls pending what the pattern left out; that was not skipped but not asked for.
  const skips = having('pending', 'todo', 'disabled')
    .map(({ fullName }) => fullName)
    .filter((fullName) => !options.pattern || options.pattern.test(fullName))
  return {
    passed: having('passed').length,
    failed: failures.length,
    failures,
    skipped: skips.length,
    skips,
    milliseconds,
  }
}

/** Test files whose answers no database decides: they say so in their first line, and are run on one per commit. */
async function onOneDatabase() {
  const folder = 'test/integration'
  const files = (await readdir(join(root, folder))).filter((file) => /\.test\.tsx?$/.test(file))
  const begins = (file) => readFile(join(root, folder, file), 'utf8')
  const texts = await Promise.all(files.map(begins))
  return files
    .filter((_, index) => texts[index].startsWith('// On one database:'))
    .map((file) => `${folder}/${file}`)
}

/** Whether the files named by the arguments are any of this selection's, so that no server is started for none. */
async function anyTests(selection) {
  const args = ['--selectProjects', selection, '--listTests', '--passWithNoTests', ...options.jest]
  let listed = ''
  await node(args, {}, undefined, (chunk) => (listed += chunk))
  return listed.split('\n').some((line) => /\.test\.tsx?$/.test(line.trim()))
}

/**
 * Starts jest and waits for it. If it has written its results and does not end by itself, it is ended.
 *
 * @returns {Promise<number | string>} its exit code, the signal that ended it, or 'hung'
 */
function node(args, env, output, onOutput) {
  // Nearly all that a test makes is soon of no use: with four times the room for it, it is looked through a third as often.
  const flags = ['--experimental-vm-modules', '--max-semi-space-size=64']
  // Older releases of Node 20 lack the flag; they print one warning about VM modules.
  if (process.allowedNodeEnvironmentFlags.has('--disable-warning')) {
    flags.push('--disable-warning=ExperimentalWarning')
  }
  return new Promise((resolve, reject) => {
    if (leaving) return
    child = spawn(process.execPath, [...flags, jest, '--config', 'test/jest.config.js', ...args], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        TEST_RUN: runId,
        TEST_COMPILED: join(temp, 'compiled'),
        ...env,
      },
      stdio: ['inherit', onOutput ? 'pipe' : 'inherit', onOutput ? 'ignore' : 'inherit'],
    })
    child.stdout?.setEncoding('utf8').on('data', onOutput)
    let hung = false
    const watch = output && setInterval(endIfDone, 1000)
    let since
    async function endIfDone() {
      since ??= (await readFile(output).catch(() => null)) && Date.now()
      if (since && Date.now() - since > 15_000) {
        hung = true
        child.kill('SIGKILL')
      }
    }
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearInterval(watch)
      // Where jest was ended because we are, there is nothing to go on with, and nothing to report.
      if (!leaving) resolve(hung ? 'hung' : (code ?? signal))
    })
  })
}

/** Undoes what was done since `from`. */
async function cleanUp(from = 0) {
  for (const cleanup of cleanups.splice(from).reverse()) {
    await Promise.resolve(cleanup()).catch((error) => console.error(`Could not clean up: ${error.message}`))
  }
}

function readArguments(args) {
  const read = {
    unit: true,
    integration: true,
    databases: Object.keys(databases),
    jest: [],
    pattern: undefined,
    /** Whether files are named, which are then run on every database asked for. */
    named: args.some((argument) => /\.test\.tsx?$/.test(argument)),
  }
  for (const [index, argument] of args.entries()) {
    const [flag, value] = argument.split(/=(.*)/s)
    if (flag === '--unit') read.integration = false
    else if (flag === '--integration') read.unit = false
    else if (flag === '--database') {
      read.databases = names(value ?? '', '--database')
      read.unit = false
    } else read.jest.push(argument)
    if (['-t', '--testNamePattern'].includes(flag))
      read.pattern = new RegExp(value ?? args[index + 1] ?? '', 'i')
  }
  return read
}

/** A comma list of databases, in the order they run. */
function names(list, where) {
  const asked = list.split(',').flatMap((each) => each.trim().toLowerCase() || [])
  const unknown = asked.filter((each) => !(each in databases))
  if (unknown.length > 0 || (where === '--database' && asked.length === 0)) {
    console.error(`${where}: expected some of ${Object.keys(databases).join(', ')}, got "${list}"`)
    process.exit(2)
  }
  return Object.keys(databases).filter((each) => asked.includes(each))
}

function heading(text) {
  console.log(`\n=== ${text} ===\n`)
}
