import type { SectionKey } from '../notice/vocabulary.js'
import type { Candidate, HeadingNumber, Style } from './candidates.js'
import type { NamedMatters } from './keys.js'
import type { Joined } from './lines.js'
import type { Piece, Place } from './piece.js'
import type { Row } from './tables.js'

import { roleBefore } from '../notice/check/text/dates.js'
import { headingWords } from '../notice/check/text/headings.js'
import { candidateOf, FAMILIES, numberAt, tidyHeading } from './candidates.js'
import { contactLabel, isContactLabel } from './contactLabels.js'
import { namesNotice } from './documentName.js'
import { isBare, isOfficial, mattersOf } from './keys.js'
import { continued, itemised, unwrapped } from './lines.js'
import { isBold } from './piece.js'
import { labelledLine, readTable } from './tables.js'
import { wholeHeading, withoutStrayHyphens } from './words.js'
import { addAll, greatest } from '../notice/many.js'

/** A section of a text: its heading, and the lines under it. */
export type DividedSection = {
  /** Its number as written. */
  number: null | string
  heading: string
  pieces: Piece[]
  /** True for a row of a table that lays the notice out. */
  isRow: boolean
  place: Place
} & NamedMatters

/** A text by its sections: what stands before the first one, those, and what only a page break put there. */
export type Division = {
  before: Piece[]
  sections: DividedSection[]
  /** Headings that were repeated because a page cut their section. */
  repeated: Piece[]
  joined: Joined[]
}

type Unit = { kind: 'line'; piece: Piece; candidate: Candidate | null } | { kind: 'row'; row: Row }

/** The lines and rows of a text, tables read for what they are. */
const unitsOf = (pieces: readonly Piece[]): Unit[] => {
  const units: Unit[] = []
  const line = (piece: Piece) => units.push({ candidate: candidateOf(piece), kind: 'line', piece })
  let inForm = false
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]
    if (!piece) break
    if (piece.cell === null) {
      line(piece)
      at += 1
      continue
    }
    const { table } = piece.cell
    let end = at
    while (pieces[end]?.cell?.table === table) end += 1
    const read = readTable(pieces.slice(at, end), inForm)
    at = end
    if (read.kind === 'form') {
      inForm = true
      for (const row of read.rows) units.push({ kind: 'row', row })
    } else if (read.kind === 'fields') read.rows.flatMap(labelledLine).forEach(line)
    else read.pieces.forEach(line)
  }
  return units
}

/** Styles from the surest sign of a heading to the weakest, and how much weaker ones have to outnumber it. */
const STYLES: readonly Style[] = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'number',
  'subnumber',
  'bold',
  'caps',
  'question',
  'plain',
  'loose',
]
const OUTNUMBER = 2.2
const FEWEST = 3

const isLevel = (style: Style): style is `h${number}` => /^h\d$/u.test(style)

/** The sort of headings that most of the matters of a text stand under; null where there are none. */
const styleOf = (candidates: readonly Candidate[]): null | Style => {
  const matters = new Map<Style, Set<SectionKey>>()
  for (const { keys, styles } of candidates) {
    for (const style of styles) {
      const told = matters.get(style) ?? new Set()
      keys.forEach((key) => told.add(key))
      matters.set(style, told)
    }
  }
  const count = (style: Style): number => matters.get(style)?.size ?? 0
  const most = greatest(STYLES.map(count))
  if (most === 0) return null
  const enough = STYLES.find((style) => count(style) >= FEWEST && OUTNUMBER * count(style) >= most)
  return enough ?? STYLES.find((style) => count(style) === most) ?? null
}

/** Numbers as they go on from each other. */
class Sequence {
  #last: HeadingNumber | null = null
  #count = 0

  /** True where a number comes after those before it; one that leaves some out needs a heading of a known matter. */
  accepts({ letter, major, sub }: HeadingNumber, isKnown: boolean, isFirstAgain: boolean): boolean {
    const last = this.#last
    if (last === null) return major <= 1 || isKnown
    if (sub !== null || last.sub !== null)
      return major === last.major
        ? (sub ?? 0) > (last.sub ?? 0)
        : major > last.major && major <= last.major + 2
    if (major === last.major) return letter > last.letter || (isKnown && letter !== last.letter)
    if (major === last.major + 1) return true
    if (major > last.major && major <= last.major + 3) return isKnown
    // Some count wrong, some begin a second notice.
    return isKnown && (isFirstAgain || (major === last.major - 1 && this.#count > 3))
  }

  take(number: HeadingNumber): void {
    this.#last = number
    this.#count += 1
  }
}

/** The part of headings without a known matter up to which bold and capital lines are taken for headings all the same. */
const UNKNOWN = 0.4

class Divider {
  readonly before: Piece[] = []
  readonly sections: DividedSection[] = []
  readonly repeated: Piece[] = []
  readonly joined: Joined[] = []
  readonly #sequence = new Sequence()
  readonly #style: null | Style
  readonly #level: number
  readonly #takesUnknown: boolean
  readonly #hasForm: boolean
  /** True where headings of a plain text mostly stand on lines of their own: a label before a text is a line of its section then. */
  readonly #standAlone: boolean
  /** True where the section that is open has its text on the line of its heading. */
  #isLabelled = false

  constructor(units: readonly Unit[]) {
    const candidates = units.flatMap((unit) =>
      unit.kind === 'line' && unit.candidate ? [unit.candidate] : [],
    )
    this.#style = styleOf(candidates)
    this.#level = this.#style && isLevel(this.#style) ? Number(this.#style[1]) : 0
    const same = candidates.filter(
      ({ rest, styles }) => rest === null && this.#style && styles.includes(this.#style),
    )
    this.#takesUnknown = same.filter(({ keys }) => keys.length === 0).length <= UNKNOWN * same.length
    const plain = candidates.filter(({ keys, styles }) => keys.length > 0 && styles.includes('plain'))
    const alone = plain.filter(({ rest }) => rest === null).length
    this.#standAlone = alone > 2 * (plain.length - alone)
    this.#hasForm = units.filter((unit) => unit.kind === 'row').length >= FEWEST
  }

  /** Lines go to the section that is open. */
  add(pieces: readonly Piece[]): void {
    addAll(this.sections.at(-1)?.pieces ?? this.before, pieces)
  }

  open(
    heading: string,
    pieces: readonly Piece[],
    { from, isRow, number }: { from: Piece; isRow: boolean; number: null | string },
  ): void {
    const whole = withoutStrayHyphens(wholeHeading(heading), isOfficial)
    if (whole !== heading) this.joined.push({ asWritten: heading, place: from.place, text: whole })
    const last = this.sections.at(-1)
    const words = headingWords(whole.replace(CONTINUED, ''))
    if (
      last &&
      words !== '' &&
      words === headingWords(last.heading) &&
      (number === null || number === last.number)
    ) {
      this.repeated.push(from)
      this.goOn(pieces)
      return
    }
    this.sections.push({
      heading: whole,
      isRow,
      number,
      pieces: [...pieces],
      place: from.place,
      ...mattersOf(whole),
    })
  }

  /** What follows a page break: a sentence that the break cut is one again. */
  goOn(pieces: readonly Piece[]): void {
    const last = (this.sections.at(-1)?.pieces ?? this.before).at(-1)
    const [first, ...rest] = pieces
    const one = last && first ? continued(last, first) : null
    if (one) {
      const list = this.sections.at(-1)?.pieces ?? this.before
      list.splice(-1, 1, one)
      this.add(rest)
    } else this.add(pieces)
  }

  line(piece: Piece, candidate: Candidate | null): void {
    if (candidate && this.#isHeading(candidate, piece)) {
      const { heading, number, rest } = candidate
      if (number) this.#sequence.take(number)
      this.#isLabelled = rest !== null
      this.open(heading, rest ? [rest] : [], { from: piece, isRow: false, number: number?.written ?? null })
    } else this.add([piece])
  }

  row(row: Row): void {
    const { label, labelPieces, rest } = row
    const [from] = [...labelPieces, ...rest]
    if (!from) return
    const counted = numberAt(label)
    const heading = tidyHeading(counted ? label.slice(counted.length) : label)
    if (label === '' || this.#takesLabel(label)) this.goOn(rest)
    else if (
      label.length <= 60 &&
      roleBefore(`${label} `, label.length + 1) !== null &&
      mattersOf(heading).keys.length === 0
    )
      addAll(this.before, labelledLine(row))
    else if (this.#isContactOfOpen(label)) this.add(labelledLine(row))
    else if (mattersOf(heading).keys.length > 0 && label.length <= 250 && !this.#isFieldHere(label))
      this.open(heading, rest, { from, isRow: true, number: counted?.number.written ?? null })
    else if (rest.length === 0)
      labelPieces.forEach((piece) => {
        this.line(piece, candidateOf(piece))
      })
    else if (isContactLabel(label) || label.length > 120 || /[.!]$/u.test(label)) this.add(labelledLine(row))
    else if (this.sections.length === 0 && labelPieces.some(({ text }) => namesNotice(text)))
      addAll(this.before, [...labelPieces, ...rest])
    else if (this.sections.length === 0 && !labelPieces.every(isBold)) addAll(this.before, labelledLine(row))
    else this.open(heading, rest, { from, isRow: true, number: counted?.number.written ?? null })
  }

  /** A page may cut the cell of a heading too: what is left of it on the next one belongs to the heading. */
  #takesLabel(label: string): boolean {
    const last = this.sections.at(-1)
    if (!last?.isRow || label.length > 60 || !/^\p{Ll}/u.test(label)) return false
    const heading = `${last.heading} ${label}`
    if (!isOfficial(heading) && !(isBare(heading) && !isOfficial(last.heading))) return false
    Object.assign(last, { heading, ...mattersOf(heading) })
    return true
  }

  /** A row that names the controller again, in a table of its address under a heading of its own. */
  #isContactOfOpen(label: string): boolean {
    const last = this.sections.at(-1)
    const { keys } = mattersOf(label)
    return (
      last?.isRow === false &&
      keys.length > 0 &&
      keys.every((key) => CONTACT_KEYS.includes(key)) &&
      this.#isNamedAgain(keys)
    )
  }

  /** `Yhteystiedot` under a heading of its own is a heading; among the lines of a controller it is a label. */
  #isFieldHere(label: string): boolean {
    const last = this.sections.at(-1)
    if (!isContactLabel(label) || contactLabel(label) === 'person' || !last) return false
    return last.keys.some((key) => CONTACT_KEYS.includes(key)) && mattersOf(label).toldBy !== 'official'
  }

  #isHeading(candidate: Candidate, piece: Piece): boolean {
    const { heading, keys, number, rest, styles, toldBy } = candidate
    const style = this.#style
    const isKnown = keys.length > 0
    const first = this.sections[0]
    const isFirstAgain = first !== undefined && first.keys.some((key) => keys.includes(key))
    if (style === null) return false
    const own = styles.find(isLevel)
    if (this.#level > 0) {
      if (own === undefined) return false
      if (Number(own[1]) > this.#level) return false
      // One before the first known matter is a section too, where the name of the notice went before.
      const isNamed = this.before.some(({ kind, level }) => kind === 'heading' && level < this.#level)
      return (
        (isKnown && !this.#isTitle(heading)) ||
        this.sections.length > 0 ||
        (isNamed && Number(own[1]) === this.#level)
      )
    }
    if (style === 'number' || style === 'subnumber') {
      const isNumbered =
        number !== null && (styles.includes(style) || (style === 'subnumber' && styles.includes('number')))
      if (isNumbered) return this.#sequence.accepts(number, isKnown, isFirstAgain)
      if (number !== null) return false
    } else if (
      styles.includes(style) ||
      (style === 'question' && rest === null && styles.includes('plain'))
    ) {
      // A label within a section that is about the like is a line of it, unless its heading is such a label too.
      if (isKnown)
        return (
          !this.#isTitle(heading) &&
          !(style === 'plain' && rest !== null && toldBy !== 'official' && this.#standAlone) &&
          (!this.#isPart(keys) ||
            rest === null ||
            this.#isLabelled ||
            style !== 'plain' ||
            toldBy === 'official')
        )
      return (
        (style === 'bold' || style === 'caps' || style === 'question') &&
        rest === null &&
        this.#takesUnknown &&
        this.sections.length > 0 &&
        !CONTACT_KEYS.some(
          (key) =>
            this.sections.at(-1)?.keys.includes(key) && (this.sections.at(-1)?.pieces.length ?? 0) === 0,
        )
      )
    }
    // Among headings without a look of their own, a line of a known matter that begins after the end of a text is one too.
    if ((style === 'question' || style === 'plain') && styles.includes('loose'))
      return (
        isKnown &&
        rest === null &&
        !this.#isNamedAgain(keys) &&
        !this.#isTitle(heading) &&
        (piece.text.endsWith(':') || this.#isAfterText())
      )
    // Of other looks, only what is nothing but a known heading, and no part of the section that is open.
    if (!isKnown || this.#isPart(keys)) return false
    if (own !== undefined) return true
    if (this.#hasForm && this.sections.at(-1)?.isRow)
      return toldBy === 'official' && piece.kind === 'paragraph'
    return toldBy === 'official' && rest === null && !isContactLabel(piece.text)
  }

  /** True for matters that the section that is open has all of. */
  #isNamedAgain(keys: readonly SectionKey[]): boolean {
    const open = this.sections.at(-1)
    return open !== undefined && keys.every((key) => open.keys.includes(key))
  }

  /** True where the section that is open has text, and a sentence or a list of it ends; a name or an address needs no mark. */
  #isAfterText(): boolean {
    const last = this.sections.at(-1)?.pieces.at(-1)
    if (last === undefined) return false
    const isShort = this.sections
      .at(-1)
      ?.keys.some((key) => key === 'registerName' || CONTACT_KEYS.includes(key))
    return isShort === true || last.kind === 'item' || /[.!?)]$/u.test(last.text)
  }

  /** True for the name of the notice, which may tell a matter too: `Privacy and cookie policy`. */
  #isTitle(heading: string): boolean {
    const isFirst = this.sections.length === 0 && this.before.every(({ kind }) => kind !== 'heading')
    return isFirst && namesNotice(heading) && !isOfficial(heading)
  }

  /** True for matters that stand under the heading of the section that is open, as parts of it. */
  #isPart(keys: readonly SectionKey[]): boolean {
    const open = this.sections.at(-1)
    if (!open) return false
    return keys.every((key) => open.keys.some((one) => one === key || FAMILIES[one]?.includes(key)))
  }
}

const CONTACT_KEYS: readonly SectionKey[] = [
  'controller',
  'jointControllers',
  'contactPerson',
  'dpo',
  'representative',
]

/** What is added to a heading that goes on on the next page. */
const CONTINUED =
  /\s?[([–-]?\s?(?:jatkuu|jatkoa|jatk\.|fortsätter|fortsättning|forts\.?|continued|cont\.?|cont['’]d)(?: .{0,30})?[)\]]?\s*$/iu

/**
 * A text by its sections. They are told by one sort of heading, the surest one that a text has: headings of the file, numbers that
 * go on from each other, bold or capital lines, questions, or plain lines and labels that are nothing but a usual heading; and by
 * the rows of tables that lay a notice out. Takes time in proportion to the length.
 */
export const divide = (pieces: readonly Piece[]): Division => {
  const lines = unwrapped(pieces)
  const units = unitsOf(itemised(lines.pieces))
  const divider = new Divider(units)
  for (const unit of units) {
    if (unit.kind === 'row') divider.row(unit.row)
    else divider.line(unit.piece, unit.candidate)
  }
  const { before, joined, repeated, sections } = divider
  return { before, joined: [...lines.joined, ...joined], repeated, sections }
}
