import { writtenAs } from './lean.js'

/**
 * What a text must hold for an expression to find anything in it, read off the expression: runs of characters, of which a text
 * without them need not be looked through. Most of a notice holds hardly any of the words that the rules look for.
 */

/** Not told: whatever may stand here. */
const GAP = '\u0000'
/** Where a word begins or ends. */
const EDGE = '\u0001'
/** It as a character of {@link codeOf}. */
export const EDGE_CODE = 1
/** More alternatives than this are not told apart. */
const MOST = 600
/** More than this are not told apart within one of them. */
const FEW = 24

/** The least of a character class that is spelt out. */
const SPELT = 4

/**
 * A character as expressions and texts are compared by: without case, all digits and all white space alike.
 *
 * The long s and the old signs for letters are what the flags `iu` take for letters too.
 */
export const folded = (code: number): number => {
  if (code < 128) {
    if (code >= 65 && code <= 90) return code + 32
    if (code >= 48 && code <= 57) return 48
    return code === 9 || code === 10 || code === 11 || code === 12 || code === 13 ? 32 : code
  }
  if (code === 0x17f) return 115
  if (code === 0x3c2) return 0x3c3
  if (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
    return 32
  if (code >= 0x300 && code < 0x370) return code
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

/** True only of letters, of which there are more: what is no letter by this may be the edge of a word. */
export const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)

const foldedText = (text: string): string =>
  [...text].map((one) => (one.length === 1 ? String.fromCharCode(folded(one.charCodeAt(0))) : GAP)).join('')

/** So many characters in a row are seldom in a text by chance. */
const TELLING = 5

const isTelling = (path: string): boolean =>
  path.split(GAP).some((run) => run.replaceAll(EDGE, '').length >= TELLING)

/** Of rows those that ask for no more than another one does. */
const withoutNarrower = (rows: readonly (readonly number[])[]): (readonly number[])[] => {
  const byLength = [...rows].sort((one, other) => one.length - other.length)
  const kept: (readonly number[])[] = []
  for (const row of byLength) {
    if (!kept.some((one) => one.every((code) => row.includes(code)))) kept.push(row)
  }
  return kept
}

class Reader {
  private at = 0

  constructor(private readonly source: string) {}

  /** The alternatives up to the end of the group that is open, each as runs with gaps between them. */
  alternatives(most: number): string[] {
    const all: string[] = []
    let tooMany = false
    for (;;) {
      const some = this.sequence(most)
      all.push(...some)
      if (all.length > most) tooMany = true
      if (this.source[this.at] !== '|') break
      this.at += 1
    }
    return tooMany ? [GAP] : [...new Set(all)]
  }

  private sequence(most: number): string[] {
    let paths = ['']
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const term = this.quantified(this.term(paths.length === 1 ? most : FEW))
      // What a text must hold is sure enough: all ways to go on would only be many.
      const isSure = term.length > 1 && paths.every(isTelling)
      paths =
        isSure || paths.length * term.length > most
          ? paths.map((path) => path + GAP)
          : paths.flatMap((path) => term.map((one) => path + one))
    }
    return paths
  }

  private quantified(term: string[]): string[] {
    const rest = this.source.slice(this.at, this.at + 12)
    const sign = /^(?:[?*+]|\{(\d+)(,(\d*))?\})\??/.exec(rest)
    if (!sign) return term
    this.at += sign[0].length
    const least = sign[1] === undefined ? (sign[0].startsWith('+') ? 1 : 0) : Number(sign[1])
    const isExact = sign[1] !== undefined && (sign[2] === undefined || sign[3] === sign[1])
    const [only] = term
    if (least === 0) {
      const isOnce = sign[0].startsWith('?') || sign[3] === '1'
      return isOnce && term.length < FEW ? [...new Set(['', ...term])] : [GAP]
    }
    if (isExact && term.length === 1 && only !== undefined && least <= 8) return [only.repeat(least)]
    return term.length === 1 && only !== undefined ? [only + GAP + only] : term.map((one) => one + GAP)
  }

  private term(most: number): string[] {
    const { at, source } = this
    const char = source[at] ?? ''
    if (char === '(') return this.group(most)
    if (char === '[') return this.characterClass()
    if (char === '\\') return [this.escape()]
    const code = source.codePointAt(at) ?? 0
    this.at += code > 0xffff ? 2 : 1
    if (char === '^' || char === '$') return ['']
    return [char === '.' || code > 0xffff ? GAP : String.fromCharCode(folded(code))]
  }

  private group(most: number): string[] {
    const head =
      /^\((?:\?(?:<?[=!]|:|<[^<>=!]{1,40}>))?/.exec(this.source.slice(this.at, this.at + 48))?.[0] ?? '('
    this.at += head.length
    const start = this.at
    const isLook = /[=!]$/.test(head)
    const inside = this.alternatives(isLook ? 1 : most)
    const within = this.source.slice(start, this.at)
    this.at += 1
    if (!isLook) return inside
    // A word begins or ends where no letter may be.
    const isEdge =
      head.endsWith('!') && /^(?:\\p\{L\}|\[(?!\^)[^[\]]{0,40}\\p\{L\}[^[\]]{0,40}\])(?:\||$)/u.test(within)
    if (!isEdge) return ['']
    return [head === '(?<!' ? GAP + EDGE : EDGE + GAP]
  }

  private characterClass(): string[] {
    let end = this.at + 1
    while (end < this.source.length && this.source[end] !== ']') end += this.source[end] === '\\' ? 2 : 1
    const inside = this.source.slice(this.at + 1, end)
    this.at = end + 1
    if (/^(?:\\d|0-9)$/.test(inside)) return ['0']
    if (inside === '\\s') return [' ']
    if (inside.startsWith('^') || /[\\-]/.test(inside) || inside.length > SPELT) return [GAP]
    return [...new Set(foldedText(inside))]
  }

  private escape(): string {
    const name = this.source[this.at + 1] ?? ''
    const long =
      /^\\(?:[pP]\{[^{}]{1,40}\}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^<>]{1,40}>|\d{1,2}|c[a-zA-Z])/.exec(
        this.source.slice(this.at, this.at + 48),
      )
    this.at += long ? long[0].length : 2
    if (name === 'd') return '0'
    if (name === 's' || name === 't' || name === 'n' || name === 'r' || name === 'f' || name === 'v')
      return ' '
    if (name === 'b' || name === 'B') return ''
    if (name === 'u' || name === 'x') {
      const code = Number.parseInt(long?.[0].replace(/^\\[ux]\{?|\}$/g, '') ?? '', 16)
      return code > 0 && code <= 0xffff ? String.fromCharCode(folded(code)) : GAP
    }
    return long || /[wWDSkpPc]/.test(name) ? GAP : String.fromCharCode(folded(name.charCodeAt(0)))
  }
}

/** How many codes there can be, a power of two. */
export const CODES = 2 ** 21

/** What stands for one to three characters, as a number: those of different runs are seldom the same. */
export const codeOf = (first: number, second: number, third: number): number =>
  Math.imul(
    Math.imul(Math.imul(first + 1, 0x9e3779b1) ^ (second + 1), 0x85ebca6b) ^ (third + 1),
    0xc2b2ae35,
  ) >>> 11

/** More codes than this tell no more of one alternative. */
const ENOUGH = 3

/** The codes of the runs of an alternative; empty where nothing is known of it. */
const codesOf = (path: string): number[] => {
  const codes: number[] = []
  for (const run of path.split(GAP)) {
    if (run === '' || run === EDGE) continue
    const at = (index: number) => {
      const code = run.charCodeAt(index)
      return Number.isNaN(code) ? 0 : code
    }
    if (run.length < 3) codes.push(codeOf(at(0), at(1), 0))
    // The first and the last tell most; those between them share characters with these.
    else
      for (let index = 0; index + 3 <= run.length; index += 1)
        codes.push(codeOf(at(index), at(index + 1), at(index + 2)))
  }
  if (codes.length <= ENOUGH) return codes
  return Array.from(
    { length: ENOUGH },
    (_, index) => codes[Math.floor((index * (codes.length - 1)) / (ENOUGH - 1))] ?? 0,
  )
}

/** Codes of which a text needs all of one row; null where nothing is known of what it needs. */
export type Required = readonly (readonly number[])[] | null

/** What a text must hold for an expression to find anything in it. */
export const requiredOf = (expression: RegExp): Required => {
  const rows = new Reader(writtenAs(expression)).alternatives(MOST).map(codesOf)
  return rows.some(({ length }) => length === 0) ? null : withoutNarrower(rows)
}
