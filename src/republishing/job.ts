import type { Payload, TaskConfig } from 'payload'

import { optionsOf } from '../installation.js'
import { republishAll } from './republishAll.js'

/** Slug of the task that publishes notices again. */
export const REPUBLISH_TASK = 'privacyNoticesRepublish'

type RepublishTask = { input: { run: string }; output: { published: number; total: number } }

/** The task that publishes the notices of a run. It can be run any number of times: each notice gets one record. */
export const republishTask = (): TaskConfig<RepublishTask> => ({
  slug: REPUBLISH_TASK,
  handler: async ({ input, req }) => {
    const { notices } = await republishAll(req.payload, input.run)
    const published = notices.filter(({ result }) => result?.outcome === 'published').length
    return { output: { published, total: notices.length } }
  },
  inputSchema: [{ name: 'run', type: 'text', required: true }],
  interfaceName: 'PrivacyNoticesRepublish',
  outputSchema: [
    { name: 'published', type: 'number', required: true },
    { name: 'total', type: 'number', required: true },
  ],
  retries: 2,
})

/** Queues the job of a run and, unless the app has workers for that, begins it. */
export const startRun = async (payload: Payload, run: string): Promise<void> => {
  const { jobs } = optionsOf(payload)
  // An app's own types know of its tasks once they are generated; the plugin's cannot.
  const job = (await payload.jobs.queue({
    input: { run },
    queue: jobs.queue,
    task: REPUBLISH_TASK as never,
  })) as { id: number | string }
  if (!jobs.start) return
  payload.jobs.runByID({ id: job.id, silent: true }).catch((error: unknown) => {
    payload.logger.error({ err: error, msg: `payload-privacy-notices: republishing '${run}' stopped` })
  })
}
