/**
 * Signed notes and the checkpoints made of them, in the formats of C2SP, which Go's `golang.org/x/mod/sumdb/note` reads and
 * writes too. Nothing but Node's own modules is imported: the stand-alone verifier is made of this file as well.
 *
 * @see https://c2sp.org/signed-note
 * @see https://c2sp.org/tlog-checkpoint
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** An Ed25519 public key (RFC 8032). */
export type PublicKey = {
  /** Its 32 bytes. */
  bytes: Buffer
  key: KeyObject
}

/** A public key with the private key that belongs to it. */
export type SigningKey = { privateKey: KeyObject } & PublicKey

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** The identifier byte of Ed25519 among the types of signatures. */
const ED25519 = Buffer.from([1])

/**
 * A public key by its 32 bytes.
 *
 * @throws Error when there are not 32
 */
export const publicKeyOf = (bytes: Uint8Array): PublicKey => {
  if (bytes.length !== 32) throw new Error('An Ed25519 public key has 32 bytes')
  const key = createPublicKey({ format: 'der', key: Buffer.concat([SPKI, bytes]), type: 'spki' })
  return { bytes: Buffer.from(bytes), key }
}

/** Whether a name may stand in a signature: no spaces, no plus sign, no control characters. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s\u0085+\p{Cc}\p{Zs}]/u.test(name)

/** Names a key within a note, for verifiers that know several. */
export const keyIdOf = (name: string, { bytes }: PublicKey): Buffer =>
  createHash('sha256').update(`${name}\n`, 'utf8').update(ED25519).update(bytes).digest().subarray(0, 4)

/** Base64 as it is written (RFC 4648 §4), and in no other way; null for anything else. */
const fromBase64 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** A public key as verifiers of notes take it: `name+id+key`. */
export const vkeyOf = (name: string, key: PublicKey): string =>
  `${name}+${keyIdOf(name, key).toString('hex')}+${Buffer.concat([ED25519, key.bytes]).toString('base64')}`

/** The name and the key in a {@link vkeyOf vkey}; null when it is none, or of another type than Ed25519. */
export const parseVkey = (text: string): { key: PublicKey; name: string } | null => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? []
  if (name === undefined || id === undefined || encoded === undefined || !isKeyName(name)) return null
  const bytes = fromBase64(encoded)
  if (bytes?.length !== 33 || bytes[0] !== ED25519[0]) return null
  const key = publicKeyOf(bytes.subarray(1))
  return keyIdOf(name, key).toString('hex') === id ? { key, name } : null
}

/**
 * Signs a text as a note.
 *
 * @param text ending in a line feed
 * @param name of the key
 * @throws Error when the text cannot be a note's, or the name not a key's
 */
export const signNote = (text: string, name: string, key: SigningKey): string => {
  if (!text.endsWith('\n') || hasControl(text)) throw new Error('The text of a note ends in a line feed')
  if (!isKeyName(name)) throw new Error(`This cannot be the name of a key: ${name}`)
  const signature = sign(null, Buffer.from(text, 'utf8'), key.privateKey)
  return `${text}\n— ${name} ${Buffer.concat([keyIdOf(name, key), signature]).toString('base64')}\n`
}

// eslint-disable-next-line no-control-regex -- what a note may not hold
const hasControl = (text: string) => /[\u0000-\u0009\u000b-\u001f]/.test(text)

/** A signature of a note, not checked. */
export type NoteSignature = { id: Buffer; name: string; signature: Buffer }

/** A note taken apart. */
export type Note = { signatures: NoteSignature[]; text: string }

/** How many signatures a note may have. */
const MOST_SIGNATURES = 100

/** Takes a note apart; null when it is none. Its signatures are not checked: see {@link signersOf}. */
export const parseNote = (note: string): Note | null => {
  const at = note.lastIndexOf('\n\n')
  if (at < 0 || !note.endsWith('\n') || hasControl(note)) return null
  const lines = note.slice(at + 2, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) return null
  const signatures: NoteSignature[] = []
  for (const line of lines) {
    const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? []
    const bytes = encoded === undefined ? null : fromBase64(encoded)
    if (name === undefined || !isKeyName(name) || bytes === null || bytes.length < 5) return null
    signatures.push({ id: bytes.subarray(0, 4), name, signature: bytes.subarray(4) })
  }
  return { signatures, text: note.slice(0, at + 1) }
}

/**
 * Who signed a note, of some keys. A key is known by itself and not by the name it is given in the note, so that notes made
 * under an earlier name are known too.
 *
 * @returns the keys whose signatures are right; null when there is one that claims to be of a key and is not
 */
export const signersOf = (
  { signatures, text }: Note,
  keys: readonly PublicKey[],
): { key: PublicKey; name: string }[] | null => {
  const signers: { key: PublicKey; name: string }[] = []
  for (const { id, name, signature } of signatures) {
    const key = keys.find((one) => keyIdOf(name, one).equals(id))
    if (!key) continue
    if (!verify(null, Buffer.from(text, 'utf8'), key.key, signature)) return null
    signers.push({ key, name })
  }
  return signers
}

/** What a checkpoint says: the state of a log. */
export type Checkpoint = {
  /** Which log it is of. */
  origin: string
  /** How many entries it had. */
  size: number
  /** Root of the tree over them (RFC 6962 §2.1): 32 bytes. */
  root: Buffer
}

/** The text of a checkpoint's note. */
export const checkpointText = ({ origin, root, size }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`

/** What the text of a note says as a checkpoint; null when it is none. Extension lines are left aside. */
export const parseCheckpoint = (text: string): Checkpoint | null => {
  const [origin = '', size = '', encoded = '', ...rest] = text.split('\n')
  // The last line feed leaves an empty line; between the others there is none.
  if (origin === '' || rest.pop() !== '' || rest.includes('')) return null
  if (!/^(?:0|[1-9][0-9]{0,14})$/.test(size)) return null
  const root = fromBase64(encoded)
  return root?.length === 32 ? { origin, root, size: Number(size) } : null
}
