import type { Language, PartialDate } from '../notice/document.js'
import type { DateRole } from '../notice/check/text/dates.js'
import type { CheckedBlock, CheckedSection, CheckedText } from '../notice/check/subject.js'
import type { SectionKey } from '../notice/vocabulary.js'
import type { Piece } from './readPieces.js'

import { languagePacks } from '../languages/index.js'
import { checkedBlock } from '../notice/check/subject.js'
import { datesIn, roleBefore } from '../notice/check/text/dates.js'
import { headingWords, isBareHeading, keysOfHeading } from '../notice/check/text/headings.js'
import { SECTION_KEYS } from '../notice/vocabulary.js'
import { readPieces } from './readPieces.js'

/** A notice as it was read from a text. */
export type ReadNotice = {
  title: null | string
  /** The line that says by which law the notice is given. */
  statute: null | string
  dates: { preparedOn: null | PartialDate; changedOn: null | PartialDate; reviewedOn: null | PartialDate }
  text: CheckedText
}

/** The official headings of every language, as they are compared. */
const OFFICIAL = new Map<string, SectionKey>(
  Object.values(languagePacks).flatMap(({ headings }) =>
    SECTION_KEYS.map((key) => [headingWords(headings[key]), key] as const),
  ),
)

/** The matters that a heading names: by the official headings, else by what such headings have in common. */
const keysOf = (heading: string): readonly SectionKey[] => {
  const official = OFFICIAL.get(headingWords(heading))
  return official ? [official] : keysOfHeading(heading)
}

const NUMBERED = /^(\d{1,2}[a-z]?)\s?[.)]?\s{1,4}(?=\p{L})/u
/** What a line of law says: an act by its number, sections, articles. */
const LAW =
  /\d{1,4}\/\d{4}|§|artikl|(?<!\p{L})art(?:icle|\.)|laki|lain(?!\p{L})|asetu|lagen|förordning|GDPR|(?<!\p{L})Act(?!\p{L})|regulation/iu

const isShort = ({ text }: Piece): boolean => text.length <= 200

/** A heading as it stands: without its number and its marks. */
const headingOf = (text: string): string =>
  text
    .replace(NUMBERED, '')
    .replace(/\s*:\s*$/u, '')
    .trim()

const isNumbered = (piece: Piece): boolean =>
  piece.cell === null &&
  isShort(piece) &&
  NUMBERED.test(piece.text) &&
  !/[.;,]$/u.test(piece.text) &&
  !/[.!?]\s+\p{Lu}\p{L}{3,}.*\p{L}{3,}/u.test(piece.text.replace(NUMBERED, ''))

/** A short line that is nothing but a usual heading. */
const isUsual = (piece: Piece): boolean =>
  piece.cell === null &&
  piece.kind === 'paragraph' &&
  piece.text.length <= 120 &&
  (piece.bold
    ? keysOf(piece.text).length > 0
    : isBareHeading(piece.text, ...SECTION_KEYS) ||
      (/\?$/u.test(piece.text) && keysOf(piece.text).length > 0))

/** Sections are told by one sort of headings: the surest that a text has. */
const ENOUGH = 3

const headingTest = (pieces: readonly Piece[]): ((piece: Piece) => boolean) => {
  const headings = pieces.filter(({ cell, kind }) => kind === 'heading' && cell === null)
  const levels = [...new Set(headings.map(({ level }) => level))].sort()
  const level = levels.find((one) => headings.filter((piece) => piece.level === one).length >= 2)
  if (headings.length >= ENOUGH && level !== undefined)
    return (piece) => piece.kind === 'heading' && piece.level === level && piece.cell === null
  if (pieces.filter(isNumbered).length >= ENOUGH) return isNumbered
  return (piece) => isUsual(piece) || (piece.kind === 'heading' && keysOf(piece.text).length > 0)
}

type Draft = { heading: string; pieces: Piece[] }

const inRow = (pieces: readonly Piece[], from: number): Piece[] => {
  const row = pieces[from]?.cell?.row
  let to = from
  while (to < pieces.length && pieces[to]?.cell?.row === row) to += 1
  return pieces.slice(from, to)
}

/** What stands before the first section, and the sections. */
const divided = (pieces: readonly Piece[]): { before: Piece[]; sections: Draft[] } => {
  const isHeading = headingTest(pieces)
  const before: Piece[] = []
  const sections: Draft[] = []
  const add = (...more: Piece[]) => {
    const last = sections.at(-1)
    if (last) last.pieces.push(...more)
    else before.push(...more)
  }
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]
    if (!piece) break
    if (piece.cell === null) {
      if (isHeading(piece)) sections.push({ heading: headingOf(piece.text), pieces: [] })
      else add(piece)
      at += 1
      continue
    }
    const row = inRow(pieces, at)
    at += row.length
    const columns = new Set(row.map(({ cell }) => cell?.column))
    const first = row.filter(({ cell }) => cell?.column === 0)
    const rest = row.filter(({ cell }) => cell?.column !== 0).map((one) => ({ ...one, cell: null }))
    const heading = first
      .map(({ text }) => text)
      .join(' ')
      .trim()
    if (first.length === 0) add(...rest)
    else if (columns.size > 2) add(...row)
    else if (keysOf(heading).length > 0 && heading.length <= 250)
      sections.push({ heading: headingOf(heading), pieces: rest })
    else if (rest.length > 0 && heading.length <= 60 && !/[.!?]$/u.test(heading)) {
      // A row of another matter, such as the date: its label stays with it.
      const [start, ...others] = rest
      const labelled = start ? [{ ...start, links: [], text: `${heading}: ${start.text}` }, ...others] : []
      if (roleBefore(`${heading}: `, heading.length + 2) !== null) before.push(...labelled)
      else add(...labelled)
    } else add(...first.map((one) => ({ ...one, cell: null })), ...rest)
  }
  return { before, sections }
}

const blocksOf = (pieces: readonly Piece[], language: Language): CheckedBlock[] =>
  pieces.map(({ bold, cell, kind, links, list, text }, index) =>
    checkedBlock(
      cell
        ? 'cell'
        : kind === 'heading' ||
            (bold && kind === 'paragraph' && text.length <= 80 && index < pieces.length - 1)
          ? 'heading'
          : kind,
      text,
      language,
      { links, list },
    ),
  )

/** Of the words before the sections: the title, the statute, and the rest. */
const opening = (
  before: readonly Piece[],
): { title: null | string; statute: null | string; rest: Piece[] } => {
  let title: null | string = null
  let statute: null | string = null
  const rest: Piece[] = []
  const heads = before.filter(({ kind }) => kind === 'heading').length
  for (const piece of before) {
    const parts: string[] = title === null ? piece.text.split(/\s[–—|]\s/u) : [piece.text]
    const kept: string[] = []
    for (const part of parts) {
      const text = part.trim()
      if (
        title === null &&
        text.length <= 200 &&
        (heads === 0 || piece.kind === 'heading') &&
        roleBefore(`${text} `, text.length) === null
      )
        title = text
      else if (statute === null && text.length <= 160 && LAW.test(text) && !/[.!?]$/u.test(text))
        statute = text
      else if (text !== '') kept.push(text)
    }
    if (kept.length === parts.length && parts.length === 1) rest.push(piece)
    else rest.push(...kept.map((text) => ({ ...piece, links: [], text })))
  }
  return { rest, statute, title }
}

const FIELDS: Record<DateRole, 'changedOn' | 'preparedOn' | 'reviewedOn'> = {
  changed: 'changedOn',
  prepared: 'preparedOn',
  reviewed: 'reviewedOn',
}

/** The first date of each sort that words before it name. */
const datesOf = (texts: readonly string[]): ReadNotice['dates'] => {
  const dates: ReadNotice['dates'] = { changedOn: null, preparedOn: null, reviewedOn: null }
  let above = ''
  for (const text of texts) {
    for (const { date, start } of datesIn(text)) {
      // The label of a date may stand on the line above it.
      const role = roleBefore(text, start) ?? (start === 0 ? roleBefore(above, above.length) : null)
      if (role !== null && date !== null) dates[FIELDS[role]] ??= date
    }
    above = `${text} `
  }
  return dates
}

/**
 * Reads a notice that is no record: plain text, text with Markdown's marks, or HTML. Sections are told by their headings, and what
 * they are about by the official headings and by words that such headings have in Finnish, Swedish and English. Never throws.
 */
export const readNotice = (text: string, language: Language): ReadNotice => {
  const { before, sections: drafts } = divided(readPieces(text))
  const { rest, statute, title } = opening(before)
  const part = (name: CheckedSection['part'], blocks: CheckedBlock[]): CheckedSection[] =>
    blocks.length === 0
      ? []
      : [{ anchor: null, blocks, heading: '', keys: [], language, part: name, position: null }]
  const alone = (words: null | string) => (words === null ? [] : [checkedBlock('paragraph', words, language)])
  const sections = [
    ...part('title', alone(title)),
    ...part('statute', alone(statute)),
    ...part('introduction', blocksOf(rest, language)),
    ...drafts.map(({ heading, pieces }, position): CheckedSection => ({
      anchor: null,
      blocks: blocksOf(pieces, language),
      heading,
      keys: keysOf(heading),
      language,
      part: 'section',
      position,
    })),
  ]
  const opened = datesOf(before.map((piece) => piece.text))
  const anywhere = datesOf(drafts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)))
  const isDated = Object.values(opened).some((date) => date !== null)
  return { dates: isDated ? opened : anywhere, statute, text: { content: null, language, sections }, title }
}
