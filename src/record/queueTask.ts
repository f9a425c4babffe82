import type { Payload } from 'payload'

import { optionsOf } from '../installation.js'

/**
 * Puts a task of the plugin's in the queue of its option `jobs`.
 *
 * @param waitUntil not before then
 * @returns the id of the job
 */
export const queueTask = async (
  payload: Payload,
  task: string,
  waitUntil?: Date,
): Promise<number | string> => {
  // An app's own types know of its tasks once they are generated; the plugin's cannot.
  const job = (await payload.jobs.queue({
    input: {},
    queue: optionsOf(payload).jobs.queue,
    task: task as never,
    ...(waitUntil && { waitUntil }),
  })) as { id: number | string }
  return job.id
}

/**
 * Queues a task and, unless the app has workers for that, begins it. It never fails, and nobody waits for it.
 *
 * @param failure what is told in the app's log where it could not be queued or run
 */
export const beginTask = async (payload: Payload, task: string, failure: string): Promise<void> => {
  const tell = (error: unknown) =>
    payload.logger.error({ err: error, msg: `payload-privacy-notices: ${failure}` })
  try {
    const id = await queueTask(payload, task)
    if (optionsOf(payload).jobs.start) payload.jobs.runByID({ id, silent: true }).catch(tell)
  } catch (error) {
    tell(error)
  }
}
