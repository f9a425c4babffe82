import type { Payload, TaskConfig } from 'payload'

import type { ScheduleReport } from './scheduled.js'

import { queueTask } from '../record/queueTask.js'
import { publishScheduled } from './scheduled.js'

/** Slug of the task that publishes what is to be published at a moment. */
export const SCHEDULE_TASK = 'privacyNoticesSchedule'

type ScheduleTask = { input: object; output: ScheduleReport }

/** The task that does it. It does all that is due, whichever of them it was queued for, and can be run any number of times. */
export const scheduleTask = (): TaskConfig<ScheduleTask> => ({
  slug: SCHEDULE_TASK,
  handler: async ({ req: { payload } }) => {
    const report = await publishScheduled(payload)
    if (report.failed > 0) throw new Error(`${report.failed} of what was to be published could not be`)
    return { output: report }
  },
  interfaceName: 'PrivacyNoticesSchedule',
  outputSchema: [
    { name: 'failed', type: 'number', required: true },
    { name: 'notPublished', type: 'number', required: true },
    { name: 'published', type: 'number', required: true },
  ],
  retries: 2,
})

/** Queues it for a moment. It never fails: what no job comes for, the daily `remind` publishes. */
export const queueMoment = async (payload: Payload, publishAt: string): Promise<void> => {
  try {
    await queueTask(payload, SCHEDULE_TASK, new Date(publishAt))
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: `payload-privacy-notices: no job was queued for what is to be published at ${publishAt}`,
    })
  }
}
