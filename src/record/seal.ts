import { createHash, sign, verify } from 'node:crypto'

import type { PublicKey, SigningKey } from './log/note.js'

/**
 * A seal shows that the app itself wrote a record: whoever can write to the database, but does not have the app's key, can
 * compute hashes that fit and still not a seal. It is a signature (Ed25519, RFC 8032), so that anyone can check it with the
 * app's public key, and stands beside the record, not in it.
 *
 * It is `key.revision.signature`: the first 16 hexadecimal digits of the SHA-256 of the public key; the SHA-256 of the name of
 * the save, which itself is nobody's business; and the signature, base64url. What is signed is the context, the record's hash
 * and the revision's, each on a line, without a line feed at the end: so it can never be the text of a signed note, for which
 * the same key is used.
 */

const CONTEXT = 'payload-privacy-notices/seal/2'

/** What a seal is set on: the hash of a record, and which publishing made it. */
export type Sealed = { hash: string; revision: string }

/** `unchecked` where no key is known, `unknown` when none of the known ones made it. */
export type SealState = 'broken' | 'unchecked' | 'unknown' | 'whole'

/** What was found of a seal. */
export type SealCheck = {
  /** Name of the key it says it was made with. */
  key: null | string
  state: SealState
  /** Whether it is right but for that name. */
  renamed: boolean
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** Names a key, so that a seal made with an older one is known as such. */
export const sealKeyName = ({ bytes }: PublicKey): string => sha256(bytes).slice(0, 16)

const signed = (hash: string, revision: string): Buffer =>
  Buffer.from(`${CONTEXT}\n${hash}\n${revision}`, 'utf8')

/** Seals a record. */
export const sealOf = (key: SigningKey, { hash, revision }: Sealed): string => {
  const digest = sha256(revision)
  const signature = sign(null, signed(hash, digest), key.privateKey).toString('base64url')
  return `${sealKeyName(key)}.${digest}.${signature}`
}

/**
 * Checks a seal.
 *
 * @param keys that may have made it
 * @param sealed the revision where it is known: outside the app it is not
 */
export const checkSeal = (
  keys: readonly PublicKey[],
  { hash, revision }: { hash: string; revision?: string },
  seal: unknown,
): SealCheck => {
  const [key = '', digest = '', encoded = '', ...rest] = typeof seal === 'string' ? seal.split('.') : []
  const signature = Buffer.from(encoded, 'base64url')
  const fits =
    rest.length === 0 &&
    signature.length === 64 &&
    // The last letter could be written in several ways.
    signature.toString('base64url') === encoded &&
    (revision === undefined ? /^[0-9a-f]{64}$/.test(digest) : sha256(revision) === digest)
  const isBy = (one: PublicKey) => fits && verify(null, signed(hash, digest), one.key, signature)
  const named = keys.find((one) => sealKeyName(one) === key)
  if (named) return { key, renamed: false, state: isBy(named) ? 'whole' : 'broken' }
  const renamed = keys.some(isBy)
  const isUnknown = fits && /^[0-9a-f]{16}$/.test(key)
  return { key: key || null, renamed, state: renamed ? 'whole' : isUnknown ? 'unknown' : 'broken' }
}
