import type { LeftOut, SourceDocument } from '../sourceDocument.js'
import type { ReadLimits } from './limits.js'

import { decodeText } from './decodeText.js'
import { readHtmlText } from './html.js'
import { readPlainText } from './text.js'

/**
 * Reads a text file, with what programs that take texts out of pages and forms leave in it: tags of HTML, tabs between cells.
 *
 * @throws {UnreadableFile} for tags nested too deep
 */
export const readTextFile = (bytes: Uint8Array, limits: ReadLimits): SourceDocument => {
  const leftOut: LeftOut[] = []
  const blocks = readPlainText(decodeText(bytes), leftOut, (html) => {
    const read = readHtmlText(html, limits, { whole: false })
    leftOut.push(...read.leftOut)
    return read.blocks
  })
  return { format: 'text', title: null, language: null, blocks, leftOut }
}
