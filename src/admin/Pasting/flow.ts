import type { Inline, Paragraph, TextRun } from '../../notice/content.js'
import type { Budget } from './budget.js'
import type { BlockKind, Piece } from './pieces.js'
import type { WrittenNode } from '../../notice/compose/richText.js'

import { isLineBreak } from '../../notice/content.js'
import { joinedRuns } from '../../notice/compose/richText.js'
import { isBlank } from '../../notice/inline.js'
import { nestItems } from './nestItems.js'

type Style = Omit<TextRun, 'text'>

const PARAGRAPH: BlockKind = { type: 'paragraph' }

/** What HTML collapses to one space. A no-break space is not of it. */
const SPACES = /[ \t\n\r\f]+/g

const trimmed = (inlines: Inline[]): Inline[] => {
  const line = inlines.map((inline) => ({ ...inline }))
  for (let last = line.at(-1); last; last = line.at(-1)) {
    if (!isLineBreak(last)) last.text = last.text.trimEnd()
    if (!isLineBreak(last) && last.text !== '') break
    line.pop()
  }
  for (let first = line[0]; first; first = line[0]) {
    if (!isLineBreak(first)) first.text = first.text.trimStart()
    if (!isLineBreak(first) && first.text !== '') break
    line.shift()
  }
  return line
}

/** A heading is bold by itself. */
const withoutBold = (inlines: Inline[]): Inline[] =>
  inlines.map(({ ...inline }) => {
    if (!isLineBreak(inline)) delete inline.bold
    return inline
  })

/** Takes the words and blocks of a document as they come, and makes of them what a notice can hold. */
export class Flow {
  readonly #pieces: Piece[] = []
  #inlines: Inline[] = []
  #kind: BlockKind = PARAGRAPH
  readonly #budget: Budget

  constructor(budget: Budget) {
    this.#budget = budget
  }

  /** Ends the block so far: what comes is of this kind. */
  begin(kind: BlockKind): void {
    this.end()
    this.#kind = kind
  }

  /** Adds text to the block. Its white space is collapsed, unless it is kept as typed. */
  text(text: string, { asTyped = false, ...style }: Style & { asTyped?: boolean } = {}): void {
    if (asTyped) {
      text.split(/\r\n?|\n/).forEach((line, index) => {
        if (index > 0) this.break()
        this.#add(line.replaceAll('\t', ' '), style)
      })
      return
    }
    const last = this.#inlines.at(-1)
    const collapsed = text.replace(SPACES, ' ')
    const isAfterSpace = !last || isLineBreak(last) || last.text.endsWith(' ')
    this.#add(isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed, style)
  }

  #add(text: string, { bold, href, italic }: Style): void {
    if (text === '') return
    this.#budget.takeText(text.length)
    const last = this.#inlines.at(-1)
    if (last && !isLineBreak(last) && last.bold === bold && last.italic === italic && last.href === href) {
      last.text += text
      return
    }
    this.#budget.takeRun()
    this.#inlines.push({ text, ...(bold && { bold }), ...(italic && { italic }), ...(href && { href }) })
  }

  /** Breaks the line. Two breaks in a row are how many write a new paragraph. */
  break(): void {
    const last = this.#inlines.at(-1)
    if (last && isLineBreak(last) && this.#kind.type === 'paragraph') {
      this.end()
      return
    }
    this.#budget.takeRun()
    this.#inlines.push({ break: true })
  }

  /** Ends the block so far. */
  end(): void {
    const inlines = trimmed(this.#inlines)
    this.#inlines = []
    if (isBlank(inlines)) return
    const kind = this.#kind
    const last = this.#pieces.at(-1)
    if (
      kind.type === 'item' &&
      last &&
      'kind' in last &&
      last.kind.type === 'item' &&
      last.kind.mark === kind.mark
    ) {
      last.inlines.push({ break: true }, ...inlines)
      return
    }
    this.#pieces.push({ kind, inlines })
  }

  /** Adds a block that is whole. */
  add(node: WrittenNode): void {
    this.end()
    this.#budget.takeRun()
    this.#pieces.push({ node })
  }

  /** Everything so far, as content. */
  content(): WrittenNode[] {
    this.end()
    const levels = headingLevels(this.#pieces)
    return nestItems(this.#pieces, ({ inlines, kind }): WrittenNode => {
      const level = kind.type === 'heading' ? levels.get(kind.level) : undefined
      return level
        ? { type: 'heading', children: joinedRuns(withoutBold(inlines)), level }
        : ({ type: 'paragraph', children: inlines } satisfies Paragraph)
    })
  }
}

/**
 * The level that each level of heading becomes. A notice's own headings are of level 2, so levels 3 and 4 are what an editor
 * has: those stay, and of others the uppermost becomes 3 and all beneath it 4.
 */
const headingLevels = (pieces: Piece[]): Map<number, 3 | 4> => {
  const found = new Set<number>()
  for (const piece of pieces) {
    if ('kind' in piece && piece.kind.type === 'heading') found.add(piece.kind.level)
  }
  const levels = [...found].sort((a, b) => a - b)
  const fit = levels.every((level) => level === 3 || level === 4)
  return new Map(levels.map((level, index) => [level, (fit ? level === 3 : index === 0) ? 3 : 4] as const))
}
