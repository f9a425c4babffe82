import type { PayloadRequest } from 'payload'

import { setTimeout } from 'node:timers/promises'

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
