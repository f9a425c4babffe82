import type { ReadLimits } from './limits.js'

import { inflateRawSync } from 'node:zlib'

import { UnreadableFile } from '../sourceDocument.js'
import { refuseLargeContent } from './limits.js'

/** A file in a packed file, not yet unpacked. */
export type ZipEntry = { name: string; size: number; packed: Uint8Array; method: number }

/** More files than any document has in it. */
const MOST_ENTRIES = 5000
const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

const damaged = (): UnreadableFile =>
  new UnreadableFile('damaged', 'The file is damaged: it cannot be unpacked.')

/**
 * The files in a packed file (ZIP), by what its directory says.
 *
 * @throws {UnreadableFile} `damaged`, `encrypted`; `tooLarge` where the sizes it declares are beyond the limit; `unsafe`
 */
export const zipEntries = (bytes: Uint8Array, limits: ReadLimits): ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 22 - 65_536 && view.getUint32(end, true) !== END) end--
  if (end < 0 || view.getUint32(end, true) !== END) throw damaged()
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES)
    throw new UnreadableFile('unsafe', `More than ${MOST_ENTRIES} files are packed in the file.`)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged()
    if (view.getUint16(at + 8, true) & 1) {
      throw new UnreadableFile('encrypted', 'The file is locked with a password. Save it without one.')
    }
    const packedSize = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    total += size
    refuseLargeContent(total, limits)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged()
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packedSize > bytes.length) throw damaged()
    const packed = bytes.subarray(from, from + packedSize)
    entries.push({ name, size, packed, method: view.getUint16(at + 10, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * Unpacks a file, never more of it than its directory declares: what declares less than it holds is refused.
 *
 * @throws {UnreadableFile} `damaged`
 */
export const unzipEntry = ({ method, packed, size }: ZipEntry): Uint8Array => {
  if (method === 0) return packed
  if (method !== 8) throw damaged()
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 })
  } catch {
    throw damaged()
  }
}
