/**
 * How long does it take to tell what took force after a version? Notices with random histories (up to ten publications, and
 * versions that wait among them) are asked about through Payload's REST handler, each at a version that took force: first when
 * nothing about it has been told yet, then again.
 *
 *   npm run bench:since                                    on SQLite
 *   npm run bench:since -- --database=postgres,mongodb     on servers as `npm test` finds or starts them
 *   npm run bench:since -- --histories=100 --seed=7
 *
 * It reports, and fails only where an answer is not the one that the history gives.
 */
import { parseArgs } from 'node:util'

import type { App, Place } from '../crash/app.js'

import { progressBar } from '../../src/bin/progressBar.js'
import { addPublication, publicationOf } from '../fixtures/publications.js'
import { startApp } from '../crash/app.js'
import { createSources } from '../fixtures/sources.js'
import { runOnEach } from './databases.js'
import { percentile, summary } from './measure.js'

const { values } = parseArgs({
  options: {
    database: { default: 'sqlite', type: 'string' },
    histories: { default: '500', type: 'string' },
    seed: { default: '1', type: 'string' },
  },
})
const count = Number(values.histories)
const DAY = 86_400_000
const MOST_PUBLICATIONS = 10

/** Numbers from 0 to 1 that follow from a seed (Mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A notice whose versions took force one after the other; which of them is asked about, and the answer. */
type History = { major: boolean; seen: number; slug: string }

const writeHistory = async (
  { payload }: App,
  like: Awaited<ReturnType<typeof publicationOf>>,
  index: number,
  random: () => number,
): Promise<History> => {
  const publications = 1 + Math.floor(random() * MOST_PUBLICATIONS)
  const types = Array.from({ length: publications }, () => (random() < 0.3 ? 'major' : 'minor'))
  // The last may wait for its day.
  const waits = publications > 1 && random() < 0.3
  const slug = `historia-${index}`
  for (const [place, type] of types.entries()) {
    const version = place + 1
    const from = waits && version === publications ? Date.now() + 100 * DAY : Date.UTC(2024, 0, version)
    await addPublication(payload, like, {
      details: { ...like.details, change: { note: {}, type } },
      effectiveFrom: new Date(from).toISOString().slice(0, 10),
      notice: `since-${index}`,
      publishedAt: new Date(Date.UTC(2024, 0, version, 12)).toISOString(),
      slug,
      version,
    })
  }
  const inForce = waits ? publications - 1 : publications
  const seen = 1 + Math.floor(random() * inForce)
  return { major: types.slice(seen, inForce).includes('major'), seen, slug }
}

const measureOn = async (place: Place): Promise<boolean> => {
  const app = await startApp(place, true)
  const { register } = await createSources(app.payload)
  const { id } = await app.payload.create({
    collection: 'privacy-notices' as never,
    data: { title: 'Malli', _status: 'published', registers: [register] },
  })
  const like = await publicationOf(app.payload, id)
  const random = randomFrom(Number(values.seed))
  const show = progressBar(`Writing ${count} histories`)
  const histories: History[] = []
  for (let index = 0; index < count; index += 1) {
    histories.push(await writeHistory(app, like, index, random))
    show({ done: index + 1, total: count })
  }
  let isRight = true
  const ask = async ({ major, seen, slug }: History): Promise<number> => {
    const start = performance.now()
    const { body, status } = await app.call({
      method: 'GET',
      path: `/privacy-notices/published/${slug}/since/${seen}`,
    })
    const took = performance.now() - start
    if (status !== 200 || body.major !== major) {
      console.log(`${slug} since ${seen}: ${status} ${JSON.stringify(body)}`)
      isRight = false
    }
    return took
  }
  // What the process does once is no matter of any of them.
  for (const history of histories.slice(0, 20)) await ask(history)
  console.log(`\n${place.server}: ${count} histories (milliseconds: median, 95th percentile, largest)`)
  for (const name of ['told for the first time', 'told again']) {
    const times: number[] = []
    for (const history of name === 'told again' ? histories : histories.slice(20))
      times.push(await ask(history))
    const { max, median } = summary(times)
    console.log(
      `  ${name.padEnd(24)} ${median.toFixed(2)}  ${percentile(times, 95).toFixed(2)}  ${max.toFixed(2)}`,
    )
  }
  // The server is stopped with connections open.
  const { pool } = app.payload.db as unknown as { pool?: NodeJS.EventEmitter }
  pool?.on('error', () => {})
  return isRight
}

process.exit(await runOnEach(values.database, 'ppn_bench_since', measureOn))
