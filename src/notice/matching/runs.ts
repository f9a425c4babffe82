import { codeOf, folded, isPlainLetter } from './required.js'

/** Which runs of characters a text holds: a set of their codes, in which now and then one seems to be that is not. */
type Runs = { bits: Uint32Array; mask: number }

const TABLE = Uint16Array.from({ length: 0x250 }, (_, code) => folded(code))
const LETTER = Uint8Array.from({ length: 0x250 }, (_, code) => Number(isPlainLetter(code)))

const EDGE = 1

/** The least and the most bits of a set, as powers of two, and how many there are for each character. */
const LEAST = 2 ** 11
const MOST = 2 ** 21
const FOR_EACH = 24

const runsOf = (text: string): Runs => {
  const { length } = text
  let size = LEAST
  while (size < length * FOR_EACH && size < MOST) size *= 2
  const bits = new Uint32Array(size / 32)
  const mask = size - 1
  const add = (first: number, second: number, third: number) => {
    const code = codeOf(first, second, third) & mask
    bits[code >>> 5] = (bits[code >>> 5] ?? 0) | (1 << (code & 31))
  }
  let before = 0
  let last = 0
  let isBehindLetter = false
  let startsWord = false
  for (let index = 0; index < length; index += 1) {
    const raw = text.charCodeAt(index)
    const code = TABLE[raw] ?? folded(raw)
    const isLetter = LETTER[raw] === 1
    add(code, 0, 0)
    if (index > 0) {
      add(last, code, 0)
      if (index > 1) add(before, last, code)
      if (startsWord) add(EDGE, last, code)
      if (!isLetter) {
        add(last, EDGE, 0)
        if (index > 1) add(before, last, EDGE)
        if (startsWord) add(EDGE, last, EDGE)
      }
    }
    startsWord = !isBehindLetter
    if (startsWord) add(EDGE, code, 0)
    before = last
    last = code
    isBehindLetter = isLetter
  }
  if (length > 0) {
    add(last, EDGE, 0)
    if (length > 1) add(before, last, EDGE)
    if (startsWord) add(EDGE, last, EDGE)
  }
  return { bits, mask }
}

/** More texts than a notice in three languages has. */
const REMEMBERED = 2_000
/** Longer texts are not kept: few are, and they would take much room. */
const LONGEST = 5_000

const known = new Map<string, Runs>()
let latest: { runs: Runs; text: string } | undefined

const runsIn = (text: string): Runs => {
  if (latest?.text === text) return latest.runs
  let runs = known.get(text)
  if (!runs) {
    runs = runsOf(text)
    if (text.length <= LONGEST) {
      const oldest = known.keys().next().value
      if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest)
      known.set(text, runs)
    }
  }
  latest = { runs, text }
  return runs
}

/** True when a text holds, as far as can be told, all that one of the rows asks for. */
export const holdsOneOf = (text: string, rows: Int32Array): boolean => {
  const { bits, mask } = runsIn(text)
  let isAll = true
  // Rows end with -1.
  for (const one of rows) {
    if (one < 0) {
      if (isAll) return true
      isAll = true
    } else if (isAll) {
      const code = one & mask
      isAll = (((bits[code >>> 5] ?? 0) >>> (code & 31)) & 1) === 1
    }
  }
  return false
}
