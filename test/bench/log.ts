/**
 * Does a long log cost more to prove than a short one? The checkpoint, a consistency proof and an inclusion proof are read through
 * Payload's REST handler with 100 entries, and again with 100,000.
 *
 *   npm run bench:log                                    on SQLite
 *   npm run bench:log -- --database=postgres,mongodb     on servers as `npm test` finds or starts them
 *   npm run bench:log -- --entries=10000 --rounds=20
 *
 * Ratios are of medians. It fails when one takes more than twice as long.
 */
import { parseArgs } from 'node:util'
import { handleEndpoints } from 'payload'

import type { Place } from '../crash/app.js'

import { startApp } from '../crash/app.js'
import { fillLog } from '../fixtures/logs.js'
import { createSources } from '../fixtures/sources.js'
import { runOnEach } from './databases.js'
import { timeInTurns } from './measure.js'

const { values } = parseArgs({
  options: {
    database: { default: 'sqlite', type: 'string' },
    entries: { default: '100000', type: 'string' },
    rounds: { default: '100', type: 'string' },
  },
})
const SHORT = 100
const MOST = 2
const long = Number(values.entries)
const rounds = Number(values.rounds)

const measureOn = async (place: Place): Promise<boolean> => {
  const { payload } = await startApp(place, true, 'default')
  const { register } = await createSources(payload)
  const data = { title: 'Seloste', _status: 'published', registers: [register] }
  const { slug } = (await payload.create({ collection: 'privacy-notices' as never, data })) as unknown as {
    slug: string
  }
  const config = Promise.resolve(payload.config)
  const get = async (path: string) => {
    const request = new Request(`http://localhost/api/privacy-notices/published${path}`)
    const response = await handleEndpoints({ config, request })
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    await response.arrayBuffer()
  }
  /** Another state of the log each time, spread over all of it. */
  const sizeOf = (round: number, size: number) => 1 + ((((round * 7919) % size) + size) % size)
  const timesAt = async (size: number) => {
    await fillLog(payload, size)
    return timeInTurns(
      [
        { name: 'checkpoint', run: () => get('/log/checkpoint') },
        {
          name: 'consistency',
          run: (round) => get(`/log/consistency?from=${sizeOf(round, size)}&to=${size}`),
        },
        { name: 'inclusion', run: () => get(`/${slug}/versions/1/proof`) },
      ],
      { label: `${size} entries`, rounds },
    )
  }
  const short = await timesAt(SHORT)
  const slow = await timesAt(long)
  let isFast = true
  console.log(`\n${place.server}: ${SHORT} entries, and ${long} (milliseconds, median)`)
  for (const [name, { median }] of Object.entries(short)) {
    const after = slow[name]?.median ?? Number.NaN
    const ratio = after / median
    const isWithin = ratio <= MOST
    isFast &&= isWithin
    console.log(
      `  ${name.padEnd(14)} ${median.toFixed(2).padStart(8)} ${after.toFixed(2).padStart(8)}  ratio ${ratio.toFixed(2)}, at most ${MOST}: ${isWithin ? 'yes' : 'NO'}`,
    )
  }
  // The server is stopped with connections open.
  const { pool } = payload.db as unknown as { pool?: NodeJS.EventEmitter }
  pool?.on('error', () => {})
  return isFast
}

process.exit(await runOnEach(values.database, 'ppn_bench_log', measureOn))
