import { Busy } from '../paper/oneAtATime.js'

/** How many imports are read at a time, or wait for that: each holds its files in memory. */
export const MOST_READ = 20

/** How many of them may be of one account, so that nobody keeps all others from theirs. */
export const MOST_OF_ONE = 3

/** After how many seconds to ask again where there are as many: reading one file takes up to ten. */
const RETRY_AFTER = 30

/** Those that are read, or wait for it, are of whoever brings one more. */
export class OwnBusy extends Busy {
  override readonly message = `${MOST_OF_ONE} imports of this account are being read: bring more once they have ended.`
}

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
 * {@link MOST_OF_ONE} of their own is sent away with {@link OwnBusy}, who finds {@link MOST_READ} of all with {@link Busy}, and whose
 * signal ends waits no longer: the work is then not done.
 */
export const importsInTurn = (): (<Result>(turn: Turn, work: () => Promise<Result>) => Promise<Result>) => {
  const lastOf = new Map<string, Promise<unknown>>()
  const readingOf = new Map<string, number>()
  let reading = 0

  const count = (account: null | string, by: -1 | 1): void => {
    reading += by
    if (account === null) return
    const own = (readingOf.get(account) ?? 0) + by
    if (own > 0) readingOf.set(account, own)
    else readingOf.delete(account)
  }

  return async ({ account, signal }, work) => {
    signal?.throwIfAborted()
    if (account !== null && (readingOf.get(account) ?? 0) >= MOST_OF_ONE) throw new OwnBusy(RETRY_AFTER)
    if (reading >= MOST_READ) throw new Busy(RETRY_AFTER)
    count(account, 1)
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
      count(account, -1)
    }
  }
}

/** One for the process: its files are read on one thread. */
export const inTurn = importsInTurn()
