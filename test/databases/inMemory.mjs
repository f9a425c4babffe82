import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ROOM = 2 ** 30

/**
 * A directory for data that need not outlive the run: in memory where the machine has room for it there, so that nothing
 * waits for a disk.
 *
 * @param {import('./unavailable.mjs').StartOptions} options from the runner, which has it removed after the run
 * @returns {Promise<string>} the directory
 */
export async function directoryForData({ runId, temp, defer }) {
  try {
    const { bavail, bsize } = await statfs(MEMORY)
    if (bavail * bsize < ROOM) return temp
    const directory = await mkdtemp(join(MEMORY, `ppn-test-${runId}-`))
    defer(() => rm(directory, { recursive: true, force: true }))
    return directory
  } catch {
    return temp
  }
}
