/**
 * What can anybody make a server do? The list of notices is asked for while 200 publications are stored and when 20,000 are,
 * half of them in long histories, half of them of a notice each; and queries of GraphQL that would take minutes are sent,
 * each through Payload's own handlers.
 *
 *   npm run bench:strangers                            on SQLite
 *   npm run bench:strangers -- --database=postgres     on a server as `npm test` finds or starts it
 *   npm run bench:strangers -- --publications=2000 --rounds=20
 *
 * It fails when a page of the list takes more than twice as long with many publications as with few, or a query that names
 * much in little longer than 100 milliseconds. Queries that are long themselves take as long as they take to be parsed.
 */
import type { Payload } from 'payload'

import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { parseArgs } from 'node:util'

import type { PublicationRow } from '../../src/record/publications.js'
import type { Place } from '../crash/app.js'

import { progressBar } from '../../src/bin/progressBar.js'
import { startApp } from '../crash/app.js'
import { BOMBS, HEAVY } from '../fixtures/bombs.js'
import { addPublication, publicationOf } from '../fixtures/publications.js'
import { createSources } from '../fixtures/sources.js'
import { runOnEach } from './databases.js'
import { timeInTurns, type Timing } from './measure.js'

const { values } = parseArgs({
  options: {
    database: { default: 'sqlite', type: 'string' },
    publications: { default: '20000', type: 'string' },
    rounds: { default: '40', type: 'string' },
  },
})
const FEW = 200
const many = Number(values.publications)
const rounds = Number(values.rounds)

/** The query that asks for most of what costs most. */
const DEAREST = '499 comparisons'

const MOST_TIMES = 2
const MOST_MILLISECONDS = 100

const shown = ({ max, median, min }: Timing) => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`

/** The notices with a long history. */
const LONG = 10

/** Adds publications until there are so many. */
const fill = async (
  payload: Payload,
  like: PublicationRow,
  stored: number,
  wanted: number,
): Promise<void> => {
  const show = progressBar(`Writing ${wanted} publications`)
  for (let index = stored; index < wanted; index += 1) {
    const isLong = index % 2 === 0
    const notice = isLong ? `pitka-${(index / 2) % LONG}` : `lyhyt-${index}`
    await addPublication(payload, like, {
      notice,
      slug: `seloste-${notice}`,
      version: isLong ? Math.floor(index / 2 / LONG) + 1 : 1,
    })
    if (index % 100 === 0) show({ done: index, total: wanted })
  }
}

const measureOn = async (place: Place): Promise<boolean> => {
  const { call, payload } = await startApp(place, true)
  const { register } = await createSources(payload)
  const notice = await payload.create({
    collection: 'privacy-notices' as never,
    data: { title: 'Seloste', _status: 'published', registers: [register] },
  })
  const like = await publicationOf(payload, (notice as { id: number | string }).id)

  const get = async (path: string) => {
    const { status } = await call({ method: 'GET', path: `/privacy-notices/published${path}` })
    if (status !== 200) throw new Error(`${path}: ${status}`)
  }
  const lists = {
    'first page of ten': () => get('?limit=10'),
    'page of ten in the middle': () => get('?limit=10&page=5'),
    'page of ten on a day': (round: number) =>
      get(`?limit=10&at=2030-01-${String((Math.abs(round) % 28) + 1).padStart(2, '0')}`),
    'feed of all': () => get('/feed?limit=10&format=json'),
  }
  const timeLists = async (publications: number) => {
    const start = performance.now()
    await get('?limit=10')
    console.log(
      `  the first list with ${publications} publications: ${(performance.now() - start).toFixed(0)} ms`,
    )
    return timeInTurns(
      Object.entries(lists).map(([name, run]) => ({ name, run })),
      { label: `Reading with ${publications}`, repeats: 3, rounds },
    )
  }
  console.log(`\n${place.server} (milliseconds: median, smallest–largest)`)
  await fill(payload, like, 1, FEW)
  const few = await timeLists(FEW)
  await fill(payload, like, FEW, many)
  const much = await timeLists(many)
  let isFine = true
  for (const name of Object.keys(lists)) {
    const [quick, slow] = [few[name] as Timing, much[name] as Timing]
    const ratio = slow.median / quick.median
    const isWithin = ratio <= MOST_TIMES
    if (name === 'first page of ten') isFine &&= isWithin
    console.log(
      `  ${name.padEnd(28)} ${shown(quick).padEnd(24)} ${shown(slow).padEnd(24)} ratio ${ratio.toFixed(2)}` +
        (name === 'first page of ten' ? `, at most ${MOST_TIMES}: ${isWithin ? 'yes' : 'NO'}` : ''),
    )
  }

  const post = GRAPHQL_POST(Promise.resolve(payload.config))
  const send = async (query: string) => {
    const request = new Request('http://localhost:3000/api/graphql', {
      body: JSON.stringify({ query }),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    })
    const { errors } = (await (await post(request)).json()) as { errors?: unknown[] }
    if (!errors) throw new Error(`was answered: ${query.slice(0, 200)}`)
  }
  const sent: Record<string, string> = { ...BOMBS, ...HEAVY }
  const refused = await timeInTurns(
    Object.entries(sent).map(([name, query]) => ({ name, run: () => send(query) })),
    { label: 'Refusing', rounds: Math.ceil(rounds / 4) },
  )
  console.log('  refused')
  for (const [name, timing] of Object.entries(refused)) {
    const isJudged = (sent[name] ?? '').length < 5000 || name === DEAREST
    const isWithin = !isJudged || timing.median <= MOST_MILLISECONDS
    isFine &&= isWithin
    console.log(
      `  ${name.padEnd(66)} ${shown(timing)}${isWithin ? '' : `, at most ${MOST_MILLISECONDS}: NO`}`,
    )
  }
  // The server is stopped with connections open.
  const { pool } = payload.db as unknown as { pool?: NodeJS.EventEmitter }
  pool?.on('error', () => {})
  return isFine
}

process.exit(await runOnEach(values.database, 'ppn_bench_strangers', measureOn))
