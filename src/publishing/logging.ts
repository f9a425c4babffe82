import type { Payload } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { NoticeHead } from './intent.js'

import { appendToLog } from '../record/log/append.js'
import { queueCheckpoint } from '../record/log/job.js'
import { queueWebhooks } from '../webhooks/job.js'
import { writeBeside } from './storedNotices.js'

/**
 * Has the log take what was published, once it is committed. A notice that was published carries the revision of its newest
 * record in its column `unlogged` until that is logged: what a process that died in between has left out is so found by
 * whoever publishes next, by one look into an index.
 */

/** How many milliseconds a process is left to log what it has published before others do it, and how many they do at a time. */
const GRACE = 5000
const MOST = 20

type Waiting = { head?: NoticeHead | null; id: number | string; unlogged: string }

/** Notes that the log has a record, unless the notice has a newer one by now. */
const markLogged = (payload: Payload, options: NormalisedOptions, id: number | string, revision: string) =>
  writeBeside({ payload }, options, id, { unlogged: null }, { unlogged: { equals: revision } })

/** Logs what was published long enough ago that whoever published it will hardly do it any more. */
const catchUp = async (payload: Payload, options: NormalisedOptions): Promise<void> => {
  const { docs } = await payload.db.find<Waiting & Record<string, unknown>>({
    collection: options.slugs.notices,
    limit: MOST,
    pagination: false,
    select: { head: true, unlogged: true },
    sort: ['unlogged'],
    // Every name of a revision, found as a range of the index.
    where: { unlogged: { greater_than: '' } },
  })
  for (const { head, id, unlogged } of docs) {
    // A clock that was ahead is no reason to wait for it.
    if (Math.abs(Date.now() - Date.parse(head?.publishedAt ?? '')) < GRACE) continue
    await appendToLog(payload, String(id))
    await markLogged(payload, options, id, unlogged)
  }
}

/**
 * Logs the records of a notice, and what others have left out. What is published stays published, whatever becomes of this: a
 * failure is told in the app's log, and caught up with later.
 *
 * @param revision of its newest record
 */
export const logRecords = async (
  payload: Payload,
  options: NormalisedOptions,
  id: number | string,
  revision: string,
): Promise<void> => {
  try {
    await appendToLog(payload, String(id))
    await markLogged(payload, options, id, revision)
    await catchUp(payload, options)
    await queueCheckpoint(payload)
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: `payload-privacy-notices: what was published of notice ${id} could not be added to the log of publications. It is published; a later publishing, or \`payload privacy-notices repair\`, adds it.`,
    })
  }
  await queueWebhooks(payload)
}
