/**
 * Does checking all notices by command stay within the memory it began with? Notices are made that say something of their own
 * each, and are checked one after the other, as `payload privacy-notices check` does.
 *
 *   npm run bench:check-all                             1,000 notices on SQLite
 *   npm run bench:check-all -- --database=postgres      on servers as `npm test` finds or starts them
 *   npm run bench:check-all -- --notices=500
 *
 * It fails when the memory that stays in use grows by more than a tenth and 10 MB from the first half to the second.
 */
import { parseArgs } from 'node:util'

import type { Place } from '../crash/app.js'

import { progressBar } from '../../src/bin/progressBar.js'
import { checkAll } from '../../src/checking/checkAll.js'
import { startApp } from '../crash/app.js'
import { createSources, text } from '../fixtures/sources.js'
import { runOnEach } from './databases.js'
import { megabytes, watchMemory } from './memory.js'

const { values } = parseArgs({
  options: {
    database: { default: 'sqlite', type: 'string' },
    notices: { default: '1000', type: 'string' },
  },
})
const COUNT = Number(values.notices)

const makeNotices = async (app: Awaited<ReturnType<typeof startApp>>): Promise<void> => {
  const { register } = await createSources(app.payload)
  const show = progressBar(`Making ${COUNT} notices`)
  for (let index = 1; index <= COUNT; index += 1) {
    const own = (what: string) =>
      text(`${what} koskee toimipistettä ${index}. Kysy lisää numerosta 09 ${index}.`)
    await app.payload.create({
      collection: 'privacy-notices' as never,
      data: {
        slug: `seloste-${index}`,
        title: `Seloste ${index}`,
        _status: 'draft',
        profile: 'classic',
        registers: [register],
        sections: [
          ...['controller', 'contactPerson', 'registerName', 'purposes', 'dataContent', 'sources'].map(
            (key) => ({
              blockType: 'register',
              keys: [key],
            }),
          ),
          { blockType: 'rights' },
          ...['Vuokraus', 'Huolto', 'Varaus', 'Laskutus'].map((heading) => ({
            blockType: 'text',
            heading,
            text: own(heading),
          })),
        ],
      },
      draft: true,
    })
    show({ done: index, total: COUNT })
  }
}

const measureOn = async (place: Place): Promise<boolean> => {
  const app = await startApp(place, true)
  await makeNotices(app)
  let findings = 0
  const show = progressBar('Checking notices')
  const memory = watchMemory()
  const start = performance.now()
  const reports = checkAll(app.payload, {
    onProgress: (progress) => {
      memory.look(progress)
      show(progress)
    },
  })
  for await (const report of reports) findings += report.findings.length
  const { heaps, paused, resident } = memory
  const each = (performance.now() - start - paused) / COUNT
  const half = Math.ceil(heaps.length / 2)
  const [first, second] = [heaps.slice(0, half), heaps.slice(half)].map((some) => Math.max(...some))
  const isFlat = (second ?? 0) <= (first ?? 0) * 1.1 + 10
  console.log(`\n${place.server}: ${COUNT} notices, ${findings} findings`)
  console.log(`  ${each.toFixed(1)} ms for each notice`)
  console.log(`  memory in use after each tenth: ${heaps.map((one) => one.toFixed(0)).join(', ')} MB`)
  console.log(`  resident at most ${megabytes(resident).toFixed(0)} MB`)
  console.log(`  flat: ${isFlat ? 'yes' : 'NO'}`)
  // The server is stopped with connections open.
  const { pool } = app.payload.db as unknown as { pool?: NodeJS.EventEmitter }
  pool?.on('error', () => {})
  return isFlat
}

process.exit(await runOnEach(values.database, 'ppn_bench_check', measureOn))
