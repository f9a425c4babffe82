import type { Payload } from 'payload'

import { setTimeout } from 'node:timers/promises'

import type { Republishing } from './run.js'

import { optionsOf, requestOf } from '../installation.js'
import { newSourceCache } from '../sources/loadSources.js'
import { republishNotice } from './republishNotice.js'
import { keepRun, readRun } from './run.js'

/** For how many notices in a row a source is read once. */
const BATCH = 25

/** How often a notice is tried that somebody else writes at the same moment, and how many milliseconds later each time. */
const ATTEMPTS = 4
const PAUSE = 100

/** How many milliseconds may pass before the run is told how far it got. */
const BEAT = 1000

/**
 * Publishes the notices of a run that are still to be published. Safe to call again after it was broken off, and while
 * another process does the same: each notice gets one record.
 *
 * @returns the run as it ended
 * @throws Error when there is no such run
 */
export const republishAll = async (
  payload: Payload,
  id: string,
  onProgress?: (progress: { done: number; total: number }) => void,
): Promise<Republishing> => {
  const options = optionsOf(payload)
  const run = await readRun(payload, id)
  if (!run) throw new Error(`payload-privacy-notices: there is no republishing '${id}'`)
  if (run.finishedAt) return run
  let cache = newSourceCache()
  let beat = 0
  for (const [index, notice] of run.notices.entries()) {
    if (index % BATCH === 0) cache = newSourceCache()
    if (!notice.result) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const req = await requestOf(payload, run.language)
        notice.result = await republishNotice(req, options, run, notice, cache)
        if (notice.result.outcome !== 'conflict') break
        await setTimeout(attempt * PAUSE)
      }
    }
    if (Date.now() - beat >= BEAT) {
      beat = Date.now()
      await keepRun(payload, { ...run, beatAt: new Date(beat).toISOString() })
    }
    onProgress?.({ done: index + 1, total: run.notices.length })
  }
  const now = new Date().toISOString()
  const finished = { ...run, beatAt: now, finishedAt: now }
  await keepRun(payload, finished)
  return finished
}
