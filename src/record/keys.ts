import type { Payload } from 'payload'

import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'

import type { NormalisedOptions } from '../options.js'

import { optionsOf } from '../installation.js'
import { isKeyName, keyIdOf, parseVkey, type PublicKey, publicKeyOf, type SigningKey } from './log/note.js'

/** The keys of an installation. */
export type Keys = {
  /** The one that records and checkpoints are signed with. */
  signing: SigningKey
  /** That one first, then those it had before. */
  known: PublicKey[]
  /** Name of the signing key, where the option that gave it has one. */
  name: null | string
}

/** What stands before the 32 bytes of an Ed25519 private key in DER (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Keeps the key apart from all else that is derived from the same secret. */
const INFO = 'payload-privacy-notices/ed25519/1'

/** The 32 bytes of a public key are the end of its DER. */
const bytesOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32)

const signingKeyOf = (privateKey: KeyObject): SigningKey => ({
  ...publicKeyOf(bytesOf(createPublicKey(privateKey))),
  privateKey,
})

const fromSeed = (seed: Uint8Array): SigningKey =>
  signingKeyOf(createPrivateKey({ format: 'der', key: Buffer.concat([PKCS8, seed]), type: 'pkcs8' }))

/** Each key is made once: it takes as long as a signature. */
const derived = new Map<string, SigningKey>()

/**
 * The key that follows from a secret.
 *
 * @param secret the `secret` of Payload's config. Signatures made with the key are public, so a secret that can be guessed can be
 * found by trying: it has to be long and random.
 * @see RFC 5869 (HKDF), RFC 8032 (Ed25519)
 */
export const keyFromSecret = (secret: string): SigningKey => {
  const key = derived.get(secret) ?? fromSeed(Buffer.from(hkdfSync('sha256', secret, '', INFO, 32)))
  derived.set(secret, key)
  return key
}

const fail = (option: string, expected: string): never => {
  throw new Error(`payload-privacy-notices: option \`${option}\` ${expected}`)
}

const SIGNING_KEY_EXPECTED =
  'must be an Ed25519 private key: PEM (PKCS #8, as `openssl genpkey -algorithm ed25519` makes it), or `PRIVATE+KEY+name+id+key` as Go’s note.GenerateKey does'

/** A private key of the option `signingKey`. Its value is never part of a message. */
const parseSigningKey = (given: string): { key: SigningKey; name: null | string } => {
  const [, name, id, encoded] =
    /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(given.trim()) ?? []
  if (name !== undefined && id !== undefined && encoded !== undefined) {
    const bytes = Buffer.from(encoded, 'base64')
    if (bytes.length === 33 && bytes[0] === 1 && isKeyName(name)) {
      const key = fromSeed(bytes.subarray(1))
      if (keyIdOf(name, key).toString('hex') === id) return { key, name }
    }
    return fail('signingKey', SIGNING_KEY_EXPECTED)
  }
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey(given)
  } catch {
    return fail('signingKey', SIGNING_KEY_EXPECTED)
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') fail('signingKey', SIGNING_KEY_EXPECTED)
  return { key: signingKeyOf(privateKey), name: null }
}

const parsePreviousKey = (given: string): PublicKey => {
  const vkey = parseVkey(given)
  if (vkey) return vkey.key
  try {
    const key = createPublicKey(given)
    // A private key gives its public one too, and has no place in this option.
    if (key.asymmetricKeyType === 'ed25519' && !given.includes('PRIVATE')) return publicKeyOf(bytesOf(key))
  } catch {
    // Told below.
  }
  return fail(
    'previousKeys',
    'must be Ed25519 public keys: `name+id+key` as `payload privacy-notices key` prints them, or PEM',
  )
}

type KeyOptions = Pick<NormalisedOptions, 'previousKeys' | 'previousSecrets' | 'signingKey'>

/**
 * The keys that options and a secret give.
 *
 * @throws Error naming the option that cannot be used, and what is expected
 */
export const keysFrom = ({ previousKeys, previousSecrets, signingKey }: KeyOptions, secret: string): Keys => {
  const { key, name } =
    signingKey === undefined ? { key: keyFromSecret(secret), name: null } : parseSigningKey(signingKey)
  const earlier = [...previousSecrets.map(keyFromSecret), ...previousKeys.map(parsePreviousKey)]
  return { known: [key, ...earlier], name, signing: key }
}

/**
 * Refuses keys, and a name of the log, that cannot be used: when the app is configured, not when something is published.
 *
 * @throws Error as {@link keysFrom}
 */
export const checkKeys = (options: { logOrigin: string | undefined } & KeyOptions): void => {
  const { logOrigin } = options
  if (logOrigin !== undefined && !isKeyName(logOrigin)) {
    fail(
      'logOrigin',
      `must be a name without spaces and plus signs, such as 'example.org/privacy-notices'; got '${logOrigin}'`,
    )
  }
  keysFrom(options, '')
}

const keysOfApps = new WeakMap<NormalisedOptions, Keys>()

/**
 * The keys of a running app.
 *
 * @throws Error when the app does not use the plugin
 */
export const keysOf = (payload: Payload): Keys => {
  const options = optionsOf(payload)
  const keys = keysOfApps.get(options) ?? keysFrom(options, payload.config.secret)
  keysOfApps.set(options, keys)
  return keys
}
