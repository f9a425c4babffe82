import type { TextRun } from '../../notice/content.js'
import type { Line } from './breakLines.js'
import type { StructureElement } from './kit.js'
import type { Column, Sheet, TextStyle } from './sheet.js'

/** A cell: its lines, each of its own. */
type Cell = TextRun[][]

/** The sizes of letters, from the one that is liked best. */
const SIZES = [9, 8, 7] as const

/** Room around the text of a cell. */
const PADDING = { across: 4, down: 3 }

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/**
 * The widths of columns: what their longest texts take where that fits; else each gets its longest word, as long as that leaves
 * the others theirs, and a share of the rest by how much text it has.
 */
const columnWidths = (texts: readonly number[], words: readonly number[], room: number): number[] => {
  const [even, spare] = [room / texts.length, room - sum(texts)]
  if (spare >= 0) return texts.map((width) => width + spare / texts.length)
  const least = sum(words) <= room ? words : words.map((width) => Math.min(width, even))
  const left = room - sum(least)
  const more = texts
    .map((width, index) => Math.min(width, room / 2) - (least[index] ?? 0))
    .map((one) => Math.max(0, one))
  const shares = sum(more)
  return least.map(
    (width, index) => width + left * (shares > 0 ? (more[index] ?? 0) / shares : 1 / least.length),
  )
}

/** The height, in points, up to which the head of a table stands again on each page. */
const MOST_REPEATED = 150

/** What a table is written from. */
export type WrittenTable = {
  column: Column
  element: StructureElement
  /** The row of headers; null for a table whose rows are headed by their first cells alone. */
  header: Cell[] | null
  rows: Cell[][]
  sheet: Sheet
  /** The width of the first column, in points; by default as wide as its texts make it. */
  firstWidth?: number
}

/**
 * Writes a table with one row of headers, which stands again at the head of each page that the table goes on to: there it is no
 * content; or with a header at the beginning of each row. A row is parted only where it is higher than a page.
 */
export const writeTable = ({ column, element, firstWidth, header, rows, sheet }: WrittenTable): void => {
  const first = header ?? rows[0] ?? []
  const anywhere: Column = { width: Infinity, x: 0 }
  const widthOf = (cell: Cell, style: TextStyle) =>
    sheet
      .breakInto(anywhere, cell, style)
      .reduce((most, line) => Math.max(most, sum(line.map(({ width }) => width))), 0)
  const widest = (index: number, size: number, piecesOf: (cell: Cell) => Cell) =>
    [...(header ? [header] : []), ...rows].reduce(
      (most, row, place) =>
        Math.max(
          most,
          widthOf(piecesOf(row[index] ?? []), { bold: header ? place === 0 : index === 0, size, tag: 'TD' }),
        ),
      0,
    ) +
    2 * PADDING.across +
    1
  const wordsOf = (cell: Cell): Cell =>
    cell.flat().flatMap((run) => run.text.split(' ').map((text) => [{ ...run, text }]))
  const widestIn = (size: number, piecesOf: (cell: Cell) => Cell) =>
    first.map((_, index) => widest(index, size, piecesOf))
  // Smaller letters where a word would have to be parted.
  const size = SIZES.find((one) => sum(widestIn(one, wordsOf)) <= column.width) ?? SIZES[0]
  const widths =
    firstWidth === undefined
      ? columnWidths(
          widestIn(size, (cell) => cell),
          widestIn(size, wordsOf),
          column.width,
        )
      : first.map((_, index) => (index === 0 ? firstWidth : (column.width - firstWidth) / (first.length - 1)))
  const head: TextStyle = { bold: true, size, tag: 'TH' }
  const body: TextStyle = { size, tag: 'TD' }
  /** How the cells of a row are written. */
  const styleOf = (isHead: boolean, index: number): TextStyle =>
    isHead || (!header && index === 0) ? head : body
  const columns = widths.map((width, index): Column => ({
    width: Math.max(1, width - 2 * PADDING.across),
    x: column.x + sum(widths.slice(0, index)) + PADDING.across,
  }))
  const broken = (cells: Cell[], isHead: boolean): Line[][] =>
    cells.map((cell, index) => sheet.breakInto(columns[index] ?? column, cell, styleOf(isHead, index)))

  const table = sheet.element(element, 'Table')
  const headLines = header ? broken(header, true) : []
  const lineHeight = sheet.lineHeight(size)
  const heightOf = (cells: Line[][]) =>
    cells.reduce((most, { length }) => Math.max(most, length), 1) * lineHeight + 2 * PADDING.down

  /** Writes a row that there is room for. */
  const writeRow = (cells: Line[][], writeCell: (lines: Line[], at: Column, index: number) => void): void => {
    const top = sheet.y()
    cells.forEach((lines, index) => {
      sheet.setY(top + PADDING.down)
      writeCell(lines, columns[index] ?? column, index)
    })
    sheet.setY(top + heightOf(cells))
    sheet.rule(column)
  }

  /** The elements of a row's cells, and how they are written to. */
  const rowOf = (count: number, isHead: boolean) => {
    const row = sheet.element(table, 'TR')
    const scope = isHead ? 'Column' : 'Row'
    const cells = Array.from({ length: count }, (_, index) => {
      const { tag } = styleOf(isHead, index)
      return sheet.element(row, tag, tag === 'TH' ? { scope } : {})
    })
    return (lines: Line[], at: Column, index: number) => {
      const cell = cells[index]
      if (cell && lines.some((line) => line.length > 0)) sheet.write(cell, lines, at, styleOf(isHead, index))
    }
  }

  // A head that takes much of a page stands there once: there would be no room for rows.
  const repeats = header !== null && heightOf(headLines) <= MOST_REPEATED
  const headAgain = () => {
    if (repeats) writeRow(headLines, (lines, at) => sheet.writeAgain(lines, at, head))
  }
  /** Writes a row on as many pages as it takes, with what each but the first begins with. */
  const writeAll = (whole: Line[][], isHead: boolean, goOn: () => void): void => {
    const writeCell = rowOf(whole.length, isHead)
    if (sheet.need(heightOf(whole))) goOn()
    let cells = whole
    for (;;) {
      if (sheet.hasRoom(heightOf(cells))) break
      const room = Math.max(1, sheet.linesLeft(size) - 1)
      if (cells.every(({ length }) => length <= room)) break
      writeRow(
        cells.map((lines) => lines.slice(0, room)),
        writeCell,
      )
      cells = cells.map((lines) => lines.slice(room))
      sheet.newPage()
      goOn()
    }
    writeRow(cells, writeCell)
  }

  const firstRow = rows[0] ? heightOf(broken(rows[0], false)) : 0
  if (repeats) sheet.need(Math.min(heightOf(headLines) + firstRow, 2 * MOST_REPEATED))
  if (header) writeAll(headLines, true, () => {})
  for (const row of rows) writeAll(broken(row, false), false, headAgain)
}
