/**
 * How does each cost grow? Publications are written straight into PostgreSQL, ten times as many each time, and what readers, editors
 * and auditors do is timed through Payload's handlers; the first list of a new process, `verify` and `export` in processes of
 * their own, with their memory.
 *
 *   npm run bench:scale                                                    1,000,000 publications of 10,000 notices
 *   npm run bench:scale -- --publications=20000 --notices=1000 --rounds=10
 *   npm run bench:scale -- --tamper                                        checks that one flipped byte is found
 *   npm run bench:scale -- --only=list --no-whole                          of what is timed, that alone
 *   npm run bench:scale -- --explain                                       tells how PostgreSQL answers each query
 *
 * The server is the one that `POSTGRES_TEST_URL` names, and then what was written before is gone on with, or one that is started.
 * Ratios are of medians, to the first size. It fails when the record is not whole, when an answer of a reader takes more than
 * three times as long as with a hundredth of the publications, or when a process of its own needs more than 300 MB of objects.
 */
import type { Payload } from 'payload'

import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { handleEndpoints } from 'payload'
import pg from 'pg'

import type { App, Place } from '../crash/app.js'

import { progressBar } from '../../src/bin/progressBar.js'
import { exportBundle, verify } from '../../src/index.js'
import { startApp } from '../crash/app.js'
import { fillPostgres } from '../fixtures/manyChains.js'
import { publicationOf } from '../fixtures/publications.js'
import { createSources } from '../fixtures/sources.js'
import { runOnEach } from './databases.js'
import { timeInTurns, type Timing } from './measure.js'

const { values } = parseArgs({
  options: {
    database: { default: 'postgres', type: 'string' },
    explain: { default: false, type: 'boolean' },
    notices: { default: '10000', type: 'string' },
    only: { default: '', type: 'string' },
    publications: { default: '1000000', type: 'string' },
    rounds: { default: '30', type: 'string' },
    tamper: { default: false, type: 'boolean' },
    task: { type: 'string' },
    whole: { default: true, type: 'boolean' },
  },
  allowNegative: true,
})
const most = Number(values.publications)
const notices = Number(values.notices)
const rounds = Number(values.rounds)
const sizes = [most / 100, most / 10, most]

/** What a reader's answer may take, in times of what it takes with a hundredth of the publications. */
const MOST_TIMES = 3
/** Megabytes of objects that a process of its own may keep, however large the record. */
const MOST_HEAP = 300

const USER = { email: 'toimittaja@example.org', password: 'a long password of a test' }

/** What a process of its own does, and what it then says in a line. */
type Told = { findings?: number; megabytes: number; seconds: number; what?: string }

const get = async (payload: Payload, path: string, token?: string): Promise<Response> => {
  const response = await handleEndpoints({
    config: Promise.resolve(payload.config),
    request: new Request(`http://localhost/api${path}`, {
      headers: token === undefined ? {} : { authorization: `JWT ${token}` },
    }),
  })
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}

const TASKS: Record<string, (payload: Payload) => Promise<Partial<Told>>> = {
  export: async (payload) => {
    const sink = createWriteStream('/dev/null')
    for await (const line of exportBundle(payload)) if (!sink.write(line)) await once(sink, 'drain')
    return {}
  },
  list: async (payload) => {
    await (await get(payload, '/privacy-notices/published?limit=10')).arrayBuffer()
    return {}
  },
  'list of a past day': async (payload) => {
    await (await get(payload, '/privacy-notices/published?limit=10&at=2007-01-01')).arrayBuffer()
    return {}
  },
  // What a process takes that does nothing.
  nothing: () => Promise.resolve({}),
  verify: async (payload) => {
    const { findings } = await verify(payload)
    return { findings: findings.length, what: findings[0]?.message ?? '' }
  },
}

/** Does something in a process of its own. */
const alone = (place: Place, task: string): Told => {
  // What it may keep is bounded: it ends where it would keep more the more there is.
  const args = [
    `--max-old-space-size=${MOST_HEAP}`,
    ...process.execArgv,
    ...process.argv.slice(1),
    `--task=${task}`,
  ]
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, BENCH_PLACE: JSON.stringify(place) },
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`${task}: ended with ${status}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told
}

const shown = ({ max, median, min }: Timing) => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`

/** A number that goes through all there are, in no order. */
const spread = (round: number, count: number) => ((((round * 7919) % count) + count) % count) + 1

type Published = { id: number; slug: string }

const firstNotice = async ({ payload }: App): Promise<Published> => {
  const { docs } = await payload.find({ collection: 'privacy-notices' as never, limit: 1, sort: 'id' })
  const [known] = docs as unknown as Published[]
  if (known) return known
  await payload.create({ collection: 'users' as never, data: { ...USER, role: 'admin' } })
  const { register } = await createSources(payload)
  return (await payload.create({
    collection: 'privacy-notices' as never,
    data: {
      title: 'Seloste',
      slug: 'seloste-1',
      _status: 'published',
      registers: [register],
      sections: [{ blockType: 'register', keys: ['registerName', 'purposes'] }],
    },
  })) as unknown as Published
}

/** What is timed, by who does it. */
const tasksFor = (payload: Payload, token: string, first: Published, publications: number) => {
  const versions = Math.max(1, Math.floor(publications / notices))
  const slugOf = (round: number) => `seloste-${first.id + (spread(round, notices - 1) % (notices - 1)) + 1}`
  const read = (path: string, who?: string) => async () => {
    await (await get(payload, `/privacy-notices${path}`, who)).arrayBuffer()
  }
  const each = (path: (round: number) => string) => (round: number) => read(path(round))()
  const post = GRAPHQL_POST(Promise.resolve(payload.config))
  let change = Date.now()
  return {
    'notice in force': each((round) => `/published/${slugOf(round)}`),
    'notice at a date': each(
      (round) => `/published/${slugOf(round)}?at=${2007 + (spread(round, 700) % 8)}-06-01`,
    ),
    'one version': each((round) => `/published/${slugOf(round)}/versions/${spread(round, versions)}`),
    'notice by GraphQL': async (round: number) => {
      const query = `{ PublishedPrivacyNotice(slug: "${slugOf(round)}") { title version hash sections { heading html } } }`
      const request = new Request('http://localhost/api/graphql', {
        body: JSON.stringify({ query }),
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      })
      const { errors } = (await (await post(request)).json()) as { errors?: unknown[] }
      if (errors) throw new Error(JSON.stringify(errors))
    },
    'list, first page': read('/published?limit=10'),
    'list, page in the middle': read(`/published?limit=10&page=${Math.floor(notices / 20)}`),
    'list of another past day': each(
      (round) =>
        `/published?limit=10&at=2007-${String((spread(round, 11) % 12) + 1).padStart(2, '0')}-${String((spread(round, 27) % 28) + 1).padStart(2, '0')}`,
    ),
    'history, first page': each((round) => `/published/${slugOf(round)}/history`),
    'history, last page': each(
      (round) => `/published/${slugOf(round)}/history?page=${Math.ceil(versions / 10)}`,
    ),
    'two versions compared': each((round) => `/published/${slugOf(round)}/diff?from=1&to=${versions}`),
    'feed of one': each((round) => `/published/${slugOf(round)}/feed`),
    'feed of all': read('/published/feed'),
    'checkpoint of the log': read('/published/log/checkpoint'),
    'proof of a record': each(
      (round) => `/published/${slugOf(round)}/versions/${spread(round, versions)}/proof`,
    ),
    'proof that the log goes on': each(
      (round) => `/published/log/consistency?from=${spread(round, publications - 1)}&to=${publications}`,
    ),
    'publishing one more': async () => {
      change += 1
      await payload.update({
        id: first.id,
        collection: 'privacy-notices' as never,
        data: {
          title: `Seloste ${change}`,
          _status: 'published',
          change: { note: 'Otsikko', type: 'minor' },
        },
      })
    },
    'what is pending': read('/pending?locale=fi', token),
    'where a source is used': read('/uses?source=registers:1&locale=fi', token),
  }
}

/** Alters one letter of a text in the middle of everything, and gives back what puts it right again. */
const flipOne = async (url: string): Promise<() => Promise<void>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: number; body: string }>(
    'select id, body::text as body from pn_publications where id = (select max(id) / 2 from pn_publications)',
  )
  const [row] = rows
  if (!row) throw new Error('There is nothing to alter')
  await client.query('update pn_publications set body = $1 where id = $2', [
    row.body.replace('Seloste ', 'Selaste '),
    row.id,
  ])
  return async () => {
    await client.query('update pn_publications set body = $1 where id = $2', [row.body, row.id])
    await client.end()
  }
}

/** Prints how PostgreSQL answers whatever is asked while something is done, each kind of query once. */
const explain = async (url: string, name: string, run: (round: number) => Promise<unknown>) => {
  const asked = new Map<string, unknown[]>()
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
  pg.Client.prototype.query = function (this: unknown, ...given: unknown[]) {
    const [one, more] = given as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof one === 'string' ? one : one.text
    if (/^select/i.test(text))
      asked.set(text, (typeof one === 'string' ? undefined : one.values) ?? (Array.isArray(more) ? more : []))
    return query.apply(this, given)
  } as never
  try {
    await run(3)
  } finally {
    pg.Client.prototype.query = query as never
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  console.log(`\n${name}`)
  for (const [text, given] of asked) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, costs off, timing off, summary on) ${text}`,
      given,
    )
    console.log(`  ${text.slice(0, 40)} … ${text.slice(text.indexOf(' where '))}`.slice(0, 400))
    for (const row of rows) console.log(`      ${row['QUERY PLAN']}`)
  }
  await client.end()
}

const measureOn = async (place: Place): Promise<boolean> => {
  const app = await startApp(place, true, 'default')
  const { payload } = app
  // The server is stopped with connections open.
  const { pool } = payload.db as unknown as { pool?: NodeJS.EventEmitter }
  pool?.on('error', () => {})
  const first = await firstNotice(app)
  const row = await publicationOf(payload, first.id)
  const { token } = await payload.login({ collection: 'users' as never, data: USER })
  const count = async () => (await payload.db.count({ collection: 'notice-publications' })).totalDocs

  if (values.tamper) {
    const putRight = await flipOne(place.url)
    const { findings, what } = alone(place, 'verify')
    await putRight()
    console.log(`One letter altered among ${await count()}: ${findings} found. ${what}`)
    return findings === 1
  }
  const timings = new Map<number, Record<string, Timing>>()
  const told = new Map<number, Record<string, Told>>()
  let isFine = true
  for (const size of sizes) {
    if ((await count()) < size) {
      const show = progressBar(`Writing ${size} publications`)
      const wanted = { notices, publications: size }
      await fillPostgres(payload, place.url, { id: first.id, row }, wanted, (done) =>
        show({ done, total: size }),
      )
    } else if ((await count()) > 1.05 * size) continue
    const stored = await count()
    const tasks = Object.entries(tasksFor(payload, token as string, first, size)).filter(([name]) =>
      name.includes(values.only),
    )
    if (values.explain) {
      for (const [name, run] of tasks) await explain(place.url, name, run)
      continue
    }
    const names = ['nothing', 'list', 'list of a past day', ...(values.whole ? ['verify', 'export'] : [])]
    told.set(size, Object.fromEntries(names.map((name) => [name, alone(place, name)])))
    console.log(`\n${place.server}: ${stored} publications of ${notices} notices`)
    for (const [name, { findings, megabytes, seconds, what }] of Object.entries(told.get(size) ?? {})) {
      const rate =
        name === 'verify' || name === 'export' ? `, ${Math.round(stored / seconds)} records a second` : ''
      console.log(
        `  ${name.padEnd(28)} ${seconds.toFixed(1)} s${rate}, ${megabytes} MB${what ? ` ${findings}: ${what}` : ''}`,
      )
      isFine &&= !findings
    }
    // The first list is timed in a process of its own.
    for (const path of ['', '&at=2007-01-01'])
      await get(payload, `/privacy-notices/published?limit=10${path}`)
    timings.set(
      size,
      await timeInTurns(
        tasks.map(([name, run]) => ({ name, run })),
        { label: `With ${size}`, rounds },
      ),
    )
    for (const [name, timing] of Object.entries(timings.get(size) ?? {}))
      console.log(`  ${name.padEnd(28)} ${shown(timing)} ms`)
  }
  const [fewest] = timings.keys()
  if (fewest === undefined) return true
  console.log(`\n${place.server}, medians in milliseconds: ${[...timings.keys()].join(', ')} publications`)
  for (const name of Object.keys(timings.get(fewest) ?? {})) {
    const medians = [...timings.values()].map((one) => one[name]?.median ?? Number.NaN)
    const ratio = (medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN)
    const isWithin = ratio <= MOST_TIMES
    isFine &&= isWithin
    console.log(
      `  ${name.padEnd(28)} ${medians.map((one) => one.toFixed(2).padStart(9)).join('')}  ratio ${ratio.toFixed(2)}${isWithin ? '' : `, at most ${MOST_TIMES}: NO`}`,
    )
  }
  return isFine
}

if (values.task === undefined) process.exit(await runOnEach(values.database, 'ppn_bench_scale', measureOn))
const { payload } = await startApp(JSON.parse(process.env.BENCH_PLACE ?? '') as Place, false, 'default')
const start = performance.now()
const told = await TASKS[values.task]?.(payload)
const seconds = (performance.now() - start) / 1000
console.log(
  JSON.stringify({ ...told, megabytes: Math.round(process.resourceUsage().maxRSS / 1024), seconds }),
)
process.exit()
