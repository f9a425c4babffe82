import type { Required } from './required.js'

import { codeOf, CODES, EDGE_CODE, folded, isPlainLetter } from './required.js'

/**
 * Which runs of characters a text holds, as a set of their codes in which now and then one seems to be that is not, and which of
 * the known expressions may find something in it.
 */
type Runs = {
  bits: Uint32Array
  mask: number
  /** Numbers of expressions, as a set. */
  asking: Uint32Array
  /** How many expressions were known when it was told which may find something. */
  upTo: number
  /** What expressions found, by their number: whether anything, or all of it. Null of a long text: that may be much. */
  told: null | { all: Map<number, readonly RegExpExecArray[]>; any: Map<number, boolean> }
}

/** The number of all expressions that are not kept. Those below it are of expressions that are never passed over, each its own. */
export const NOT_KEPT = -1

/** One row of what an expression asks for. */
type Row = { codes: readonly number[]; expression: number }

/** More expressions than all rules have: those made of names by the thousand are not worth keeping. */
const MOST_EXPRESSIONS = 4_000

const numbers = new WeakMap<RegExp, number>()
const rows: Row[] = []
/** Where the rows of each expression begin. */
const firstRows: number[] = []
let neverPassedOver = 0
const rowsByCode = new Map<number, Row[]>()

const withRow = (row: Row): void => {
  // That code of it which the fewest other rows are found by.
  const [code] = [...row.codes].sort(
    (one, other) => (rowsByCode.get(one)?.length ?? 0) - (rowsByCode.get(other)?.length ?? 0),
  )
  if (code === undefined) return
  const same = rowsByCode.get(code) ?? []
  same.push(row)
  rowsByCode.set(code, same)
  rows.push(row)
}

/** The number of an expression, by which it is asked for. */
export const numberOf = (expression: RegExp, read: (expression: RegExp) => Required): number => {
  const known = numbers.get(expression)
  if (known !== undefined) return known
  if (firstRows.length + neverPassedOver >= MOST_EXPRESSIONS) {
    numbers.set(expression, NOT_KEPT)
    return NOT_KEPT
  }
  const required = read(expression)
  if (!required) {
    neverPassedOver += 1
    numbers.set(expression, NOT_KEPT - neverPassedOver)
    return NOT_KEPT - neverPassedOver
  }
  const number = firstRows.length
  firstRows.push(rows.length)
  for (const codes of required) withRow({ codes, expression: number })
  numbers.set(expression, number)
  return number
}

const TABLE = Uint16Array.from({ length: 0x250 }, (_, code) => folded(code))
const LETTER = Uint8Array.from({ length: 0x250 }, (_, code) => Number(isPlainLetter(code)))

/** The least bits of a set, a power of two, and how many there are for each character. */
const LEAST = 2 ** 11
const FOR_EACH = 24

/** Longer texts have a bit for every code there can be, and few of them are kept. */
const LONG = 5_000

const hasAll = ({ bits, mask }: Pick<Runs, 'bits' | 'mask'>, codes: readonly number[]): boolean => {
  for (const code of codes) {
    const place = code & mask
    if ((((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) return false
  }
  return true
}

const mark = (asking: Uint32Array, number: number): void => {
  asking[number >>> 5] = (asking[number >>> 5] ?? 0) | (1 << (number & 31))
}

const runsOf = (text: string): Runs => {
  const { length } = text
  const isLong = length > LONG
  let size = isLong ? CODES : LEAST
  while (size < length * FOR_EACH && !isLong) size *= 2
  const bits = new Uint32Array(size / 32)
  const mask = size - 1
  const likely = new Set<Row>()
  const add = (first: number, second: number, third: number) => {
    const code = codeOf(first, second, third)
    const place = code & mask
    const held = bits[place >>> 5] ?? 0
    const bit = 1 << (place & 31)
    // Where each code has a bit of its own, the same one needs not be looked up again.
    if (isLong && (held & bit) !== 0) return
    bits[place >>> 5] = held | bit
    const found = rowsByCode.get(code)
    if (found) for (const row of found) likely.add(row)
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
      if (startsWord) add(EDGE_CODE, last, code)
      if (!isLetter) {
        add(last, EDGE_CODE, 0)
        if (index > 1) add(before, last, EDGE_CODE)
        if (startsWord) add(EDGE_CODE, last, EDGE_CODE)
      }
    }
    startsWord = !isBehindLetter
    if (startsWord) add(EDGE_CODE, code, 0)
    before = last
    last = code
    isBehindLetter = isLetter
  }
  if (length > 0) {
    add(last, EDGE_CODE, 0)
    if (length > 1) add(before, last, EDGE_CODE)
    if (startsWord) add(EDGE_CODE, last, EDGE_CODE)
  }
  const upTo = firstRows.length
  const asking = new Uint32Array((upTo >>> 5) + 1)
  const told = isLong ? null : { all: new Map(), any: new Map() }
  const runs: Runs = { asking, bits, mask, told, upTo }
  for (const row of likely) {
    if (hasAll(runs, row.codes)) mark(asking, row.expression)
  }
  return runs
}

/** More texts than a notice has in three languages. */
const REMEMBERED = 3_000
const REMEMBERED_LONG = 8

const keptShort = new Map<string, Runs>()
const keptLong = new Map<string, Runs>()
let latest: { runs: Runs; text: string } | undefined

/** What is known of a text, read once. */
export const runsIn = (text: string): Runs => {
  if (latest?.text === text) return latest.runs
  const isLong = text.length > LONG
  const kept = isLong ? keptLong : keptShort
  let runs = kept.get(text)
  if (!runs) {
    runs = runsOf(text)
    const oldest = kept.keys().next().value
    if (kept.size >= (isLong ? REMEMBERED_LONG : REMEMBERED) && oldest !== undefined) kept.delete(oldest)
    kept.set(text, runs)
  }
  latest = { runs, text }
  return runs
}

/** Looks at what expressions ask for that were not known when the runs of a text were read. */
const lookAtNewer = (runs: Runs): void => {
  const { asking, upTo } = runs
  const count = firstRows.length
  const words = (count >>> 5) + 1
  if (words > asking.length) {
    runs.asking = new Uint32Array(words)
    runs.asking.set(asking)
  }
  for (let index = firstRows[upTo] ?? rows.length; index < rows.length; index += 1) {
    const row = rows[index]
    if (row && hasAll(runs, row.codes)) mark(runs.asking, row.expression)
  }
  runs.upTo = count
}

/**
 * False where an expression of this number finds nothing in a text for sure.
 *
 * @param runs of the text
 * @param number from {@link numberOf}
 */
export const mayHold = (runs: Runs, number: number): boolean => {
  if (number < 0) return true
  if (number >= runs.upTo) lookAtNewer(runs)
  return (((runs.asking[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1
}
