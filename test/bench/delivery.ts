/**
 * How fast are notices delivered? The demo, built and started as in production, is asked over HTTP in turns for the same
 * notice by the plugin and by Payload itself, and for a ready-made string by an endpoint of Payload's and a route handler of
 * Next that do nothing else: the floors, under which nothing can get there.
 *
 *   npm run bench                                  on SQLite
 *   npm run bench -- --database=sqlite,postgres    on servers as `npm test` finds or starts them
 *   npm run bench -- --rounds=3 --seconds=1        quicker and less exact
 *   npm run bench -- --requests=30                 so many of each in a round, for a server that is too slow for seconds
 *   npm run bench -- --no-build                    what was built before
 *   npm run bench -- --only=publishing             nothing but publishing
 *
 * Ratios are of the same round; shown are the median, smallest and largest of the rounds, which are written to
 * `bench-results.json` too. It fails when a median is beyond what is aimed for.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import type { Place } from '../crash/app.js'
import type { Target } from './load.js'

import { demoUser } from '../../dev/credentials.js'
import { progressBar } from '../../src/bin/progressBar.js'
import { runOnEach } from './databases.js'
import { ask } from './load.js'
import { summary, type Timing } from './measure.js'
import { queryOfEverything } from './queryOfEverything.js'

const { values } = parseArgs({
  options: {
    connections: { default: '10', type: 'string' },
    database: { default: 'sqlite', type: 'string' },
    'no-build': { default: false, type: 'boolean' },
    only: { type: 'string' },
    publishings: { default: '10', type: 'string' },
    requests: { type: 'string' },
    rounds: { default: '7', type: 'string' },
    seconds: { default: '2', type: 'string' },
  },
})
const rounds = Number(values.rounds)
const load = {
  connections: Number(values.connections),
  seconds: Number(values.seconds),
  ...(values.requests !== undefined && { requests: Number(values.requests) }),
}
const publishings = Number(values.publishings)

const root = fileURLToPath(new URL('../..', import.meta.url))
const next = join(root, 'node_modules/next/dist/bin/next')
const DEMO = 'test/bench/demo'
const PORT = 3298
const ORIGIN = `http://localhost:${PORT}`
/** The notice that is read, and the one that is published: what is read stays as it is. */
const SLUG = 'asiakasrekisteri'
const PUBLISHED_SLUG = 'jasenrekisteri'

const build = (): void => {
  const { status } = spawnSync(process.execPath, [next, 'build', DEMO], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The demo could not be built.')
}

const addressOf = ({ kind, name, url }: Place): string => {
  if (kind !== 'mongodb' || name === undefined) return url
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

type Json = Record<string, unknown>

/** Sends JSON, and gives what is answered. */
const call = async (
  path: string,
  { body, method = body ? 'POST' : 'GET', token }: { body?: Json; method?: string; token?: string } = {},
): Promise<Json> => {
  const response = await fetch(`${ORIGIN}${path}`, {
    headers: {
      'Content-Type': 'application/json',
      ...(token !== undefined && { Authorization: `JWT ${token}` }),
    },
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
  return JSON.parse(text) as Json
}

/** Starts the demo on a database, and waits until it has written its content and answers. */
const startDemo = async (place: Place, ready: string): Promise<() => Promise<void>> => {
  const server = spawn(process.execPath, [next, 'start', DEMO, '--port', String(PORT)], {
    cwd: root,
    env: {
      ...process.env,
      BENCH_READY: ready,
      BENCH_SERVER: place.server,
      DATABASE_URI: addressOf(place),
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(PORT),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // It says where it is when it has written all its content; the first of it can be read before.
  let isWritten = false
  createInterface({ input: server.stdout }).on('line', (line) => {
    isWritten ||= line.includes('demo is at')
  })
  const gone = once(server, 'exit')
  const stop = async () => {
    server.kill()
    await gone
  }
  for (let attempt = 0; attempt < 240; attempt += 1) {
    if (server.exitCode !== null) throw new Error('The demo has ended')
    const answer = isWritten
      ? await fetch(`${ORIGIN}/api/privacy-notices/published/${SLUG}`).catch(() => null)
      : null
    if (answer?.ok) return stop
    await wait(500)
  }
  await stop()
  throw new Error('The demo did not begin to answer')
}

/** A document without what the database adds to it. */
const contentOf = ({ createdAt: _, id: __, updatedAt: ___, ...content }: Json): Json => content

/** What is written in one language, with the ids that the rows have in another document. */
const withRowsOf = (value: unknown, stored: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map((one, index) => withRowsOf(one, Array.isArray(stored) ? stored[index] : undefined))
  }
  if (typeof value !== 'object' || value === null || 'root' in value) return value
  const own = (typeof stored === 'object' ? (stored ?? {}) : {}) as Json
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id' || own['id'] !== undefined)
      .map(([name, one]) => [name, name === 'id' ? own['id'] : withRowsOf(one, own[name])]),
  )
}

/** Copies a notice to the collection that has nothing but Payload behind it, and gives the ids of both. */
const copyNotice = async (token: string, slug: string): Promise<{ notice: unknown; plain: unknown }> => {
  const read = async (locale: string): Promise<Json> => {
    const query = `where[slug][equals]=${slug}&depth=0&locale=${locale}&fallback-locale=none`
    const { docs } = await call(`/api/privacy-notices?${query}`, { token })
    return (docs as Json[])[0] as Json
  }
  const notice = await read('fi')
  const { doc } = await call('/api/plain?locale=fi&depth=0', {
    body: withRowsOf(contentOf(notice), {}) as Json,
    token,
  })
  const plain = doc as Json
  for (const locale of ['sv', 'en']) {
    const body = withRowsOf(contentOf(await read(locale)), plain) as Json
    await call(`/api/plain/${String(plain['id'])}?locale=${locale}&depth=0`, { body, method: 'PATCH', token })
  }
  return { notice: notice['id'], plain: plain['id'] }
}

/** Sends a query with its hash once, and gives the address that asks it by that alone. */
const persist = async (query: string): Promise<{ etag: string; url: string }> => {
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  const extensions = { persistedQuery: { sha256Hash, version: 1 } }
  await call('/graphql', { body: { extensions, query } })
  const url = `${ORIGIN}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`
  const { headers, ok } = await fetch(url)
  if (!ok) throw new Error(`${url} is not answered`)
  return { etag: headers.get('etag') ?? '', url }
}

/** How much of what a ratio is, and what is aimed for. */
type Ratio = { name: string; of: string; to: string; least?: number; most?: number }

const RATIOS: Ratio[] = [
  { name: 'REST / endpoint floor', least: 0.9, of: 'REST', to: 'endpoint floor' },
  { name: 'REST / Payload’s REST', least: 5, of: 'REST', to: 'Payload’s REST' },
  { name: 'REST 304 / endpoint floor', least: 1, of: 'REST 304', to: 'endpoint floor' },
  { name: 'REST at a date / endpoint floor', of: 'REST at a date', to: 'endpoint floor' },
  { name: 'permalink / endpoint floor', of: 'permalink', to: 'endpoint floor' },
  { name: 'GraphQL / Payload’s GraphQL', least: 7, of: 'GraphQL', to: 'Payload’s GraphQL' },
  { name: 'GraphQL / GraphQL floor', least: 0.75, of: 'GraphQL', to: 'GraphQL floor' },
  { name: 'GraphQL by GET / GraphQL floor', least: 0.75, of: 'GraphQL by GET', to: 'GraphQL floor' },
  { name: 'GraphQL 304 / GraphQL floor', least: 1, of: 'GraphQL 304', to: 'GraphQL floor' },
  {
    name: 'on Payload’s route / Payload’s',
    least: 3,
    of: 'GraphQL on Payload’s route',
    to: 'Payload’s GraphQL',
  },
  { name: 'on Payload’s route / its floor', of: 'GraphQL on Payload’s route', to: 'GraphQL floor' },
  { name: 'route handler / its floor', least: 0.9, of: 'route handler', to: 'route floor' },
  { name: 'time to publish / Payload’s', most: 2, of: 'Payload’s publishing', to: 'publishing' },
]

const measureOn = async (place: Place): Promise<boolean> => {
  const temp = await mkdtemp(join(tmpdir(), 'ppn-ready-'))
  const ready = join(temp, 'ready.json')
  const stop = await startDemo(place, ready)
  try {
    const { token } = await call('/api/users/login', {
      body: { email: demoUser.email, password: demoUser.password },
    })
    await copyNotice(token as string, SLUG)
    const ids = await copyNotice(token as string, PUBLISHED_SLUG)
    const address = `${ORIGIN}/api/privacy-notices/published/${SLUG}`
    const answer = await fetch(address)
    const body = await answer.text()
    writeFileSync(ready, body)
    const { effectiveFrom, version } = JSON.parse(body) as { effectiveFrom: string; version: number }
    const schema = { origin: ORIGIN, path: '/api/graphql' }
    /** Payload's route has no other in front; `/graphql` is the plugin's. */
    const graphQL = (query: string, path = '/api/graphql') => ({
      body: JSON.stringify({ query }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST' as const,
      status: 200,
      url: `${ORIGIN}${path}`,
    })
    const everything = await queryOfEverything(schema, 'PublishedPrivacyNotice', `slug: "${SLUG}"`)
    const byHash = await persist(everything)
    const targets: Target[] = [
      { name: 'endpoint floor', status: 200, url: `${ORIGIN}/api/plain/ready` },
      { name: 'REST', status: 200, url: address },
      {
        name: 'REST 304',
        headers: { 'If-None-Match': answer.headers.get('etag') ?? '' },
        status: 304,
        url: address,
      },
      { name: 'REST at a date', status: 200, url: `${address}?at=${effectiveFrom}` },
      { name: 'permalink', status: 200, url: `${address}/versions/${version}` },
      { name: 'Payload’s REST', status: 200, url: `${ORIGIN}/api/plain?where[slug][equals]=${SLUG}&depth=2` },
      { name: 'route floor', status: 200, url: `${ORIGIN}/ready` },
      { name: 'route handler', status: 200, url: `${ORIGIN}/privacy/${SLUG}` },
      { name: 'GraphQL floor', ...graphQL('{ __typename }') },
      { name: 'GraphQL', ...graphQL(everything, '/graphql') },
      { name: 'GraphQL by GET', status: 200, url: byHash.url },
      { name: 'GraphQL 304', headers: { 'If-None-Match': byHash.etag }, status: 304, url: byHash.url },
      { name: 'GraphQL on Payload’s route', ...graphQL(everything) },
      {
        name: 'Payload’s GraphQL',
        ...graphQL(await queryOfEverything(schema, 'Plains', `where: { slug: { equals: "${SLUG}" } }`)),
      },
    ]
    const publish = async (path: string, count: number): Promise<number> => {
      const start = performance.now()
      const title = `Tietosuojaseloste, julkaistu ${count}`
      await call(`${path}?locale=fi&depth=0`, {
        body: { title, _status: 'published', change: { note: 'Otsikko muuttui.', type: 'minor' } },
        method: 'PATCH',
        token: token as string,
      })
      return performance.now() - start
    }
    const publishBoth = async (round: number): Promise<Record<string, number>> => {
      const both = [
        { name: 'publishing', path: `/api/privacy-notices/${String(ids.notice)}`, took: 0 },
        { name: 'Payload’s publishing', path: `/api/plain/${String(ids.plain)}`, took: 0 },
      ]
      // One after the other, so that what the server still has to do after the load before it is shared.
      for (let index = 0; index < publishings; index += 1) {
        for (const one of index % 2 ? [...both].reverse() : both) {
          one.took += await publish(one.path, round * publishings + index)
        }
      }
      // As often in a second, so that more is faster everywhere.
      return Object.fromEntries(both.map(({ name, took }) => [name, (publishings / took) * 1000]))
    }
    const measures = [
      ...(values.only === 'publishing' ? [] : targets).map((target) => async () => ({
        [target.name]: await ask(target, load),
      })),
      publishBoth,
    ]
    const found = new Map<string, number[]>()
    const show = progressBar(`Measuring on ${place.server}`)
    // The first round is not counted: what is compiled and cached once is no part of any.
    for (let round = -1; round < rounds; round += 1) {
      for (const run of round % 2 ? [...measures].reverse() : measures) {
        for (const [name, perSecond] of Object.entries(await run(round + 1))) {
          if (round >= 0) found.set(name, [...(found.get(name) ?? []), perSecond])
        }
      }
      show({ done: round + 2, total: rounds + 1 })
    }
    return report(place, found)
  } finally {
    await stop()
    await rm(temp, { force: true, recursive: true })
  }
}

/** Prints what was found and keeps it, and tells whether it is what is aimed for. */
const report = (place: Place, found: Map<string, number[]>): boolean => {
  const shown = ({ max, median, min }: Timing, digits: number) =>
    `${median.toFixed(digits).padStart(8)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
  console.log(
    `\n${place.server}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}: ` +
      `${rounds} rounds, ${load.connections} connections\n\nAnswers per second: median (smallest–largest)`,
  )
  const perSecond = Object.fromEntries([...found].map(([name, all]) => [name, summary(all)]))
  for (const [name, one] of Object.entries(perSecond)) console.log(`  ${name.padEnd(34)} ${shown(one, 1)}`)
  console.log('\nRatios')
  let isFine = true
  const ratios: Record<string, { isWithin?: boolean } & Timing> = {}
  for (const { name, least, most, of, to } of RATIOS) {
    const [above, below] = [found.get(of) ?? [], found.get(to) ?? []]
    if (above.length === 0) continue
    const ratio = summary(above.map((value, index) => value / (below[index] ?? Number.NaN)))
    const limits = [
      ...(least === undefined ? [] : [{ isWithin: ratio.median >= least, text: `at least ${least}` }]),
      ...(most === undefined ? [] : [{ isWithin: ratio.median <= most, text: `at most ${most}` }]),
    ]
    const [limit] = limits
    if (limit && !limit.isWithin) isFine = false
    ratios[name] = { ...ratio, ...(limit && { isWithin: limit.isWithin }) }
    const judged = limit ? `   ${limit.text}: ${limit.isWithin ? 'yes' : 'NO'}` : ''
    console.log(`  ${name.padEnd(34)} ${shown(ratio, 2)}${judged}`)
  }
  const file = join(root, 'bench-results.json')
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Json) : {}
  const settings = { ...load, node: process.version, publishings, rounds, server: place.server }
  writeFileSync(
    file,
    `${JSON.stringify({ ...before, [place.kind]: { settings, perSecond, ratios } }, null, 2)}\n`,
  )
  return isFine
}

if (!values['no-build']) {
  build()
  process.argv.push('--no-build')
}
process.exit(await runOnEach(values.database, 'ppn_bench_delivery', measureOn))
