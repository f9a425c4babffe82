import type { CellOf, ItemOf, Piece } from '../../division/piece.js'
import type { Inline, List, TextRun } from '../../notice/content.js'
import type { Origin, SourceBlock, SourceDocument } from '../sourceDocument.js'

import { pieceOf } from '../../division/piece.js'
import { isLineBreak } from '../../notice/content.js'

/** The runs of each line, without white space at its ends. */
const linesIn = (inlines: readonly Inline[]): TextRun[][] => {
  const lines: TextRun[][] = [[]]
  for (const inline of inlines) {
    if (isLineBreak(inline)) lines.push([])
    else if (inline.text !== '') lines.at(-1)?.push({ ...inline })
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}

type Where = { cell: CellOf | null; inner: CellOf | null }

/** Lists within lists are one list from here on. */
const DEEPEST = 20

/** Reads the blocks of a file into lines. */
class Reader {
  readonly pieces: Piece[] = []
  #paragraphs = 0
  #lists = 0
  #tables = 0
  #lastLine: null | number = null

  constructor(private readonly isText: boolean) {}

  #lines(inlines: readonly Inline[], place: Origin, more: Partial<Piece>): void {
    // Lines that follow each other in a plain text may be one paragraph, wrapped by hand.
    const follows =
      this.isText && place.line !== null && this.#lastLine !== null && place.line === this.#lastLine + 1
    if (!follows || more.kind !== 'paragraph') this.#paragraphs += 1
    this.#lastLine = more.kind === 'paragraph' ? place.line : null
    for (const runs of linesIn(inlines)) {
      this.pieces.push(pieceOf(runs, { ...more, paragraph: this.#paragraphs, place }))
    }
  }

  #list(list: List, place: Origin, where: Where, depth: number, id: number): void {
    list.items.forEach(({ children, lists = [] }, index) => {
      const item: ItemOf = {
        depth: Math.min(depth, DEEPEST),
        id,
        number: list.ordered ? (list.start ?? 1) + index : null,
        ordered: list.ordered,
      }
      this.#lines(children, place, { ...where, kind: 'item', list: item })
      if (depth < DEEPEST) for (const inner of lists) this.#list(inner, place, where, depth + 1, id)
    })
  }

  block(block: SourceBlock, where: Where): void {
    switch (block.type) {
      case 'heading':
        this.#lines(block.children, block.origin, { ...where, kind: 'heading', level: block.level })
        return
      case 'list':
        this.#list(block, block.origin, where, 0, this.#lists++)
        return
      case 'paragraph':
        this.#lines(block.children, block.origin, { ...where, kind: 'paragraph' })
        return
      case 'table': {
        const table = this.#tables++
        block.rows.forEach(({ cells }, row) => {
          cells.forEach(({ blocks, isHeading }, column) => {
            const own: CellOf = { column, isHeading, row, table }
            const at =
              where.cell === null
                ? { cell: own, inner: null }
                : { cell: where.cell, inner: where.inner ?? own }
            for (const inner of blocks) this.block(inner, at)
            this.#lastLine = null
          })
        })
      }
    }
  }
}

/** The lines of a file, in the order of reading. */
export const piecesOf = ({ blocks, format }: Pick<SourceDocument, 'blocks' | 'format'>): Piece[] => {
  const reader = new Reader(format === 'text')
  for (const block of blocks) reader.block(block, { cell: null, inner: null })
  return reader.pieces
}
