import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A seal shows that the app itself wrote a record: whoever can write to the database, but does not know the app's
 * secret, can compute hashes that fit and still not a seal (HMAC, RFC 2104). It stands beside the record, not in it, so
 * that the record can be checked without the secret by anyone.
 */

const keyOf = (secret: string): Buffer =>
  createHmac('sha256', secret).update('payload-privacy-notices/seal/1').digest()

/** Names a key without telling it, so that a seal made with an older secret is known as such. */
const nameOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 16)

/** What a seal is set on: the hash of a record, and which publishing made it. */
export type Sealed = { hash: string; revision: string }

const sealWith = (key: Buffer, { hash, revision }: Sealed): string =>
  `${nameOf(key)}.${createHmac('sha256', key).update(`${hash}\n${revision}`).digest('hex')}`

/**
 * Seals a record.
 *
 * @param secret the `secret` of Payload's config
 * @returns name of the key and HMAC-SHA256 in hexadecimal, with a full stop between
 */
export const sealOf = (secret: string, sealed: Sealed): string => sealWith(keyOf(secret), sealed)

/**
 * Checks a seal.
 *
 * @param secrets the app's secret, and those it had before
 * @returns `unknown` when it was made with none of them
 */
export const checkSeal = (
  secrets: string[],
  sealed: Sealed,
  seal: unknown,
): 'broken' | 'unknown' | 'whole' => {
  if (typeof seal !== 'string' || !/^[0-9a-f]{16}\.[0-9a-f]{64}$/.test(seal)) return 'broken'
  const key = secrets.map(keyOf).find((one) => seal.startsWith(`${nameOf(one)}.`))
  if (!key) return 'unknown'
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealWith(key, sealed))) ? 'whole' : 'broken'
}
