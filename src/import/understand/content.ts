import type { CellOf, Piece } from '../../division/piece.js'
import type { ContentNode, Inline, List, ListItem, Table, TextRun } from '../../notice/content.js'
import type { SectionKey } from '../../notice/vocabulary.js'
import type { Discarded } from '../plan.js'

import { bareLabelLength, contactLabel, hintOf, isContactLabel } from '../../division/contactLabels.js'
import { mattersOf } from '../../division/keys.js'
import { continued } from '../../division/lines.js'
import { cutPiece, cutRuns, isBold, plainRuns } from '../../division/piece.js'
import { isAllowedHref } from '../../notice/content.js'
import { SECTION_KEYS } from '../../notice/vocabulary.js'
import { isBareHeading } from '../../notice/check/text/headings.js'
import { isContactLine } from './contactLines.js'
import { addAll, least } from '../../notice/many.js'

const CONTACT_KEYS: readonly SectionKey[] = [
  'controller',
  'jointControllers',
  'representative',
  'contactPerson',
  'dpo',
]

/** A link that may not be in a notice is words. */
const inlinesOf = (runs: readonly TextRun[]): Inline[] =>
  runs
    .filter(({ text }) => text !== '')
    .map(({ bold, href, italic, text }) => ({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(isAllowedHref(href) && { href }),
    }))

const LABEL = /^([^:\n(]{1,80}?(?:\([^()]{0,160}\))?)\s?:(?=\s|$)/u
/** An address of a page, or a time of day, has a colon that is none of a label. */
const NO_LABEL = /^(?:https?|klo\s\d{1,2}|kl\.?\s\d{1,2}|\d{1,2})$/iu

type Field = { label: null | string; value: TextRun[]; hint: null | string }

/** The label and the value of a line; null for a line without a label. */
const labelled = (piece: Piece, inContact: boolean): Field | null => {
  const { runs, text } = piece
  const match = LABEL.exec(text)
  const length = match?.[1]?.length ?? (inContact ? bareLabelLength(text) : 0)
  const written = text.slice(0, length).trim()
  if (length === 0 || NO_LABEL.test(written)) return null
  if (/[.!?]\s/u.test(written.replace(/\([^()]{0,200}\)/gu, ''))) return null
  if (!inContact && !isContactLabel(written) && written.split(/\s/u).length > 5) return null
  const hint = isContactLabel(written) ? hintOf(written) : null
  return {
    hint,
    label: hint === null ? written : written.slice(0, written.length - hint.length).trim(),
    value: cutRuns(runs, match ? match[0].length : length),
  }
}

const isSentence = (text: string): boolean => /[.!?]$/u.test(text) && text.split(/\s/u).length > 6

/** True for a line that, in a section about who to reach, is a line of an address and no prose. */
const isAddressLine = ({ kind, text }: Piece): boolean =>
  kind === 'paragraph' && text.length <= 140 && !isSentence(text) && !/[?!:]$/u.test(text)

/** Lines of the same paragraph, or right under each other in a plain text. */
const isSameParagraph = (one: Piece, other: Piece | undefined): boolean =>
  other !== undefined && one.paragraph >= 0 && one.paragraph === other.paragraph && one.kind === other.kind

const LETTERED = /^[A-H][ .:)]{1,2}(?=\p{Lu})/u

/** True for a line that stands over the text that follows it. */
const isSubheading = (piece: Piece, next: Piece | undefined): boolean => {
  const { kind, text } = piece
  if (kind !== 'paragraph' || !next || next.kind === 'heading' || text.length > 90) return false
  if (/[.,;:!]$/u.test(text) || /[@]/u.test(text)) return false
  if (isBold(piece) && !isBold(next)) return true
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length >= 4 && letters === letters.toUpperCase() && next.text.length > text.length) return true
  if (/^\d{1,2}\.\d{1,2}\.?\s\p{Lu}/u.test(text) && text.length <= 80) return true
  const goesOnAsText = next.kind === 'item' || next.text.length >= 60 || isSentence(next.text)
  if (!goesOnAsText) return false
  if (LETTERED.test(text) && text.length <= 70) return true
  if (isBareHeading(text.replace(LETTERED, ''), ...HEADINGS_WITHIN)) return true
  return (
    isSameParagraph(piece, next) &&
    /^\p{Lu}/u.test(text) &&
    text.length <= 60 &&
    text.split(/\s/u).length <= 6 &&
    next.text.length >= 80 &&
    /^\p{Lu}/u.test(next.text)
  )
}

/** Matters whose headings are also labels within a section, or words of a sentence. */
const NO_HEADINGS_WITHIN: readonly SectionKey[] = [
  'controller',
  'jointControllers',
  'representative',
  'contactPerson',
  'dpo',
  'registerName',
  'provisionRequirement',
  'dataSubjectCategories',
  'rightNotification',
]

const HEADINGS_WITHIN = SECTION_KEYS.filter((key) => !NO_HEADINGS_WITHIN.includes(key))

const LONGEST_START = 90

/** A heading that the text follows on the same line, as a cell that lost its line breaks has it; 0 where there is none. */
const headingStart = ({ kind, runs, text }: Piece): number => {
  if (kind !== 'paragraph' || text.length < 60 || runs.length > 3) return 0
  const capitals = /^(?:[\p{Lu}\d&-]{2,30}\s){1,5}(?=\p{Lu}\p{Ll})/u.exec(text)
  if (capitals && capitals[0].replace(/[^\p{L}]/gu, '').length >= 8) return capitals[0].length
  if (!LETTERED.test(text)) return 0
  const words = /\s(?=\p{Lu}\p{Ll})/gu
  for (const match of text.slice(0, LONGEST_START).matchAll(words)) {
    if (match.index <= 4) continue
    const start = text.slice(0, match.index).replace(LETTERED, '')
    const isSecurity = mattersOf(start).keys.some((key) => key.startsWith('security'))
    if (isSecurity || isBareHeading(start, ...HEADINGS_WITHIN)) return match.index + 1
  }
  return 0
}

const listOf = (pieces: readonly Piece[]): List => {
  const [first] = pieces
  const root: List = { items: [], ordered: first?.list?.ordered ?? false, type: 'list' }
  const start = first?.list?.number
  if (root.ordered && start !== undefined && start !== null && start !== 1) root.start = start
  const shallowest = least(pieces.map(({ list }) => list?.depth ?? 0))
  const open: List[] = [root]
  let last: null | Piece = null
  for (const piece of pieces) {
    const depth = (piece.list?.depth ?? 0) - shallowest
    if (last && isSameParagraph(last, piece)) {
      const children = open.at(-1)?.items.at(-1)?.children ?? []
      addAll(children, [{ break: true }, ...inlinesOf(piece.runs)])
      continue
    }
    last = piece
    const item: ListItem = { children: inlinesOf(piece.runs) }
    while (open.length - 1 > depth) open.pop()
    const list = open.at(-1)
    const parent = list?.items.at(-1)
    if (open.length - 1 < depth && parent) {
      const inner: List = { items: [item], ordered: piece.list?.ordered ?? false, type: 'list' }
      parent.lists = [...(parent.lists ?? []), inner]
      open.push(inner)
    } else list?.items.push(item)
  }
  return root
}

const tableNode = (pieces: readonly Piece[]): Table => {
  const rows: { row: number; cells: { children: Inline[] }[]; isHeading: boolean; bold: boolean }[] = []
  let last: null | Piece = null
  for (const piece of pieces) {
    const { cell } = piece
    if (!cell) continue
    let row = rows.at(-1)
    if (row?.row !== cell.row) {
      row = { bold: true, cells: [], isHeading: true, row: cell.row }
      rows.push(row)
      last = null
    }
    row.isHeading &&= cell.isHeading
    row.bold &&= isBold(piece)
    while (row.cells.length <= cell.column) row.cells.push({ children: [] })
    const children = row.cells[cell.column]?.children
    if (!children) continue
    if (last?.cell?.column === cell.column && last.cell.row === cell.row) children.push({ break: true })
    addAll(children, inlinesOf(piece.runs))
    last = piece
  }
  const [first, ...others] = rows
  const text = ({ children }: { children: Inline[] }) =>
    children.map((inline) => ('text' in inline ? inline.text : ' ')).join('')
  const isHead =
    first !== undefined &&
    others.length > 0 &&
    (first.isHeading ||
      (first.bold && !others.every(({ bold }) => bold)) ||
      (first.cells.length >= 2 &&
        first.cells.every((cell) => text(cell).length <= 60 && mattersOf(text(cell)).keys.length > 0)))
  return {
    header: isHead ? first.cells.map(text) : [],
    rows: (isHead ? others : rows).map(({ cells }) => ({ cells })),
    type: 'table',
  }
}

/** What the lines of a section become, and what a form says in them. */
export type BuiltContent = { content: ContentNode[]; discarded: Discarded[] }

/** Makes content of the lines of a section, word for word. */
export const contentOf = (all: readonly Piece[], keys: readonly SectionKey[]): BuiltContent => {
  const content: ContentNode[] = []
  const discarded: Discarded[] = []
  const inContact = keys.some((key) => CONTACT_KEYS.includes(key))
  const pieces = all.flatMap((piece) => {
    const end = piece.cell === null && !inContact ? headingStart(piece) : 0
    if (end === 0) return [piece]
    return [{ ...cutPiece(piece, 0, end), kind: 'heading' as const, level: 9 }, cutPiece(piece, end)]
  })
  const levels = [
    ...new Set(pieces.filter(({ kind }) => kind === 'heading').map(({ level }) => level)),
  ].sort()
  const field = (one: Field) => {
    const fields = { label: one.label === '' ? null : one.label, value: inlinesOf(one.value) }
    const last = content.at(-1)
    if (last?.type === 'fields') last.fields.push(fields)
    else content.push({ fields: [fields], type: 'fields' })
  }
  const hint = (one: Field, piece: Piece) => {
    if (one.hint !== null)
      discarded.push({ origin: piece.place, reason: 'instruction', text: one.hint.trim() })
  }
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]
    if (!piece) break
    const next = pieces[at + 1]
    if (piece.cell !== null) {
      const { table } = piece.cell
      let end = at
      while (isOfTable(pieces[end]?.cell, table)) end += 1
      content.push(tableNode(pieces.slice(at, end)))
      at = end
      continue
    }
    if (piece.kind === 'item') {
      let end = at
      while (
        pieces[end]?.kind === 'item' &&
        pieces[end]?.cell === null &&
        pieces[end]?.list?.ordered === piece.list?.ordered
      )
        end += 1
      content.push(listOf(pieces.slice(at, end)))
      at = end
      continue
    }
    if (piece.kind === 'heading' || (!inContact && isSubheading(piece, next))) {
      const level = piece.kind === 'heading' && levels.indexOf(piece.level) > 0 ? 4 : 3
      content.push({ children: inlinesOf(plainRuns(piece.runs)), level, type: 'heading' })
      at += 1
      continue
    }
    const one = labelled(piece, inContact)
    if (one && (inContact || isContactLabel(one.label ?? '') || isLabelledRun(pieces, at))) {
      const value =
        next &&
        next.cell === null &&
        next.kind === 'paragraph' &&
        one.value.length === 0 &&
        isAddressLine(next) &&
        labelled(next, inContact) === null
      if (one.value.length > 0 || value) {
        hint(one, piece)
        field(value ? { ...one, value: [...next.runs] } : one)
        at += value ? 2 : 1
        continue
      }
      if (isContactLabel(one.label ?? '') && (inContact || next === undefined)) {
        discarded.push({ origin: piece.place, reason: 'instruction', text: piece.text })
        at += 1
        continue
      }
    }
    if (
      inContact &&
      contactLabel(piece.text) !== null &&
      next?.kind === 'paragraph' &&
      isAddressLine(next) &&
      contactLabel(next.text) === null &&
      labelled(next, true) === null
    ) {
      const written = hintOf(piece.text)
      const bare: Field = {
        hint: written,
        label: piece.text.slice(0, piece.text.length - (written?.length ?? 0)).trim(),
        value: [...next.runs],
      }
      hint(bare, piece)
      field(bare)
      at += 2
      continue
    }
    const end = inContact && isAddressLine(piece) ? at + 1 : addressEnd(pieces, at)
    if (end > at) {
      pieces.slice(at, end).forEach((line) => {
        field({ hint: null, label: null, value: [...line.runs] })
      })
      at = end
      continue
    }
    const last = content.at(-1)
    const before = pieces[at - 1]
    const isBroken = before !== undefined && isSameParagraph(before, piece) && before.place === piece.place
    if (last?.type === 'paragraph' && isBroken)
      addAll(last.children, [{ break: true }, ...inlinesOf(piece.runs)])
    else content.push({ children: inlinesOf(piece.runs), type: 'paragraph' })
    at += 1
  }
  return { content, discarded }
}

const isOfTable = (cell: CellOf | null | undefined, table: number): boolean => cell?.table === table

/** True where a line with a label stands among others: two of them at least, and none of them prose. */
const isLabelledRun = (pieces: readonly Piece[], at: number): boolean => {
  const is = (piece: Piece | undefined): boolean => {
    const one = piece && piece.cell === null && piece.kind === 'paragraph' ? labelled(piece, false) : null
    return (
      one !== null &&
      one.value.length > 0 &&
      (one.label ?? '').length <= 40 &&
      piece !== undefined &&
      piece.text.length <= 240
    )
  }
  return is(pieces[at]) && (is(pieces[at + 1]) || is(pieces[at - 1]))
}

/** Where the lines of an address that begins here end, outside the sections that are about whom to reach: one of them is surely one. */
const addressEnd = (pieces: readonly Piece[], at: number): number => {
  let end = at
  for (let piece = pieces[end]; piece; piece = pieces[end]) {
    const before = pieces[end - 1]
    if (!isAddressLine(piece) || piece.cell !== null || piece.text.length > 90) break
    if (end > at && !(before && isSameParagraph(before, piece))) break
    end += 1
  }
  const lines = pieces.slice(at, end)
  return lines.length >= 2 && lines.filter(({ text }) => isContactLine(text)).length * 2 >= lines.length
    ? end
    : at
}

/** Lines of a page whose sentence goes on in the next one: as one. */
export const mended = (pieces: readonly Piece[]): Piece[] => {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    const one =
      last &&
      last.place.page !== null &&
      piece.place.page !== null &&
      piece.place.page === last.place.page + 1
        ? continued(last, piece)
        : null
    if (one) found.splice(-1, 1, one)
    else found.push(piece)
  }
  return found
}
