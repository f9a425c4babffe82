import type { Inline, List } from '../../src/notice/content.js'
import type { SourceBlock } from '../../src/import/sourceDocument.js'

import { isLineBreak } from '../../src/notice/content.js'

const ofInlines = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (isLineBreak(inline) ? '\n' : inline.text)).join('')

const ofList = (list: List): string =>
  list.items
    .map(({ children, lists }) => [ofInlines(children), ...(lists ?? []).map(ofList)].join('\n'))
    .join('\n')

/** Everything that blocks say, in their order, a line for each. */
export const textOfBlocks = (blocks: readonly SourceBlock[]): string =>
  blocks
    .map((block) => {
      if (block.type === 'list') return ofList(block)
      if (block.type !== 'table') return ofInlines(block.children)
      return block.rows
        .map(({ cells }) => cells.map((cell) => textOfBlocks(cell.blocks)).join('\n'))
        .join('\n')
    })
    .join('\n')

/** The words of a text: what stands between white space, without the signs of lists. */
export const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => word !== '' && !/^[-–•*]$/.test(word))

/** The words that one text has more of than another, each as often as it is more. */
export const missingWords = (from: string, inText: string): string[] => {
  const counts = new Map<string, number>()
  for (const word of wordsOf(inText)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return wordsOf(from).filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}
