import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Writes a file that is there whole or not at all: one that is there already stays as it is until the new one is on the disk, so that a full disk
 * or a process that is killed costs nothing that was there.
 *
 * @param path of the file; its folder has to be there
 * @param content all of it, or its parts, one after the other
 * @throws what reading the parts throws, and Error when it cannot be written; then nothing is left of it
 */
export const writeWhole = async (
  path: string,
  content: AsyncIterable<string> | string | Uint8Array,
): Promise<void> => {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`
  const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  try {
    await pipeline(Readable.from(parts), createWriteStream(part, { flags: 'wx', flush: true }))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
