import type { Payload, TaskConfig } from 'payload'

import { optionsOf } from '../../installation.js'
import { beginTask } from '../queueTask.js'
import { treeHead } from './entries.js'
import { giveToWitnesses, type Witnessed } from './witnesses.js'

/** Slug of the task that gives witnesses the newest checkpoint. */
export const CHECKPOINT_TASK = 'privacyNoticesCheckpoint'

type CheckpointTask = { input: object; output: { size: number; witnesses: number } }

/**
 * Gives every witness of the option `witnesses` the newest checkpoint, unless it has it already.
 *
 * @param payload the running app
 * @returns what became of each: one that cannot be given it keeps no other from getting it
 * @throws Error when the app does not use the plugin, or the log cannot be read
 */
export const keepCheckpoint = async (payload: Payload): Promise<{ size: number; witnesses: Witnessed[] }> => {
  const head = await treeHead(payload)
  return { size: head.size, witnesses: await giveToWitnesses(payload, head) }
}

/** The task that does it. It can be run any number of times, and has no schedule of its own: queue it as often as you like. */
export const checkpointTask = (): TaskConfig<CheckpointTask> => ({
  slug: CHECKPOINT_TASK,
  handler: async ({ req }) => {
    const { size, witnesses } = await keepCheckpoint(req.payload)
    const problems = witnesses.filter(({ problem }) => problem !== null)
    if (problems.length > 0) {
      throw new Error(problems.map(({ name, problem }) => `${name}: ${problem}`).join('\n'))
    }
    return { output: { size, witnesses: witnesses.length } }
  },
  interfaceName: 'PrivacyNoticesCheckpoint',
  outputSchema: [
    { name: 'size', type: 'number', required: true },
    { name: 'witnesses', type: 'number', required: true },
  ],
  retries: 2,
})

/**
 * Has the witnesses told, where there are any, after something was logged: queues the task and, unless the app has workers for that,
 * begins it. It never fails, and nobody waits for a witness: what is published stays published whoever hears of it.
 */
export const queueCheckpoint = async (payload: Payload): Promise<void> => {
  if (optionsOf(payload).witnesses.length === 0) return
  await beginTask(payload, CHECKPOINT_TASK, 'witnesses were not told of what was published')
}
