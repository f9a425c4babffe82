/**
 * A process that publishes the notices of a run and may be killed at any moment. Its database stands in the environment
 * (`BENCH_PLACE`), the run is its argument; it says in lines on stdout how far it is and how
 * much memory it has.
 */
import type { Place } from '../crash/app.js'

import { republishAll } from '../../src/index.js'
import { startApp } from '../crash/app.js'

const { payload } = await startApp(JSON.parse(process.env.BENCH_PLACE ?? '') as Place, false)
await republishAll(payload, process.argv.at(-1) ?? '', ({ done }) => {
  process.stdout.write(`${done} ${process.memoryUsage.rss()}\n`)
})
process.exit()
