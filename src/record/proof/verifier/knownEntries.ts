/**
 * What is known of the entries of a log, found by the hash of their record. A log may have millions of them, so they are kept in
 * columns of numbers: some 60 bytes an entry, where objects would take six times as much. Nothing but Node's own modules is
 * imported.
 */
import { randomBytes } from 'node:crypto'

import { createNames, longer } from './columns.js'

/** An entry of the log: which record is where. */
export type LogEntry = {
  /** Its number, the first being 0. */
  index: number
  notice: string
  /** Hash of the record. */
  record: string
  version: number
}

/** An entry with what was found of it. */
export type KnownEntry = {
  /** Who told of it; null for the log itself. */
  by: null | string
  /** Whether its record is there. */
  found: boolean
  /** Whether it is not as it was written. */
  isAltered: boolean
} & LogEntry

const WORDS = 8
const FOUND = 1
const ALTERED = 2
const FIRST_ROOM = 1024

const wordsOf = (hash: string): Uint32Array =>
  Uint32Array.from({ length: WORDS }, (_, word) => Number.parseInt(hash.slice(8 * word, 8 * word + 8), 16))

/**
 * A store of entries. Each is told by its place, which counts from 0 in the order they were added.
 */
export const createKnownEntries = () => {
  const notices = createNames()
  const tellers = createNames()
  let room = FIRST_ROOM
  let size = 0
  let ofLog = 0
  let digests = new Uint32Array(WORDS * room)
  let indexes = new Float64Array(room)
  let versions = new Float64Array(room)
  let noticeNumbers = new Uint32Array(room)
  /** 0 for the log itself. */
  let by = new Uint32Array(room)
  let flags = new Uint8Array(room)
  /** Places by hash, each one more than it is: 0 is none. Never more than half full. */
  let slots = new Uint32Array(2 * room)
  // Whoever fills a log with hashes of their own does not know where these lead.
  const factors = new Uint32Array(WORDS)
  for (const word of factors.keys()) factors[word] = randomBytes(4).readUInt32LE() | 1

  const startOf = (words: Uint32Array): number => {
    let mixed = 0
    for (let word = 0; word < WORDS; word += 1) {
      mixed = (mixed + Math.imul((words[word] ?? 0) ^ (mixed >>> 15), factors[word] ?? 1)) | 0
    }
    return (mixed ^ (mixed >>> 16)) >>> 0
  }
  const isAt = (place: number, words: Uint32Array): boolean => {
    for (let word = 0; word < WORDS; word += 1) {
      if (digests[WORDS * place + word] !== words[word]) return false
    }
    return true
  }
  /** The slot of a hash, or the empty one where it belongs. */
  const slotOf = (words: Uint32Array): number => {
    const mask = slots.length - 1
    for (let slot = startOf(words) & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? 0
      if (held === 0 || isAt(held - 1, words)) return slot
    }
  }
  const grow = () => {
    room *= 2
    digests = longer(digests, WORDS * room)
    indexes = longer(indexes, room)
    versions = longer(versions, room)
    noticeNumbers = longer(noticeNumbers, room)
    by = longer(by, room)
    flags = longer(flags, room)
    slots = new Uint32Array(2 * room)
    for (let place = 0; place < size; place += 1) {
      slots[slotOf(digests.subarray(WORDS * place, WORDS * place + WORDS))] = place + 1
    }
  }
  const recordAt = (place: number): string =>
    Array.from(digests.subarray(WORDS * place, WORDS * place + WORDS), (word) =>
      word.toString(16).padStart(8, '0'),
    ).join('')

  const find = (record: string): number | undefined => {
    const held = slots[slotOf(wordsOf(record))] ?? 0
    return held === 0 ? undefined : held - 1
  }
  const noticeAt = (place: number): string => notices.nameOf(noticeNumbers[place] ?? 0)
  const isFound = (place: number): boolean => ((flags[place] ?? 0) & FOUND) !== 0
  const isOfLog = (place: number): boolean => by[place] === 0

  return {
    /** Adds an entry whose record none has that is there already. Those of the log come first, in their order. */
    add: ({ by: teller, found, index, isAltered, notice, record, version }: KnownEntry): void => {
      if (size === room) grow()
      const words = wordsOf(record)
      digests.set(words, WORDS * size)
      indexes[size] = index
      versions[size] = version
      noticeNumbers[size] = notices.numberOf(notice)
      by[size] = teller === null ? 0 : tellers.numberOf(teller) + 1
      flags[size] = (found ? FOUND : 0) | (isAltered ? ALTERED : 0)
      slots[slotOf(words)] = size + 1
      size += 1
      if (teller === null) ofLog = size
    },
    /** The entry at a place. */
    at: (place: number): KnownEntry => ({
      by: isOfLog(place) ? null : tellers.nameOf((by[place] ?? 1) - 1),
      found: isFound(place),
      index: indexes[place] ?? 0,
      isAltered: ((flags[place] ?? 0) & ALTERED) !== 0,
      notice: noticeAt(place),
      record: recordAt(place),
      version: versions[place] ?? 0,
    }),
    /** Where the entry of a record is; undefined when there is none. */
    find,
    isFound,
    isOfLog,
    noticeAt,
    /** The record that the log has under a number. */
    recordOf: (index: number): string | undefined => {
      let [from, to] = [0, ofLog]
      while (from < to) {
        const middle = (from + to) >> 1
        if ((indexes[middle] ?? 0) < index) from = middle + 1
        else to = middle
      }
      return from < ofLog && indexes[from] === index ? recordAt(from) : undefined
    },
    /** Notes that the record of an entry is there. */
    setFound: (place: number): void => {
      flags[place] = (flags[place] ?? 0) | FOUND
    },
    /** How many there are. */
    size: () => size,
    versionAt: (place: number): number => versions[place] ?? 0,
  }
}
