import type { TextRun } from '../notice/content.js'

/** Where something stands in a file: counted from 1, null where the file has no such thing. */
export type Place = { page: null | number; line: null | number }

/** Of an item: which list it is in, how deep, and the number that stands before it. */
export type ItemOf = { id: number; ordered: boolean; depth: number; number: null | number }

/** Of what stands in a table: where. Tables, rows and columns are counted from 0. */
export type CellOf = { table: number; row: number; column: number; isHeading: boolean }

/** One line of a notice that is no record: of a heading, a paragraph, an item or a cell, in the order of reading. */
export type Piece = {
  kind: 'heading' | 'item' | 'paragraph'
  /** Without line breaks. */
  runs: readonly TextRun[]
  /** The words of the runs. */
  text: string
  /** Of headings: 1 is the highest. */
  level: number
  list: ItemOf | null
  cell: CellOf | null
  /** In a table within a cell: where in that one. */
  inner: CellOf | null
  /** Lines of one paragraph, heading or item share a number. */
  paragraph: number
  place: Place
}

const NOWHERE: Place = { line: null, page: null }

/** A line with these runs. */
export const pieceOf = (
  runs: readonly TextRun[],
  more: Partial<Omit<Piece, 'runs' | 'text'>> = {},
): Piece => ({
  cell: null,
  inner: null,
  kind: 'paragraph',
  level: 0,
  list: null,
  paragraph: -1,
  place: NOWHERE,
  ...more,
  runs,
  text: runs.map(({ text }) => text).join(''),
})

/** The runs between two places of their text, without the white space at their ends. */
export const cutRuns = (
  runs: readonly TextRun[],
  start: number,
  end = Number.MAX_SAFE_INTEGER,
): TextRun[] => {
  const found: TextRun[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') found.push({ ...run, text })
    at += run.text.length
  }
  while (found[0]?.text.trimStart() === '') found.shift()
  while (found.at(-1)?.text.trimEnd() === '') found.pop()
  const [first, last] = [found[0], found.at(-1)]
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return found
}

/** A part of a line. */
export const cutPiece = (piece: Piece, start: number, end?: number): Piece =>
  pieceOf(cutRuns(piece.runs, start, end), piece)

/** Two lines as one, with something between them. */
export const joinPieces = (one: Piece, other: Piece, between: string): Piece =>
  pieceOf([...one.runs, ...(between === '' ? [] : [{ text: between }]), ...other.runs], one)

const LETTER = /\p{L}/u

/** How many characters from its start are bold; white space and marks without letters go with what is before them. */
export const boldStart = ({ runs }: Piece): number => {
  let end = 0
  let hasLetters = false
  for (const run of runs) {
    if (!run.bold && LETTER.test(run.text)) break
    if (run.bold && LETTER.test(run.text)) hasLetters = true
    if (!run.bold && /[\p{L}\p{N}]/u.test(run.text)) break
    end += run.text.length
  }
  return hasLetters ? end : 0
}

/** True for a line that is bold from end to end. */
export const isBold = (piece: Piece): boolean => piece.text !== '' && boldStart(piece) >= piece.text.length

/** The same in ordinary weight: for headings, whose look is not theirs. */
export const plainRuns = (runs: readonly TextRun[]): TextRun[] =>
  runs.map(({ href, italic, text }) => ({
    text,
    ...(italic && { italic }),
    ...(href !== undefined && { href }),
  }))
