import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')

/** Frees what nothing refers to any more. */
export const collectGarbage = runInNewContext('gc') as () => void

export const megabytes = (bytes: number) => bytes / 1024 / 1024

/** Watches the memory of a long work: in use after each tenth, and resident at most. */
export const watchMemory = () => {
  const watched = {
    /** In use after each tenth: MB. */
    heaps: [] as number[],
    /** How long the watching took: ms. */
    paused: 0,
    /** Resident at most: bytes. */
    resident: process.memoryUsage.rss(),
    look: ({ done, total }: { done: number; total: number }): void => {
      watched.resident = Math.max(watched.resident, process.memoryUsage.rss())
      if (done % Math.ceil(total / 10) !== 0) return
      const start = performance.now()
      collectGarbage()
      watched.heaps.push(megabytes(process.memoryUsage().heapUsed))
      watched.paused += performance.now() - start
    },
  }
  return watched
}
