/**
 * A process that publishes the notices of a run and may be killed at any moment. Its database stands in the environment
 * (`BENCH_PLACE`), the run is its argument; it says how far it is in lines on stdout.
 */
import { writeSync } from 'node:fs'

import type { Place } from '../crash/app.js'

import { republishAll } from '../../src/index.js'
import { startApp } from '../crash/app.js'

const { payload } = await startApp(JSON.parse(process.env.BENCH_PLACE ?? '') as Place, false)
await republishAll(payload, process.argv.at(-1) ?? '', ({ done }) => void writeSync(1, `${done}\n`))
process.exit()
