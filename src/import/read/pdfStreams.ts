import type { ReadLimits } from './limits.js'

import { inflateSync } from 'node:zlib'

import { UnreadableFile } from '../sourceDocument.js'
import { refuseLargeContent } from './limits.js'

/** Pictures are never unpacked to be read; this many bytes of one are what a program may take for a moment. */
const LARGEST_PICTURE = 200 * 1024 * 1024

/** How far before a stream what is said of it is looked for. */
const SAID_BEFORE = 1000

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/**
 * Refuses a PDF file whose streams unpack to more than the limit, without keeping what they unpack to.
 *
 * @throws {UnreadableFile} `tooLarge`; `unsafe` for what is packed several times, as no program does
 */
export const refusePackedStreams = (bytes: Uint8Array, limits: ReadLimits): void => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = buffer.indexOf('stream'); at >= 0;) {
    const isEnd = buffer.subarray(at - 3, at).toString('latin1') === 'end'
    const said = buffer.subarray(Math.max(0, at - SAID_BEFORE), at).toString('latin1')
    const own = said.slice(said.lastIndexOf('obj') + 1)
    if (!isEnd && /\/(?:FlateDecode|Fl)(?![a-z])/i.test(own)) {
      if ((own.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode)/g)?.length ?? 0) > 1) {
        throw new UnreadableFile(
          'unsafe',
          'Something in the file is packed several times, as no program does it.',
        )
      }
      const from =
        at +
        6 +
        (buffer[at + 6] === 13 ? 1 : 0) +
        (buffer[at + 6 + (buffer[at + 6] === 13 ? 1 : 0)] === 10 ? 1 : 0)
      const end = buffer.indexOf('endstream', from)
      const packed = buffer.subarray(from, end < 0 ? buffer.length : end)
      const isPicture = /\/Subtype\s{0,9}\/Image/.test(own)
      const most = isPicture ? LARGEST_PICTURE : limits.unpackedBytes - total
      try {
        const { length } = inflateSync(packed, { maxOutputLength: Math.max(most, 1) })
        if (!isPicture) total += length
      } catch (error) {
        // What cannot be unpacked is not read either.
        if (isTooLarge(error)) refuseLargeContent(limits.unpackedBytes + 1, limits)
      }
      at = buffer.indexOf('stream', end < 0 ? buffer.length : end + 9)
    } else at = buffer.indexOf('stream', at + 6)
  }
}
