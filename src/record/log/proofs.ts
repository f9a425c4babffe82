import type { Payload } from 'payload'

import type { LogStore } from './entries.js'

import { signedCheckpoint } from './checkpoint.js'
import { nodesIn } from './entries.js'
import { consistencyProof, inclusionProof, rootOf } from './merkle.js'

/**
 * The signed checkpoint of the log as it was when it had a certain size: the same whenever it is asked for.
 *
 * @param size that the log has, or has had
 * @throws BrokenLog when entries are missing or altered
 */
export const checkpointAt = async (payload: Payload, size: number): Promise<string> =>
  signedCheckpoint(payload, { root: await rootOf(size, nodesIn(payload)), size })

/**
 * The hashes by which an entry is in the log of a size (RFC 6962 §2.1.1), in base64.
 *
 * @throws BrokenLog when entries are missing or altered
 */
export const inclusionOf = async (store: LogStore, index: number, size: number): Promise<string[]> =>
  (await inclusionProof(index, size, nodesIn(store))).map((hash) => hash.toString('base64'))

/**
 * A proof that an entry is in the log, with the checkpoint that it leads to (C2SP `tlog-proof`).
 *
 * @param at the checkpoint, and its size
 * @throws BrokenLog when entries are missing or altered
 * @see https://c2sp.org/tlog-proof
 */
export const proofOfEntry = async (
  store: LogStore,
  index: number,
  { checkpoint, size }: { checkpoint: string; size: number },
): Promise<string> => {
  const lines = await inclusionOf(store, index, size)
  return ['c2sp.org/tlog-proof@v1', `index ${index}`, ...lines, '', checkpoint].join('\n')
}

/**
 * A proof that the log of one size goes on from the one of another (RFC 6962 §2.1.2).
 *
 * @param from no larger than `to`, which the log has, or has had
 * @throws BrokenLog when entries are missing or altered
 */
export const consistencyBetween = (store: LogStore, from: number, to: number): Promise<Buffer[]> =>
  consistencyProof(from, to, nodesIn(store))
