import type { LeftOut, SourceBlock, SourceDocument } from '../sourceDocument.js'
import type { ReadLimits } from './limits.js'
import type { XmlElement } from './xmlTree.js'

import { zipSync, strToU8, type Zippable } from 'fflate'

import { areOfNotice } from '../../notice/wordPlaces.js'
import { UnreadableFile } from '../sourceDocument.js'
import { DocxStyles } from './docxStyles.js'
import { prepareBody } from './docxBody.js'
import { NumberCounter } from './docxNumbers.js'
import { readHtmlText } from './html.js'
import { LINE_CLASS } from './htmlBlocks.js'
import { cleanText } from './inlines.js'
import { refuseLongText } from './limits.js'
import { type ZipEntry, unzipEntry, zipEntries } from './unzip.js'
import {
  attributeOf,
  childNamed,
  descendantsNamed,
  parseXml,
  resolveReferences,
  writeXml,
} from './xmlTree.js'
import { addAll } from '../../notice/many.js'

/** What is not needed to read the text: pictures, fonts, macros, embedded files, settings. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[^/]{1,100}\.xml|_rels\/[^/]{1,100}\.xml\.rels)|docProps\/core\.xml)$/
const NOT_NEEDED = /^word\/(?:settings|webSettings|fontTable|vbaData|people|comments[A-Z][^/]{0,60})\.xml$/

/** More text in XML than a text of the allowed length takes: the parser keeps many times its size in memory. */
const SHARE_OF_XML = 0.3

/** Says what a packed file is that is no Word file. */
const refuseOther = (entries: readonly ZipEntry[]): never => {
  const has = (start: string): boolean => entries.some(({ name }) => name.startsWith(start))
  const mimetype = entries.find(({ name }) => name === 'mimetype')
  const kind = mimetype && mimetype.size < 200 ? new TextDecoder().decode(unzipEntry(mimetype)) : ''
  if (kind.includes('opendocument')) {
    throw new UnreadableFile(
      'unknownFormat',
      'The file is an OpenDocument (.odt). Open it in LibreOffice or Word and save it as .docx.',
    )
  }
  if (has('xl/') || has('ppt/')) {
    throw new UnreadableFile(
      'unknownFormat',
      'The file is a spreadsheet or a presentation. Save its text as .docx or .pdf.',
    )
  }
  throw new UnreadableFile(
    'unknownFormat',
    'The file is packed, but no Word file (.docx). Unpack it and bring in what is in it.',
  )
}

/** The texts of paragraphs in a part, one by one. */
const paragraphsIn = (part: undefined | XmlElement): string[] =>
  part
    ? descendantsNamed(part, 'w:p')
        .filter((paragraph) => descendantsNamed(paragraph, 'w:p').length === 0)
        .map((paragraph) =>
          cleanText(
            descendantsNamed(paragraph, 'w:t', 'w:tab', 'w:br')
              .map((element) =>
                element.name === 'w:t'
                  ? resolveReferences(element.children.filter((one) => typeof one === 'string').join(''))
                  : ' ',
              )
              .join(''),
          ),
        )
        .filter((text) => text !== '')
    : []

const NOWHERE = { page: null, line: null }

/** Blocks without the lines of the HTML that they were read from: a Word file has no lines. */
const withoutLines = (blocks: readonly SourceBlock[]): SourceBlock[] =>
  blocks.map((block) =>
    block.type === 'table'
      ? {
          ...block,
          rows: block.rows.map(({ cells }) => ({
            cells: cells.map((cell) => ({ ...cell, blocks: withoutLines(cell.blocks) })),
          })),
          origin: NOWHERE,
        }
      : { ...block, origin: NOWHERE },
  )

/** How deep the converter puts lists into lists by itself, and how deep Word does. */
const [CONVERTED, DEEPEST] = [5, 9]

const DEEP_LISTS = Array.from({ length: DEEPEST - CONVERTED }, (_, index) => {
  const level = CONVERTED + index + 1
  const around = 'ul|ol > li > '.repeat(level - 1)
  return [
    `p:unordered-list(${level}) => ${around}ul > li:fresh`,
    `p:ordered-list(${level}) => ${around}ol > li:fresh`,
  ]
}).flat()

const STYLE_MAP = [1, 2, 3, 4, 5, 6]
  .map((level) => `p.PrivacyNoticeHeading${level} => h${level}:fresh`)
  .concat(DEEP_LISTS, ['u => ', 'strike => del', 'comment-reference => '])

/** Beside it, in a notice that this plugin wrote. */
const OWN_STYLE_MAP = [`p[style-name='Lines'] => p.${LINE_CLASS}:fresh`]

/** True for the main part of a notice that this plugin wrote, whatever was done to it since: its places are in it. */
const isOwnNotice = (body: undefined | XmlElement): boolean =>
  body !== undefined &&
  areOfNotice(descendantsNamed(body, 'w:bookmarkStart').map((place) => attributeOf(place, 'w:name') ?? ''))

/**
 * Reads a Word file. Headings are told by the outline that their styles have, in whatever language Word was; numbers that Word
 * counts stand in the text as it shows them; inserted text is text, deleted and hidden text and comments are named, and so are the
 * headers and footers of pages. Nothing but the text is unpacked.
 *
 * @throws {UnreadableFile} for another packed file, one that is damaged, locked, or beyond a limit
 */
export const readDocxFile = async (bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> => {
  const entries = zipEntries(bytes, limits)
  if (!entries.some(({ name }) => /^word\/document\d{0,3}\.xml$/.test(name))) refuseOther(entries)
  const needed = entries.filter(({ name }) => NEEDED.test(name) && !NOT_NEEDED.test(name))
  const size = needed.reduce((sum, entry) => sum + entry.size, 0)
  if (size > limits.unpackedBytes * SHARE_OF_XML) {
    throw new UnreadableFile(
      'tooLarge',
      `The text of the file takes more than ${Math.round((limits.unpackedBytes * SHARE_OF_XML) / 1024 / 1024)} MB, which is the limit.`,
    )
  }
  const files: Zippable = {}
  const parts = new Map<string, XmlElement>()
  for (const entry of needed) {
    const unpacked = unzipEntry(entry)
    const text = new TextDecoder(unpacked[0] === 0xff || unpacked[0] === 0xfe ? 'utf-16' : 'utf-8').decode(
      unpacked,
    )
    parts.set(entry.name, parseXml(text, limits))
    files[entry.name] = unpacked
  }
  let characters = 0
  for (const part of parts.values()) {
    for (const text of descendantsNamed(part, 'w:t')) characters += text.children.join('').length
  }
  refuseLongText(characters, limits)
  const leftOut: LeftOut[] = []
  const main = needed.find(({ name }) => /^word\/document\d{0,3}\.xml$/.test(name))?.name ?? ''
  const styles = new DocxStyles(parts.get('word/styles.xml'))
  const body = parts.get(main)
  const isOwn = isOwnNotice(body)
  for (const name of [main, 'word/footnotes.xml', 'word/endnotes.xml']) {
    const part = parts.get(name)
    if (!part) continue
    prepareBody(part, {
      leftOut,
      numbers: new NumberCounter(parts.get('word/numbering.xml')),
      own: isOwn ? { lists: 0 } : null,
      styles,
    })
    files[name] = strToU8(writeXml(part))
  }
  for (const [name, part] of parts) {
    const reason = /^word\/(?:header|footer)\d{0,3}\.xml$/.test(name)
      ? 'repeatedOnPages'
      : name === 'word/comments.xml'
        ? 'hidden'
        : null
    if (reason)
      addAll(
        leftOut,
        paragraphsIn(part).map((text) => ({ reason, text, origin: NOWHERE }) as const),
      )
  }
  const { default: mammoth } = await import('mammoth')
  let html: string
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(files, { level: 0 })) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: isOwn ? [...STYLE_MAP, ...OWN_STYLE_MAP] : STYLE_MAP,
      },
    )
    html = result.value
  } catch {
    throw new UnreadableFile(
      'damaged',
      'The file is damaged: Word would repair it. Open it in Word and save it again.',
    )
  }
  const read = readHtmlText(html.replace(BACK_LINK, ''), limits, {
    format: 'docx',
    isOwn,
    whole: false,
  })
  const core = childNamed(parts.get('docProps/core.xml'), 'cp:coreProperties')
  const textOf = (name: string): null | string => {
    const element = core && childNamed(core, name)
    return element
      ? cleanText(resolveReferences(element.children.filter((one) => typeof one === 'string').join(''))) ||
          null
      : null
  }
  return {
    ...read,
    title: textOf('dc:title'),
    language: textOf('dc:language') ?? (body ? styles.language(body) : null),
    blocks: withoutLines(read.blocks),
    leftOut: [...leftOut, ...read.leftOut.map((one) => ({ ...one, origin: NOWHERE }))],
  }
}

/** The arrow after a footnote that leads back to its place. */
const BACK_LINK = /\s?<a href="#(?:foot|end)note-ref-\d{1,6}">↑<\/a>/g
