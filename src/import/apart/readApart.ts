// By this name bundlers know the threads of Node.
import { Worker } from 'worker_threads'

import type { FileRead, FileToRead } from './readHere.js'

import { READ_LIMITS, refuseMuchMemory, tookTooLong } from '../read/limits.js'
import { UnreadableFile } from '../sourceDocument.js'

/** What the thread answers. */
export type ThreadAnswer =
  { failed: string } | { read: FileRead } | { refused: { code: UnreadableFile['code']; message: string } }

/** How a file is read apart. */
export type ReadApartOptions = {
  /** Ends the reading: who asked for it is gone. */
  signal?: AbortSignal | undefined
  /** Told when no thread can be started, and why: the file is then read on the thread that asks. */
  withoutThread?: ((error: unknown) => void) | undefined
}

/** Reads a file beside whatever else the process does. */
export type ReadApart = (file: FileToRead, options?: ReadApartOptions) => Promise<FileRead>

/** How long a thread may take to begin, and how long it waits for another file, in milliseconds. */
const TIMES = { begin: 10_000, idle: 5_000 }

/** How often it is looked at what a thread holds in memory, in milliseconds. */
const LOOKED_AT = 50

/** Bytes that the process holds beside the objects of this thread. */
const heldBeside = (): number => {
  const { external, heapTotal, rss } = process.memoryUsage()
  return rss - external - heapTotal
}

/** As Turbopack builds it, and as Node runs what no bundler has touched. */
const startThread = (): Worker =>
  new Worker(/* turbopackOptional: true */ new URL('./thread.js', import.meta.url), { name: 'files' })

const HERE: string = import.meta.url

/** From where this file was built from: webpack builds the thread for browsers, at an address that no file has. */
const startInstalled = (): Worker => {
  const thread = new URL(['.', 'thread.js'].join('/'), HERE)
  return new Worker(/* turbopackIgnore: true */ /* webpackIgnore: true */ thread, { name: 'files' })
}

const asError = (value: unknown): Error => (value instanceof Error ? value : new Error(String(value)))

/** Waits until a thread has loaded what it reads with. */
const begun = (worker: Worker): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer)
      worker.off('error', end).off('exit', ended).off('message', ready)
    }
    const end = (error: unknown): void => {
      settle()
      void worker.terminate()
      reject(asError(error))
    }
    const ended = (code: number): void => end(new Error(`The thread ended with ${code}.`))
    const ready = (): void => {
      settle()
      resolve(worker)
    }
    const timer = setTimeout(() => end(new Error('The thread took too long to begin.')), TIMES.begin)
    // What a thread that was ended still complains of is nobody's.
    worker.on('error', () => {})
    worker.on('error', end).on('exit', ended).on('message', ready)
  })

/**
 * Has a thread read one file.
 *
 * @throws {UnreadableFile} where that takes too long or too much memory, the reason of the signal where that ends it, Error where the
 *   thread ends by itself: in each case there is no thread any more
 */
const ask = (worker: Worker, file: FileToRead, signal: AbortSignal | undefined): Promise<ThreadAnswer> =>
  new Promise((resolve, reject) => {
    const limits = { ...READ_LIMITS, ...file.limits }
    const before = heldBeside()
    const settle = (): void => {
      clearTimeout(time)
      clearInterval(memory)
      worker.off('error', end).off('exit', ended).off('message', answered)
      signal?.removeEventListener('abort', aborted)
    }
    const end = (error: unknown): void => {
      settle()
      void worker.terminate()
      reject(asError(error))
    }
    const aborted = (): void => end(signal?.reason)
    const ended = (code: number): void => end(new Error(`The thread that read a file ended with ${code}.`))
    const answered = (answer: ThreadAnswer): void => {
      settle()
      resolve(answer)
    }
    const time = setTimeout(() => end(tookTooLong(limits)), limits.milliseconds)
    const memory = setInterval(() => {
      try {
        refuseMuchMemory(heldBeside() - before, limits)
      } catch (error) {
        end(error)
      }
    }, LOOKED_AT)
    worker.on('error', end).on('exit', ended).on('message', answered)
    signal?.addEventListener('abort', aborted)
    const bytes = Uint8Array.from(file.bytes)
    worker.postMessage({ ...file, bytes, languages: [...file.languages] } satisfies FileToRead, [
      bytes.buffer,
    ])
  })

/**
 * A reader of files on a thread of its own: the process goes on with whatever else it does, and a file that takes longer or more
 * memory than {@link READ_LIMITS} says is given up, whatever it does. One file is read at a time, in the order in which they came. The
 * thread ends when none came for a while, and keeps no process from ending. Where none can be started, as where a bundler left its
 * file out, files are read on the thread that asks, within the limits that are kept between steps.
 *
 * @param starts begin a thread that answers as `thread.js` does: the first that can is asked from then on
 * @returns a function that reads a file. It throws {UnreadableFile} as `readHere` does, and for what takes too long or too much; the
 *   reason of the signal where that ends it
 */
export const readerApart = (...starts: readonly [() => Worker, ...(() => Worker)[]]): ReadApart => {
  let idle: undefined | Worker
  let sleep: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  let possible: readonly (() => Worker)[] = starts
  const first = async (): Promise<Worker> => {
    const reasons: Error[] = []
    for (const start of possible) {
      try {
        const worker = await begun(start())
        possible = [start]
        return worker
      } catch (error) {
        reasons.push(asError(error))
      }
    }
    throw reasons.length > 1
      ? new AggregateError(reasons, reasons.map(({ message }) => message).join(' '))
      : reasons[0]
  }
  const begin = async (): Promise<Worker> => {
    const worker = await first()
    return worker.once('exit', () => {
      if (idle === worker) idle = undefined
    })
  }
  const wake = async (): Promise<Worker> => {
    clearTimeout(sleep)
    const worker = idle ?? (await begin())
    idle = undefined
    worker.ref()
    return worker
  }
  const rest = (worker: Worker): void => {
    worker.unref()
    idle = worker
    sleep = setTimeout(() => {
      idle = undefined
      void worker.terminate()
    }, TIMES.idle).unref()
  }
  const read: ReadApart = async (file, { signal, withoutThread } = {}) => {
    signal?.throwIfAborted()
    let worker: Worker
    try {
      worker = await wake()
    } catch (error) {
      withoutThread?.(error)
      const { readHere } = await import('./readHere.js')
      return readHere(file)
    }
    if (signal?.aborted) {
      rest(worker)
      throw asError(signal.reason)
    }
    const answer = await ask(worker, file, signal)
    rest(worker)
    if ('read' in answer) return answer.read
    if ('refused' in answer) throw new UnreadableFile(answer.refused.code, answer.refused.message)
    throw new Error(`A file could not be read: ${answer.failed}`)
  }
  return (file, options) => {
    const mine = last.then(() => read(file, options))
    last = mine.catch(() => {})
    return mine
  }
}

/** Reads files for the process, on one thread. */
export const readApart: ReadApart = readerApart(startThread, startInstalled)
