/** How many bytes are looked at to tell how a text is encoded. */
const LOOKED_AT = 4096

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** UTF-16 without a mark: texts of the Latin alphabet have a zero in every second byte. */
const guessedUtf16 = (bytes: Uint8Array): 'utf-16be' | 'utf-16le' | null => {
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2)
  if (pairs < 4) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < pairs; index++) {
    if (bytes[index * 2] === 0) even++
    if (bytes[index * 2 + 1] === 0) odd++
  }
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : null
}

const decoded = (bytes: Uint8Array, encoding: string, fatal = false): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})/i

/** The encoding that a web page names for itself near its beginning, if it names one. */
export const namedCharset = (bytes: Uint8Array): string | null =>
  CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)))?.[1] ?? null

/**
 * The text of a file: by its byte order mark; else as UTF-16 where every second byte is zero; else as UTF-8, which nothing else
 * looks like by chance; else as the encoding it names; else as Windows-1252, which every Finnish and Swedish letter is in.
 *
 * @param named an encoding that the file names for itself
 */
export const decodeText = (bytes: Uint8Array, named: null | string = null): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, 'utf-16le') ?? ''
  if (startsWith(bytes, 0xfe, 0xff)) return decoded(bytes, 'utf-16be') ?? ''
  const wide = guessedUtf16(bytes)
  if (wide) return decoded(bytes, wide) ?? ''
  const utf8 = decoded(bytes, 'utf-8', true)
  if (utf8 !== undefined) return utf8
  const isWide = named !== null && /^utf-?(?:8|16|32)/i.test(named)
  return (
    (named === null || isWide ? undefined : decoded(bytes, named)) ??
    decoded(bytes, 'windows-1252') ??
    decoded(bytes, 'utf-8') ??
    ''
  )
}

/** Unlike any text: zeros and controls, other than those of white space, in more than a few places. */
export const isBinary = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || guessedUtf16(bytes)) return false
  const looked = bytes.subarray(0, LOOKED_AT)
  let controls = 0
  for (const byte of looked) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b)) controls++
  return controls > looked.length * 0.02 + 1
}
