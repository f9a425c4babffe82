import type { Piece, Place } from './piece.js'

import { isBareHeading } from '../notice/check/text/headings.js'
import { SECTION_KEYS } from '../notice/vocabulary.js'
import { numberAt } from './candidates.js'
import { cutPiece, joinPieces, pieceOf } from './piece.js'
import { isCutAt } from './words.js'

/** A word that a line end cut in two, and what it is. */
export type Joined = { asWritten: string; text: string; place: Place }

/** A mark that begins an item of a list. */
const MARK = /^(?:[-–—*•·‣▪◦●○■□►➢✓]|\uf0b7)\s{0,5}(?=[^\s\d-])/u
/** Items that stand on one line, each behind a dash: `- Nimi- Osoite- Puhelin`. */
const RUN_TOGETHER = /(?<=[\p{L})])\s?[-–•]\s(?!(?:ja|tai|sekä|eli|och|eller|samt|and|or)(?!\p{L}))(?=\S)/gu
/** The first item at the end of the line that introduces the list. */
const FIRST_AT_END = /\s[-–•]\s?(?=\p{Lu})(?=[^.:;]{2,90}$)/u

const FEWEST_WRAPPED = 4

/** The width that the lines of a text were wrapped at; null for one whose lines are as long as their paragraphs. */
const widthOf = (pieces: readonly Piece[]): null | number => {
  const lengths = pieces.map(({ text }) => text.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest < 50 || longest > 130) return null
  return lengths.filter((length) => length >= 0.85 * longest).length >= FEWEST_WRAPPED ? longest : null
}

const begins = (text: string): boolean =>
  MARK.test(text) || numberAt(text) !== null || /^[^\s:]{2,30}(?:\s[^\s:]{1,20}){0,2}:\s/u.test(text)

const isSameBlock = (one: Piece, other: Piece): boolean =>
  one.paragraph === other.paragraph &&
  one.paragraph >= 0 &&
  one.kind === other.kind &&
  one.cell?.row === other.cell?.row &&
  one.cell?.column === other.cell?.column &&
  one.list?.id === other.list?.id

/** True for a line that goes on on the next: it was wrapped by hand. */
const goesOn = (before: Piece, next: Piece, width: null | number): boolean => {
  if (begins(next.text)) return false
  const startsSmall = /^[\p{Ll}(]/u.test(next.text)
  if (before.text.length > 60 && !/[.:;!?]$/u.test(before.text) && startsSmall) return true
  const [word = ''] = next.text.split(/\s/u, 1)
  if (width !== null && before.text.length + 1 + word.length > width && before.text.length > 0.55 * width)
    return true
  return (
    startsSmall &&
    numberAt(before.text) !== null &&
    before.text.length + next.text.length <= 120 &&
    isBareHeading(`${before.text} ${next.text}`.replace(/^\d{1,2}[a-h]?[.)]?\s/u, ''), ...SECTION_KEYS)
  )
}

/** Lines as they were meant: those wrapped by hand joined, and words that a line end cut in two. */
export const unwrapped = (pieces: readonly Piece[]): { pieces: Piece[]; joined: Joined[] } => {
  const width = widthOf(pieces)
  const found: Piece[] = []
  const joined: Joined[] = []
  let parts: Piece[] = []
  let last: Piece | undefined
  // The runs of a long paragraph are put together once, not once for each line.
  const close = () => {
    const [first] = parts
    if (first)
      found.push(
        parts.length === 1
          ? first
          : pieceOf(
              parts.flatMap(({ runs }) => runs),
              first,
            ),
      )
    parts = []
  }
  for (const piece of pieces) {
    if (last && isSameBlock(last, piece) && isCutAt(last.text, piece.text) && last.text.length > 12) {
      const before = parts.pop() ?? last
      const [start = ''] = /\S{1,60}$/u.exec(last.text) ?? []
      const [end = ''] = /^\S{1,60}/u.exec(piece.text) ?? []
      joined.push({ asWritten: `${start} ${end}`, place: piece.place, text: `${start.slice(0, -1)}${end}` })
      parts.push(cutPiece(before, 0, before.text.length - 1), piece)
    } else if (last && isSameBlock(last, piece) && goesOn(last, piece, width)) {
      parts.push(pieceOf([{ text: ' ' }], piece), piece)
    } else {
      close()
      parts = [piece]
    }
    last = piece
  }
  close()
  return { joined, pieces: found }
}

const itemOf = (piece: Piece, list: number): Piece => ({
  ...piece,
  kind: 'item',
  level: 0,
  list: { depth: 0, id: list, number: null, ordered: false },
})

/** Lines that begin with the mark of an item, as items; and items that were run together, apart. */
export const itemised = (pieces: readonly Piece[]): Piece[] => {
  // Numbers of lists have only to differ within the text.
  let lists = pieces.reduce((most, { list }) => Math.max(most, list?.id ?? 0), 0) + 1
  const found: Piece[] = []
  let open = false
  for (const [index, piece] of pieces.entries()) {
    const mark = piece.kind === 'heading' ? null : MARK.exec(piece.text)
    if (!mark || (piece.kind === 'item' && piece.list?.ordered)) {
      if (open) lists += 1
      open = false
      const next = pieces[index + 1]
      const first =
        next && piece.kind === 'paragraph' && (MARK.test(next.text) || next.list?.ordered === false)
          ? FIRST_AT_END.exec(piece.text)
          : null
      const isNumber = first !== null && /^\d{1,2}[a-z]?$/u.test(piece.text.slice(0, first.index).trim())
      if (first && !isNumber && next && next.cell?.column === piece.cell?.column) {
        found.push(cutPiece(piece, 0, first.index))
        found.push(itemOf(cutPiece(piece, first.index + first[0].length), next.list?.id ?? lists))
        open = true
      } else found.push(piece)
      continue
    }
    const body = cutPiece(piece, mark[0].length)
    const cuts = [...body.text.matchAll(RUN_TOGETHER)]
    const apart =
      cuts.length >= 2 || (piece.kind === 'item' && cuts.length === 1 && /\p{L}-\s/u.test(body.text))
    const as = (one: Piece): Piece => (piece.kind === 'item' ? one : itemOf(one, lists))
    if (!apart) found.push(as(body))
    else {
      let from = 0
      for (const cut of cuts) {
        found.push(as(cutPiece(body, from, cut.index)))
        from = cut.index + cut[0].length
      }
      found.push(as(cutPiece(body, from)))
    }
    open = piece.kind !== 'item'
  }
  return found.filter(({ text }) => text !== '')
}

/** A line that goes on from one before it, as one. */
export const continued = (before: Piece, next: Piece): null | Piece =>
  before.kind !== 'heading' &&
  next.kind === 'paragraph' &&
  !/[.:;!?]$/u.test(before.text) &&
  /^\p{Ll}/u.test(next.text)
    ? joinPieces(before, next, ' ')
    : null
