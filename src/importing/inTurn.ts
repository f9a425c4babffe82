import { Busy } from '../paper/oneAtATime.js'

/** How many imports are read at a time, or wait for that: each holds its files in memory. */
export const MOST_READ = 20

/** After how many seconds to ask again where there are as many: reading one file takes up to ten. */
const RETRY_AFTER = 30

/** Whose import it is: null for what nobody is signed in for. */
type Turn = { account: null | string; signal?: AbortSignal | undefined }

/** Until a signal ends it, with its reason. */
const untilAborted = (signal: AbortSignal | undefined): { ended: Promise<never>; forget: () => void } => {
  let forget = (): void => {}
  const ended = new Promise<never>((_, reject) => {
    const end = (): void => reject(signal?.reason as Error)
    signal?.addEventListener('abort', end, { once: true })
    forget = () => signal?.removeEventListener('abort', end)
  })
  return { ended, forget }
}

/**
 * A bound for the reading of imports. Those of several accounts go on side by side, and their files take turns; those of one account are
 * read one after another, so that whoever brings many waits behind others with each file, and not they behind all of theirs. Who finds
 * {@link MOST_READ} is sent away with {@link Busy}, and whose signal ends waits no longer: the work is then not done.
 */
export const importsInTurn = (): (<Result>(turn: Turn, work: () => Promise<Result>) => Promise<Result>) => {
  const lastOf = new Map<string, Promise<unknown>>()
  let reading = 0

  return async ({ account, signal }, work) => {
    signal?.throwIfAborted()
    if (reading >= MOST_READ) throw new Busy(RETRY_AFTER)
    reading += 1
    const before = account === null ? undefined : lastOf.get(account)
    const mine = Promise.resolve(before).then(() => {
      signal?.throwIfAborted()
      return work()
    })
    const settled = mine.then(
      () => {},
      () => {},
    )
    if (account !== null) {
      lastOf.set(account, settled)
      void settled.then(() => {
        if (lastOf.get(account) === settled) lastOf.delete(account)
      })
    }
    const { ended, forget } = untilAborted(signal)
    try {
      return await Promise.race([mine, ended])
    } finally {
      forget()
      reading -= 1
    }
  }
}

/** One for the process: its files are read on one thread. */
export const inTurn = importsInTurn()
