import type { SourceBlock, SourceCell } from '../sourceDocument.js'
import type { KnownWords } from './joinLines.js'

import { isLineBreak, type Inline } from '../../notice/content.js'
import { InlineCollector, plainText } from './inlines.js'
import { betweenLines } from './joinLines.js'
import { beginsAnew, endsSentence } from './text.js'

/** True where a text at the end of a page goes on at the beginning of the next. */
const goesOn = (before: readonly Inline[], after: readonly Inline[]): boolean => {
  const last = plainText(before)
  const first = plainText(after)
  if (beginsAnew(first)) return false
  return /\p{L}-$/u.test(last) || (!endsSentence(last) && /^\p{Ll}/u.test(first))
}

/** Two texts that are one, joined. */
export const joinedInlines = (
  before: readonly Inline[],
  after: readonly Inline[],
  known: KnownWords,
): Inline[] => {
  const { between, cut } = betweenLines(plainText(before), plainText(after), known)
  const collector = new InlineCollector()
  for (const [index, inline] of before.entries()) {
    if (isLineBreak(inline)) collector.break()
    else collector.add(cut && index === before.length - 1 ? inline.text.slice(0, -1) : inline.text, inline)
  }
  collector.add(between)
  collector.addAll(after)
  return collector.take()
}

/** The blocks of two pages or parts of a cell, joined where a paragraph goes on. */
const joined = (
  before: readonly SourceBlock[],
  after: readonly SourceBlock[],
  known: KnownWords,
): SourceBlock[] => {
  const last = before.at(-1)
  const first = after[0]
  if (last?.type === 'paragraph' && first?.type === 'paragraph' && goesOn(last.children, first.children)) {
    const whole = { ...last, children: joinedInlines(last.children, first.children, known) }
    return [...before.slice(0, -1), whole, ...after.slice(1)]
  }
  if (last?.type === 'list' && first?.type === 'paragraph') {
    const item = last.items.at(-1)
    if (
      item &&
      !item.lists &&
      goesOn(item.children, first.children) &&
      !endsSentence(plainText(item.children))
    ) {
      const whole = { ...item, children: joinedInlines(item.children, first.children, known) }
      return [
        ...before.slice(0, -1),
        { ...last, items: [...last.items.slice(0, -1), whole] },
        ...after.slice(1),
      ]
    }
  }
  if (last?.type === 'list' && first?.type === 'list' && last.ordered === first.ordered && !last.ordered) {
    return [...before.slice(0, -1), { ...last, items: [...last.items, ...first.items] }, ...after.slice(1)]
  }
  return [...before, ...after]
}

const isFilled = (cell: SourceCell | undefined): boolean => (cell?.blocks.length ?? 0) > 0

type Rows = { cells: SourceCell[] }[]

const textOfCells = (row: Rows[number] | undefined): string =>
  JSON.stringify(
    row?.cells.map(({ blocks }) =>
      blocks.map((block) => ('children' in block ? plainText(block.children) : '')),
    ),
  )

/** The rows of a table that a page break cut: a row without a first cell goes on from the last one; a repeated head is one. */
const joinedRows = (before: Rows, after: Rows, known: KnownWords): Rows => {
  const isHeadAgain = (after[0]?.cells.length ?? 0) > 0 && textOfCells(after[0]) === textOfCells(before[0])
  const [first, ...rest] = isHeadAgain ? after.slice(1) : after
  const last = before.at(-1)
  if (!first || !last || isFilled(first.cells[0]) || first.cells.length < 2) {
    return first ? [...before, first, ...rest] : before
  }
  const cells = Array.from({ length: Math.max(first.cells.length, last.cells.length) }, (_, column) => ({
    blocks: joined(last.cells[column]?.blocks ?? [], first.cells[column]?.blocks ?? [], known),
    isHeading: last.cells[column]?.isHeading ?? false,
  }))
  return [...before.slice(0, -1), { cells }, ...rest]
}

const widthOf = (rows: Rows): number => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)

/** The blocks of all pages, as if there were no pages: what was cut by their breaks is whole again. */
export const joinPages = (pages: readonly (readonly SourceBlock[])[], known: KnownWords): SourceBlock[] => {
  let all: SourceBlock[] = []
  for (const page of pages) {
    const last = all.at(-1)
    const first = page[0]
    if (last?.type === 'table' && first?.type === 'table' && widthOf(last.rows) === widthOf(first.rows)) {
      const whole: SourceBlock = { ...last, rows: joinedRows(last.rows, first.rows, known) }
      all = [...all.slice(0, -1), whole, ...page.slice(1)]
    } else all = joined(all, page, known)
  }
  return all
}
