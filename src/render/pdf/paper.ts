import type { ContentNode, Inline } from '../../notice/content.js'
import type { Language } from '../../notice/document.js'
import type { Place } from './blocks.js'
import type { PDFTools } from './kit.js'
import type { SheetHead, TextStyle } from './sheet.js'

import { cleanText, oneLine } from '../../notice/inline.js'
import { GAP, paperLines, writeContent, writeHeading } from './blocks.js'
import { drawnText } from './characters.js'
import { openSheet } from './sheet.js'
import { writeTable } from './table.js'

/** What is told of one thing, in rows: each with what it is called beside it. */
export type LabelledRows = { type: 'rows'; rows: { label: string; value: Inline[] }[] }

/** A block of a paper. */
export type PaperNode = ContentNode | LabelledRows

/** A part of a paper, under its heading. */
export type PaperPart = {
  heading: string
  content: PaperNode[]
  /** One level below: three levels there are at most. */
  parts?: PaperPart[]
}

/** A document that is no notice, such as a dossier: what stands in it, as data. */
export type Paper = {
  title: string
  /** Whose it is. */
  author: string
  /** When what it tells was so. */
  createdAt: Date
  footer: string
  language: Language
  /** Below the title. */
  lead: PaperNode[]
  parts: PaperPart[]
}

const TITLE: { before: number } & TextStyle = { before: 0, bold: true, size: 20, tag: 'H1' }
const HEADINGS: readonly ({ before: number } & TextStyle)[] = [
  { before: 16, bold: true, size: 14, tag: 'H2' },
  { before: 11, bold: true, size: 11.5, tag: 'H3' },
  { before: 6, bold: true, size: 10.5, tag: 'H4' },
]

/** How wide what rows are called stands beside them, in points. */
const LABELS = 150

/**
 * How texts are written of whose characters the fonts may lack some: those are told by their numbers, such as `[U+1F600]`. A notice is
 * refused then, because it has to be as it was published; a paper about it has to be had whatever somebody typed.
 */
const writer = (covers: (codePoint: number) => boolean): ((text: string) => string) => {
  const known = new Map<string, string>()
  const written = (character: string): string => {
    const isDrawn = Array.from(drawnText(character)).every(
      (one) => one === '\u00a0' || covers(one.codePointAt(0) ?? 0),
    )
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return isDrawn ? character : `[U+${number}]`
  }
  return (text) =>
    Array.from(cleanText(text).normalize('NFC'), (character) => {
      const found = known.get(character) ?? written(character)
      known.set(character, found)
      return found
    }).join('')
}

/** The same with every text in it mapped. */
const mapTexts = <Value>(value: Value, map: (text: string) => string): Value => {
  if (typeof value === 'string') return map(value) as Value
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, map)) as Value
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, map)])) as Value
}

const writeRows = ({ anchors, column, element, sheet }: Place, { rows }: LabelledRows): void =>
  writeTable({
    column,
    element,
    firstWidth: LABELS,
    header: null,
    rows: rows.map(({ label, value }) => [[[{ text: oneLine(label) }]], paperLines(value, anchors)]),
    sheet,
  })

const writeNodes = async (place: Place, nodes: readonly PaperNode[], tools: PDFTools): Promise<void> => {
  for (const [index, node] of nodes.entries()) {
    if (index > 0) place.sheet.skip(GAP)
    if (node.type === 'rows') {
      if (node.rows.length > 0) writeRows(place, node)
    } else writeContent(place, [node], 2)
    await tools.breathe()
  }
}

const writeParts = async (
  whole: Place,
  parts: readonly PaperPart[],
  level: number,
  tools: PDFTools,
): Promise<void> => {
  const { sheet } = whole
  for (const { content, heading, parts: below = [] } of parts) {
    const place: Place = { ...whole, element: sheet.element(whole.element, 'Sect') }
    const style = HEADINGS[level]
    if (!style) throw new TypeError('A paper has three levels of parts')
    writeHeading(place, [{ text: oneLine(heading) }], style)
    if (level < 2) sheet.addToOutline(oneLine(heading))
    sheet.skip(3)
    await writeNodes(place, content, tools)
    await writeParts(place, below, level + 1, tools)
  }
}

/**
 * A paper as a PDF that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one, as {@link renderNoticePDF} makes them. The
 * same paper gives the same bytes, with the same pdfkit and zlib. Characters that the fonts lack are told by their numbers.
 *
 * @param tools pdfkit and the fonts
 */
export const renderPaperPDF = async (paper: Paper, tools: PDFTools): Promise<Uint8Array<ArrayBuffer>> => {
  const { author, createdAt, footer, language, lead, parts, title } = mapTexts(
    paper,
    writer(tools.fonts.covers),
  )
  const head: SheetHead = {
    author: drawnText(author).replaceAll('\u00a0', ' '),
    createdAt,
    footer: oneLine(footer),
    header: undefined,
    language,
    title: oneLine(title),
  }
  const sheet = openSheet(tools, head)
  const whole: Place = { anchors: new Set(), column: sheet.whole, element: sheet.root, sheet }
  sheet.addToOutline(head.title)
  writeHeading(whole, [{ text: head.title }], TITLE)
  sheet.skip(GAP)
  await writeNodes(whole, lead, tools)
  await writeParts(whole, parts, 0, tools)
  return sheet.finish()
}
