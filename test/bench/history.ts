/**
 * Does a long history cost more to read than a short one? Two notices of the same text, one with 10 publications and one
 * with 10,000, are read side by side through Payload's REST handler: as of a date, the first and the last page of their
 * history, and the comparison of two versions.
 *
 *   npm run bench:history                                    on SQLite
 *   npm run bench:history -- --database=postgres,mongodb     on servers as `npm test` finds or starts them
 *   npm run bench:history -- --publications=1000 --rounds=20
 *
 * Ratios are of medians in the same run. It fails when reading at a date takes more than 1.2 times as long, or the first
 * page more than twice.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'

import type { PublicationRow } from '../../src/record/publications.js'
import type { App, Place } from '../crash/app.js'

import { progressBar } from '../../src/bin/progressBar.js'
import { rowOf, recordOf } from '../../src/record/publications.js'
import { hashRecord } from '../../src/record/record.js'
import { startApp } from '../crash/app.js'
import { createSources } from '../fixtures/sources.js'
import { runOnEach } from './databases.js'
import { timeInTurns } from './measure.js'

const { values } = parseArgs({
  options: {
    database: { default: 'sqlite', type: 'string' },
    publications: { default: '10000', type: 'string' },
    rounds: { default: '40', type: 'string' },
  },
})
const SHORT = 10
const long = Number(values.publications)
const rounds = Number(values.rounds)

const DAY = 86_400_000
const FIRST_DAY = Date.UTC(1990, 0, 1)
const dayOf = (version: number) => new Date(FIRST_DAY + version * DAY).toISOString().slice(0, 10)

/** A notice published once, and as many records behind it as asked for: each a day later, the texts of one length. */
const longHistory = async (
  { payload }: App,
  title: string,
  publications: number,
  source: number | string,
) => {
  const notice = (await payload.create({
    collection: 'privacy-notices' as never,
    data: { title, _status: 'published', change: { effectiveFrom: dayOf(1) }, registers: [source] },
  })) as unknown as { id: number | string; slug: string }
  const { docs } = await payload.db.find<PublicationRow & Record<string, unknown>>({
    collection: 'notice-publications',
    where: { notice: { equals: String(notice.id) } },
  })
  const [first] = docs
  if (!first) throw new Error(`${title} was not published`)
  let previous = recordOf(first)
  const show = progressBar(`Writing ${publications} publications`)
  for (let version = 2; version <= publications; version += 1) {
    const unhashed = {
      ...previous,
      contentHash: createHash('sha256').update(`${title} ${version}`).digest('hex'),
      effectiveFrom: dayOf(version),
      previousHash: previous.hash,
      publishedAt: new Date(FIRST_DAY + version * DAY + DAY / 2).toISOString(),
      version,
    }
    const record = { ...unhashed, hash: hashRecord(unhashed) }
    await payload.db.create({
      collection: 'notice-publications',
      data: rowOf(record, {
        publisher: { id: null, label: null, salt: '' },
        revision: `${title} ${version}`,
        seal: '',
      }),
      returning: false,
    })
    previous = record
    if (version % 100 === 0 || version === publications) show({ done: version, total: publications })
  }
  return notice.slug
}

const measureOn = async (place: Place): Promise<boolean> => {
  const app = await startApp(place, true)
  const { register } = await createSources(app.payload)
  const slugs = {
    long: await longHistory(app, 'Pitkä historia', long, register),
    short: await longHistory(app, 'Lyhyt historia', SHORT, register),
  }
  const get = async (path: string) => {
    const { status } = await app.call({ method: 'GET', path: `/privacy-notices/published/${path}` })
    if (status !== 200) throw new Error(`${path}: ${status}`)
  }
  // Spread over the whole history, and of either notice as many different ones: answers are kept ready, and one that is
  // made anew is no matter of how long the history is.
  const versionOf = (round: number, count: number) =>
    1 + Math.floor((((((round * 7) % SHORT) + SHORT) % SHORT) * count) / SHORT)
  const reading = {
    'at a date': (slug: string, count: number) => (round: number) =>
      get(`${slug}?at=${dayOf(versionOf(round, count))}`),
    'in force': (slug: string) => () => get(slug),
    'first page of history': (slug: string) => () => get(`${slug}/history`),
    'last page of history': (slug: string, count: number) => () =>
      get(`${slug}/history?page=${Math.ceil(count / 10)}`),
    'comparison of two versions': (slug: string, count: number) => (round: number) =>
      get(`${slug}/diff?from=${versionOf(round, count)}&to=${versionOf(round + 1, count)}`),
  }
  let isFast = true
  console.log(
    `\n${place.server}: ${SHORT} publications, and ${long} (milliseconds: median, smallest–largest)`,
  )
  for (const [name, task] of Object.entries(reading)) {
    const timings = await timeInTurns(
      [
        { name: 'short', run: task(slugs.short, SHORT) },
        { name: 'long', run: task(slugs.long, long) },
      ],
      { label: name, repeats: 5, rounds },
    )
    const { long: slow, short: quick } = timings as Record<
      'long' | 'short',
      NonNullable<(typeof timings)[string]>
    >
    const ratio = slow.median / quick.median
    const most = { 'at a date': 1.2, 'first page of history': 2 }[name]
    const isWithin = most === undefined || ratio <= most
    isFast &&= isWithin
    const shown = ({ max, median, min }: typeof slow) =>
      `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`
    console.log(
      `  ${name.padEnd(28)} ${shown(quick).padEnd(24)} ${shown(slow).padEnd(24)} ratio ${ratio.toFixed(2)}` +
        (most === undefined ? '' : `, at most ${most}: ${isWithin ? 'yes' : 'NO'}`),
    )
  }
  // The server is stopped with connections open.
  const { pool } = app.payload.db as unknown as { pool?: NodeJS.EventEmitter }
  pool?.on('error', () => {})
  return isFast
}

process.exit(await runOnEach(values.database, 'ppn_bench_history', measureOn))
