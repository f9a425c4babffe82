import { createHash, randomBytes } from 'node:crypto'

/**
 * Time stamps of an authority (RFC 3161): what is asked for, and what its answer says. That the authority signed it is for `openssl ts
 * -verify` to check, with the authority's certificates, which are nothing that a privacy notice knows.
 */

/** A value in DER: its tag, its length, itself. */
const encoded = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const value = Buffer.concat(parts)
  if (value.length > 127) throw new RangeError('Longer than a request is')
  return Buffer.concat([Buffer.from([tag, value.length]), value])
}

const INTEGER = 0x02
const OCTETS = 0x04
const NULL = Buffer.from([0x05, 0x00])
const OID = 0x06
const GENERALIZED_TIME = 0x18
const SEQUENCE = 0x30
/** `[0]`, with something whole in it. */
const INNER = 0xa0

const SHA256 = Buffer.from('608648016503040201', 'hex')
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex')
const TST_INFO = Buffer.from('2a864886f70d0109100104', 'hex')

const digestOf = (data: string): Buffer => createHash('sha256').update(data, 'utf8').digest()

/** What an authority is asked: 69 bytes, with a nonce that its answer has to repeat. */
export const timestampRequest = (
  data: string,
  random: Buffer = randomBytes(8),
): { nonce: Buffer; request: Buffer } => {
  const nonce = Buffer.from(random)
  // Neither negative nor with a zero in front: it is a number in DER.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40
  const imprint = encoded(
    SEQUENCE,
    encoded(SEQUENCE, encoded(OID, SHA256), NULL),
    encoded(OCTETS, digestOf(data)),
  )
  const wantsCertificate = Buffer.from([0x01, 0x01, 0xff])
  const version = encoded(INTEGER, Buffer.from([1]))
  return { nonce, request: encoded(SEQUENCE, version, imprint, encoded(INTEGER, nonce), wantsCertificate) }
}

type Value = { content: Buffer; end: number; tag: number }

/** That an answer is no time stamp, or not the one that was asked for. */
export class NoTimestamp extends Error {}

const malformed = (): never => {
  throw new NoTimestamp('The answer is no time stamp.')
}

/** The value at a place in DER. */
const valueAt = (bytes: Buffer, at: number): Value => {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return malformed()
  const count = first & 0x7f
  // Lengths of their own length: at most four bytes, and never without end.
  if (first >= 0x80 && (count === 0 || count > 4 || at + 2 + count > bytes.length)) return malformed()
  const length = first < 0x80 ? first : bytes.readUIntBE(at + 2, count)
  const start = at + 2 + (first < 0x80 ? 0 : count)
  if (start + length > bytes.length) return malformed()
  return { content: bytes.subarray(start, start + length), end: start + length, tag }
}

/** The values in one that is made of others. */
const valuesIn = (bytes: Buffer): Value[] => {
  const values: Value[] = []
  for (let at = 0; at < bytes.length; at = values.at(-1)?.end ?? bytes.length) values.push(valueAt(bytes, at))
  return values
}

const within = (value: undefined | Value, tag: number): Value[] =>
  value?.tag === tag ? valuesIn(value.content) : malformed()

const isOid = (value: undefined | Value, oid: Buffer): boolean =>
  value?.tag === OID && value.content.equals(oid)

/** `20261128173000Z`, also with parts of a second, as an instant. */
const instantOf = (value: undefined | Value): string => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(
      value?.tag === GENERALIZED_TIME ? value.content.toString('latin1') : '',
    ) ?? []
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? malformed() : at.toISOString()
}

/**
 * Reads the answer of an authority.
 *
 * @param data what was to be stamped
 * @param nonce of the request; null where it is no longer known
 * @returns when it was stamped: an instant
 * @throws NoTimestamp when it was refused, is of something else, or cannot be read
 */
export const readTimestamp = (answer: Buffer, data: string, nonce: Buffer | null): string => {
  const whole = valueAt(answer, 0)
  const [statusInfo, token] = within(whole, SEQUENCE)
  const [status] = within(statusInfo, SEQUENCE)
  // 0 is granted, 1 granted with changes.
  if (status?.tag !== INTEGER || status.content.length !== 1 || (status.content[0] ?? 9) > 1) {
    throw new NoTimestamp('The authority refused the time stamp.')
  }
  const [type, signed] = within(token, SEQUENCE)
  if (!isOid(type, SIGNED_DATA)) malformed()
  const [signedData] = within(signed, INNER)
  const encapsulated = within(signedData, SEQUENCE)[2]
  const [contentType, content] = within(encapsulated, SEQUENCE)
  if (!isOid(contentType, TST_INFO)) malformed()
  const [octets] = within(content, INNER)
  if (octets?.tag !== OCTETS) return malformed()
  const [, , imprint, , at, ...rest] = within(valueAt(octets.content, 0), SEQUENCE)
  const [algorithm, digest] = within(imprint, SEQUENCE)
  if (!isOid(within(algorithm, SEQUENCE)[0], SHA256) || !digest?.content.equals(digestOf(data))) {
    throw new NoTimestamp('The time stamp is of something else.')
  }
  if (nonce && !rest.some(({ content: value, tag }) => tag === INTEGER && value.equals(nonce))) {
    throw new NoTimestamp('The time stamp is an answer to another request.')
  }
  return instantOf(at)
}
