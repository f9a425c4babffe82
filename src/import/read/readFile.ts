import type { SourceBlock, SourceDocument, SourceFormat } from '../sourceDocument.js'
import type { ReadLimits } from './limits.js'

import { isLineBreak, type Inline, type List } from '../../notice/content.js'
import { UnreadableFile } from '../sourceDocument.js'
import { readDocxFile } from './docx.js'
import { formatOf } from './formatOf.js'
import { readHtmlFile } from './html.js'
import { READ_LIMITS, refuseLargeFile, refuseLongText } from './limits.js'
import { readMarkdownFile } from './markdown.js'
import { readPdfFile } from './pdf.js'
import { readTextFile } from './textFile.js'

/** What is known of a file besides its bytes. */
export type ReadFileOptions = {
  /** The name of the file: its ending tells the format where its bytes leave a choice. */
  name: string
  /** The format, where it is known: what was pasted from a page is `html`. */
  format?: SourceFormat
  /** Limits other than {@link READ_LIMITS}. */
  limits?: Partial<ReadLimits>
}

const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((length, inline) => length + (isLineBreak(inline) ? 1 : inline.text.length), 0)

const lengthOfList = (list: List): number =>
  list.items.reduce(
    (length, { children, lists }) =>
      length + lengthOf(children) + (lists ?? []).reduce((sum, inner) => sum + lengthOfList(inner), 0),
    0,
  )

/** How many characters blocks hold. */
const lengthOfBlocks = (blocks: readonly SourceBlock[]): number =>
  blocks.reduce((length, block) => {
    if (block.type === 'list') return length + lengthOfList(block)
    if (block.type !== 'table') return length + lengthOf(block.children)
    const cells = block.rows.flatMap((row) => row.cells)
    return length + cells.reduce((sum, cell) => sum + lengthOfBlocks(cell.blocks), 0)
  }, 0)

const readAs = async (
  format: SourceFormat,
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<SourceDocument> => {
  switch (format) {
    case 'html':
      return readHtmlFile(bytes, limits)
    case 'markdown':
      return readMarkdownFile(bytes, limits)
    case 'text':
      return readTextFile(bytes, limits)
    case 'docx':
      return readDocxFile(bytes, limits)
    case 'pdf':
      return readPdfFile(bytes, limits)
  }
}

/**
 * Reads a file: what it says, word for word, with its structure. Nothing is fetched, no macro or script is run, and nothing of the
 * file goes without being named in `leftOut`. White space is one space, soft hyphens and invisible characters are taken out.
 *
 * @throws {UnreadableFile} for a file that is none of the formats, damaged, locked, without text, or beyond a limit
 */
export const readFile = async (
  bytes: Uint8Array,
  { format, limits, name }: ReadFileOptions,
): Promise<SourceDocument> => {
  const all: ReadLimits = { ...READ_LIMITS, ...limits }
  refuseLargeFile(bytes.length, all)
  const document = await readAs(format ?? formatOf(bytes, name), bytes, all)
  const length = lengthOfBlocks(document.blocks)
  refuseLongText(length + document.leftOut.reduce((sum, { text }) => sum + text.length, 0), all)
  if (length === 0) throw new UnreadableFile('noText', 'The file holds no text.')
  return document
}
