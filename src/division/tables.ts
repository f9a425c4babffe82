import type { Piece } from './piece.js'

import { roleBefore } from '../notice/check/text/dates.js'
import { isContactLabel } from './contactLabels.js'
import { isBare, mattersOf } from './keys.js'
import { isBold, pieceOf } from './piece.js'
import { wholeHeading } from './words.js'
import { least } from '../notice/many.js'

/** A row of a table that lays a notice out: what its first cell says, and what stands beside it. */
export type Row = { label: string; labelPieces: Piece[]; rest: Piece[] }

/** What a table is: the layout of a notice, lines with labels, no more than a frame, or a table that is content. */
export type TableReading =
  | { kind: 'content'; pieces: Piece[] }
  | { kind: 'fields'; rows: Row[] }
  | { kind: 'form'; rows: Row[] }
  | { kind: 'frame'; pieces: Piece[] }

const LONGEST_LABEL = 250

/** A number that stands in a cell of its own before the heading. */
const ONLY_NUMBER = /^\d{1,2}\s?[a-h]?[.)]?$/u

/** A number before a heading. */
const NUMBERED = /^\d{1,2}[a-h]?[.)]?\s\p{Lu}/u

/** Out of the table: what is in a table within it is in that one. */
const flat = (piece: Piece): Piece => ({ ...piece, cell: piece.inner, inner: null })

/** The words of a cell, on one line. */
const wordsIn = (pieces: readonly Piece[]): string =>
  wholeHeading(
    pieces
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )

const inRows = (pieces: readonly Piece[]): Piece[][] => {
  const rows: Piece[][] = []
  let number: null | number = null
  for (const piece of pieces) {
    const row = piece.cell?.row ?? null
    const last = rows.at(-1)
    if (last && row === number) last.push(piece)
    else rows.push([piece])
    number = row
  }
  return rows
}

/** A row read as a label and what stands beside it; a number in a cell before the label belongs to it. */
const rowOf = (pieces: readonly Piece[]): Row => {
  const first = pieces.filter(({ cell }) => cell?.column === 0)
  const others = pieces.filter(({ cell }) => cell?.column !== 0)
  const next = least(others.map(({ cell }) => cell?.column ?? 0))
  if (ONLY_NUMBER.test(wordsIn(first)) && others.some(({ cell }) => cell && cell.column > next)) {
    const second = others.filter(({ cell }) => cell?.column === next)
    const label = `${wordsIn(first).replace(/[.)]$/u, '')}. ${wordsIn(second)}`
    return {
      label,
      labelPieces: [...first, ...second].map(flat),
      rest: others.filter((piece) => !second.includes(piece)).map(flat),
    }
  }
  return { label: wordsIn(first), labelPieces: first.map(flat), rest: others.map(flat) }
}

const isMatter = ({ label }: Row): boolean =>
  label !== '' &&
  label.length <= LONGEST_LABEL &&
  mattersOf(label.replace(/^\d{1,2}[a-h]?\.?\s/u, '')).keys.length > 0

const isDate = ({ label }: Row): boolean =>
  label.length <= 60 && roleBefore(`${label} `, label.length + 1) !== null

/** A row across the table, whose one cell is a heading: its text is in the rows beneath. */
const isAcross = ({ label, rest }: Row): boolean => label !== '' && rest.length === 0

/** True for a row that begins with a line that looks as headings do: of a matter, in bold or with a number, or nothing else. */
const isHeading = ({ labelPieces: [first] }: Row): boolean =>
  first !== undefined &&
  first.text.length <= LONGEST_LABEL &&
  (isBold(first) || NUMBERED.test(first.text) || isBare(first.text)) &&
  !/[.;,]$/u.test(first.text) &&
  mattersOf(first.text.replace(/^\d{1,2}[a-h]?[.)]?\s/u, '')).keys.length > 0

/** As many headings across a table say that it is laid out by them. */
const FEWEST = 3

/**
 * True for a table whose headings stand in rows across it, and what they are of in the rows beneath: more of them than of rows with
 * a heading beside its text.
 */
const isHeadedAcross = (labelled: readonly Row[], columns: number): boolean => {
  const across = labelled.filter(isAcross)
  const headings = across.filter(isHeading)
  const beside = labelled.filter((row) => !isAcross(row) && isMatter(row) && !isContactLabel(row.label))
  return columns === 2 && headings.length >= FEWEST && headings.length > beside.length
}

/**
 * What a table is.
 *
 * @param inForm true where a table that lays out the notice went before: a page may have cut it
 */
export const readTable = (pieces: readonly Piece[], inForm: boolean): TableReading => {
  const columns = new Set(pieces.map(({ cell }) => cell?.column ?? 0))
  if (columns.size <= 1 && !columns.has(1)) return { kind: 'frame', pieces: pieces.map(flat) }
  const byRow = inRows(pieces)
  const rows = byRow.map(rowOf)
  const labelled = rows.filter(({ label }) => label !== '')
  if (labelled.length === 0)
    return inForm ? { kind: 'form', rows } : { kind: 'frame', pieces: pieces.map(flat) }
  const matters = labelled.filter(isMatter)
  if (isHeadedAcross(labelled, columns.size)) return { kind: 'fields', rows }
  const [head] = rows
  const hasHead =
    byRow[0]?.every(({ cell }) => cell?.isHeading) === true &&
    rows.length > 1 &&
    matters.length <= Math.max(1, rows.length / 3)
  const told = labelled.filter((row) => isMatter(row) || isDate(row))
  const isWide = rows.some(({ rest }) => new Set(rest.map(({ paragraph }) => paragraph)).size > 1)
  // Lines of a contact under a heading of their own, the person in charge among them.
  const isContact = !inForm && columns.size === 2 && labelled.every(({ label }) => isContactLabel(label))
  const most = !isContact && 2 * told.length >= labelled.filter((row) => !isContactLabel(row.label)).length
  const numbers = rows.every(({ labelPieces, rest }) => labelPieces.length + rest.length > 0)
  const many = byRow.some((row) => row.some(({ cell }) => (cell?.column ?? 0) > 2))
  if (!hasHead && !many && numbers && most && told.length > 0 && (matters.length > 0 || inForm))
    return { kind: 'form', rows }
  // A page may cut a table so that none of its rows on the next one is of a known matter.
  if (inForm && !hasHead && columns.size === 2 && labelled.length < rows.length && isWide)
    return { kind: 'form', rows }
  if (
    columns.size === 2 &&
    labelled.every(
      ({ label, rest }) =>
        label.length <= 60 && (rest.length > 0 || isAcross({ label, labelPieces: [], rest })),
    ) &&
    labelled.some(({ label }) => isContactLabel(label)) &&
    !head?.labelPieces.some(({ cell }) => cell?.isHeading)
  )
    return { kind: 'fields', rows }
  return { kind: 'content', pieces: [...pieces] }
}

/** A row as one line: its label, and the words beside it. */
export const labelledLine = ({ label, labelPieces, rest }: Row): Piece[] => {
  const [first, ...others] = rest
  if (!first) return labelPieces
  if (label === '') return rest
  return [
    pieceOf([{ text: `${label.replace(/\s?:$/u, '')}: ` }, ...first.runs], {
      ...first,
      kind: 'paragraph',
      list: null,
    }),
    ...others,
  ]
}
