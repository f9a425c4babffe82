import type { LeftOut, SourceDocument } from '../sourceDocument.js'
import type { ReadLimits } from './limits.js'

import { UnreadableFile } from '../sourceDocument.js'
import { decodeText } from './decodeText.js'
import { readHtmlText } from './html.js'
import { readPlainText } from './text.js'
import { addAll } from '../../notice/many.js'

/** More lines than three hundred pages have, many times over. */
const MOST_LINES = 100_000

const refuseManyLines = (text: string): void => {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  if (lines > MOST_LINES) {
    throw new UnreadableFile('tooLarge', `The file has more than ${MOST_LINES} lines, which is the limit.`)
  }
}

/**
 * Reads a text file, with what programs that take texts out of pages and forms leave in it: tags of HTML, tabs between cells.
 *
 * @throws {UnreadableFile} for tags nested too deep
 */
export const readTextFile = (bytes: Uint8Array, limits: ReadLimits): SourceDocument => {
  const leftOut: LeftOut[] = []
  const text = decodeText(bytes)
  refuseManyLines(text)
  const blocks = readPlainText(text, leftOut, (html) => {
    const read = readHtmlText(html, limits, { whole: false })
    addAll(leftOut, read.leftOut)
    return read.blocks
  })
  return { format: 'text', title: null, language: null, blocks, leftOut }
}
