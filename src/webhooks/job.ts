import type { Payload, TaskConfig } from 'payload'

import type { WebhookReport } from './deliver.js'

import { optionsOf } from '../installation.js'
import { beginTask, queueTask } from '../record/queueTask.js'
import { perDatabase } from '../storage/perDatabase.js'
import { newQueue } from '../storage/queue.js'
import { deliverWebhooks } from './deliver.js'

/** Slug of the task that tells the receivers of webhooks what has happened. */
export const WEBHOOK_TASK = 'privacyNoticesWebhooks'

type WebhookTask = { input: object; output: { failed: number; sent: number } }

/** One after the other: those who look at the same moment would all find that nothing waits. */
const successors = perDatabase(() => newQueue())

/** How many milliseconds later than it could a pass may come. */
const SLACK = 60_000

/** Whether a pass waits in the queue already that comes hardly later than another one would have to. */
const isQueued = async (payload: Payload, by: string): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: WEBHOOK_TASK } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        { waitUntil: { greater_than: new Date().toISOString() } },
        { waitUntil: { less_than_equal: new Date(Date.parse(by) + SLACK).toISOString() } },
      ],
    },
  })
  return totalDocs > 0
}

/** The task that does it. It can be run any number of times; what has to wait is queued for when it is due. */
export const webhookTask = (): TaskConfig<WebhookTask> => ({
  slug: WEBHOOK_TASK,
  handler: async ({ req: { payload } }) => {
    const { failed, nextAt, sent }: WebhookReport = await deliverWebhooks(payload)
    // One that waits is enough, however many found that something has to.
    if (nextAt !== null) {
      await successors(payload)(async () => {
        if (!(await isQueued(payload, nextAt))) await queueTask(payload, WEBHOOK_TASK, new Date(nextAt))
      })
    }
    return { output: { failed, sent } }
  },
  interfaceName: 'PrivacyNoticesWebhooks',
  outputSchema: [
    { name: 'failed', type: 'number', required: true },
    { name: 'sent', type: 'number', required: true },
  ],
  retries: 0,
})

/**
 * Has the receivers told after something was recorded: queues the task and, unless the app has workers for that, begins it. It never
 * fails, and nobody waits for a receiver: what is published stays published whoever hears of it.
 */
export const queueWebhooks = async (payload: Payload): Promise<void> => {
  if (optionsOf(payload).webhooks.length === 0) return
  await beginTask(payload, WEBHOOK_TASK, 'receivers of webhooks were not told of what was published')
}
