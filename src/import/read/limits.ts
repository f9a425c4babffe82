import { UnreadableFile } from '../sourceDocument.js'

/** How large a file may be, and how long reading it may take. */
export type ReadLimits = {
  /** Bytes of the file. */
  bytes: number
  /** Bytes of what is packed in it, once unpacked. */
  unpackedBytes: number
  /** Pages of a PDF. */
  pages: number
  /** Elements within elements. */
  depth: number
  /** Characters of what was read. */
  characters: number
  /** Bytes of memory that reading takes, where it is read on a thread of its own. */
  memory: number
  milliseconds: number
}

const MEGABYTE = 1024 * 1024

/** The limits that hold where none are given. */
export const READ_LIMITS: ReadLimits = {
  bytes: 10 * MEGABYTE,
  unpackedBytes: 50 * MEGABYTE,
  pages: 300,
  depth: 200,
  characters: 2_000_000,
  memory: 512 * MEGABYTE,
  milliseconds: 10_000,
}

const megabytes = (bytes: number): string => `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`

/** Refuses a file of too many bytes. @throws {UnreadableFile} `tooLarge` */
export const refuseLargeFile = (bytes: number, limits: ReadLimits): void => {
  if (bytes > limits.bytes) {
    throw new UnreadableFile(
      'tooLarge',
      `The file has ${megabytes(bytes)}; a file may have ${megabytes(limits.bytes)}.`,
    )
  }
}

/** Refuses what would take too much room once unpacked. @throws {UnreadableFile} `tooLarge` */
export const refuseLargeContent = (bytes: number, limits: ReadLimits): void => {
  if (bytes > limits.unpackedBytes) {
    throw new UnreadableFile(
      'tooLarge',
      `Unpacked, the file has more than ${megabytes(limits.unpackedBytes)}, which is the limit.`,
    )
  }
}

/** Refuses a text of too many characters. @throws {UnreadableFile} `tooLarge` */
export const refuseLongText = (characters: number, limits: ReadLimits): void => {
  if (characters > limits.characters) {
    throw new UnreadableFile(
      'tooLarge',
      `The file holds more than ${limits.characters} characters of text, which is the limit.`,
    )
  }
}

/** Refuses elements within too many elements. @throws {UnreadableFile} `unsafe` */
export const refuseDeepNesting = (depth: number, limits: ReadLimits): void => {
  if (depth > limits.depth) {
    throw new UnreadableFile(
      'unsafe',
      `The file is nested more than ${limits.depth} deep, which is the limit.`,
    )
  }
}

/** Refuses a file whose reading takes too much memory. @throws {UnreadableFile} `tooLarge` */
export const refuseMuchMemory = (bytes: number, limits: ReadLimits): void => {
  if (bytes > limits.memory) {
    throw new UnreadableFile(
      'tooLarge',
      `Reading the file takes more than ${megabytes(limits.memory)} of memory, which is the limit.`,
    )
  }
}

/** That a file could not be read in the time there is for it. */
export const tookTooLong = ({ milliseconds }: ReadLimits): UnreadableFile =>
  new UnreadableFile(
    'tookTooLong',
    `The file could not be read within ${milliseconds / 1000} seconds, which is the limit.`,
  )

/** Refuses to go on with a file that has taken too long. */
export type Watch = () => void

/**
 * A watch that has begun: asked between steps, it ends the reading of a file that takes too long.
 *
 * @param now the milliseconds of a clock that never goes back
 * @throws {UnreadableFile} `tookTooLong`, from the watch
 */
export const startWatch = (limits: ReadLimits, now: () => number): Watch => {
  const end = now() + limits.milliseconds
  return () => {
    if (now() > end) throw tookTooLong(limits)
  }
}
