import type { PayloadRequest } from 'payload'

import { setTimeout } from 'node:timers/promises'
import { commitTransaction, initTransaction, killTransaction } from 'payload'

/** How often, and how many milliseconds apart, it is looked whether a transaction has ended. */
const LOOKS = 200
const APART = 5

/**
 * Whether what a request writes now is in a transaction.
 *
 * Operations that run side by side on one request share its transaction, and the one that began it ends it, whether the
 * others have come to their end or not. Payload then goes on without one. While it is being ended, what was written in it
 * is not to be seen: that is waited for.
 */
export const isInTransaction = async (req: PayloadRequest): Promise<boolean> => {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const id: unknown = await req.transactionID
    // Where there are none, Payload's data loader leaves an empty object behind, once it has populated something.
    if (typeof id !== 'string' && typeof id !== 'number') return false
    if (req.payload.db.sessions?.[id]) return true
    await setTimeout(APART)
  }
  return false
}

/**
 * Does some writes of a request together: all of them or, where the database can take them back, none. Inside a transaction that
 * has begun they are part of it, and whoever began it ends it.
 *
 * @param work is told whether what it writes can be taken back by this
 */
export const inTransaction = async <Result>(
  req: PayloadRequest,
  work: (isOwn: boolean) => Promise<Result>,
): Promise<Result> => {
  const isOwn = await initTransaction(req)
  try {
    const result = await work(isOwn)
    if (isOwn) await commitTransaction(req)
    return result
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  }
}
