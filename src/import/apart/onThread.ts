import { parentPort } from 'worker_threads'

import type { FileToRead } from './readHere.js'
import type { ThreadAnswer } from './readApart.js'

import { UnreadableFile } from '../sourceDocument.js'
import { readHere } from './readHere.js'

const answerTo = async (file: FileToRead): Promise<ThreadAnswer> => {
  try {
    return { read: await readHere(file) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: { code: error.code, message: error.message } }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Makes the thread that this runs on one that reads files: it says that it has begun, then answers each file with what it says. */
export const answerOnThread = (): void => {
  parentPort?.on('message', (file: FileToRead) => {
    void answerTo(file).then((answer) => parentPort?.postMessage(answer))
  })
  parentPort?.postMessage('ready')
}
