import type { Inline } from '../../notice/content.js'
import type { WrittenNode } from '../../notice/compose/richText.js'

import { isLineBreak, tableRow, wordsOfRuns } from '../../notice/content.js'
import { isBlank } from '../../notice/inline.js'
import { cellOf, MAX_TABLE_COLUMNS } from '../../notice/compose/richText.js'

type Cell = { isHeader: boolean; lines: Inline[] }

/** A table that a notice can hold, and what it could not take over of the one that was pasted. */
export type PastedTable = { lostLinks: string[]; mergedCells: number; nodes: WrittenNode[] }

const rowsOf = (table: Element): Element[] =>
  Array.from(table.children).flatMap((part) =>
    part.localName === 'tr'
      ? [part]
      : ['tbody', 'tfoot', 'thead'].includes(part.localName)
        ? Array.from(part.children).filter(({ localName }) => localName === 'tr')
        : [],
  )

const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter(({ localName }) => localName === 'td' || localName === 'th')

/** Over how many columns or rows a cell goes. */
const spanOf = (cell: Element, attribute: 'colspan' | 'rowspan'): number => {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10)
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, 1000)
}

const wordsOf = (inlines: Inline[]): string => wordsOfRuns(inlines, ' ').trim()

const isAllBold = (inlines: Inline[]): boolean =>
  inlines.every((inline) => isLineBreak(inline) || inline.bold || inline.text.trim() === '')

/** What names a table that was left out: the words of its first row. */
export const tableName = (table: Element): string =>
  (
    rowsOf(table)
      .map(cellsOf)
      .find((cells) => cells.some(({ textContent }) => (textContent ?? '').trim() !== '')) ?? []
  )
    .map(({ textContent }) => (textContent ?? '').trim())
    .filter((text) => text !== '')
    .join(', ')

/**
 * A table with its headings where it has such: in cells or a row for headings, or as a first row that is bold all over. One
 * of more than two columns must have them, so its first row is taken for them. What a cell over several columns or rows
 * holds stays in the first of them, and a first row of one such cell becomes text before the table.
 *
 * @param read reads the content of one cell
 * @returns undefined for a table with more columns than a notice can have
 */
export const tableOf = (table: Element, read: (cell: Element) => WrittenNode[]): PastedTable | undefined => {
  const lostLinks: string[] = []
  const before: WrittenNode[] = Array.from(table.children)
    .filter(({ localName }) => localName === 'caption')
    .flatMap(read)
  const grid: Cell[][] = []
  /** Up to which row each column is taken by a cell above. */
  const takenUntil: number[] = []
  let mergedCells = 0
  for (const [index, row] of rowsOf(table).entries()) {
    const cells: Cell[] = []
    const elements = cellsOf(row)
    let column = 0
    for (const cell of elements) {
      while ((takenUntil[column] ?? 0) > index) column += 1
      const columns = spanOf(cell, 'colspan')
      const down = spanOf(cell, 'rowspan')
      const content = read(cell)
      const isTitle = columns > 1 && down === 1 && elements.length === 1 && grid.length === 0
      if (isTitle) {
        before.push(...content)
        continue
      }
      if (content.length > 0) {
        if (column >= MAX_TABLE_COLUMNS) return undefined
        const isHeader = cell.localName === 'th' || row.parentElement?.localName === 'thead'
        cells[column] = { isHeader, lines: cellOf(content) }
        if (columns > 1 || down > 1) mergedCells += 1
      }
      for (let at = column; at < Math.min(column + columns, MAX_TABLE_COLUMNS); at++) {
        takenUntil[at] = index + down
      }
      column += columns
    }
    if (cells.length > 0) grid.push(cells)
  }
  const width = grid.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  const empty: Cell = { isHeader: false, lines: [] }
  const full = grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? empty))
  if (width < 2) {
    const lines = full.map(([cell = empty]): WrittenNode => ({ type: 'paragraph', children: cell.lines }))
    return { lostLinks, mergedCells, nodes: [...before, ...lines] }
  }
  const [first = [], ...others] = full
  const written = first.filter(({ lines }) => !isBlank(lines))
  const isHeading =
    width > 2 ||
    (others.length > 0 &&
      written.length === width &&
      (written.every(({ isHeader }) => isHeader) || written.every(({ lines }) => isAllBold(lines))))
  const words = (inlines: Inline[]): string => {
    const text = wordsOf(inlines)
    if (inlines.some((inline) => !isLineBreak(inline) && inline.href !== undefined)) lostLinks.push(text)
    return text
  }
  const node: WrittenNode = isHeading
    ? {
        type: 'table',
        header: first.map(({ lines }) => words(lines)),
        rows: others.map((cells) => tableRow(...cells.map(({ lines }) => lines))),
      }
    : {
        type: 'fields',
        fields: full.map(([left = empty, right = empty]) => ({
          label: words(left.lines) || null,
          value: right.lines,
        })),
      }
  return { lostLinks, mergedCells, nodes: [...before, node] }
}
