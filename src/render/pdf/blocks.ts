import type { ContentNode, Fields, Inline, List, Table, TextRun } from '../../notice/content.js'
import type { Line } from './breakLines.js'
import type { StructureElement } from './kit.js'
import type { Column, Sheet, TextStyle } from './sheet.js'

import { addressBeside } from '../../notice/contentText.js'
import {
  isBlank,
  itemsOf,
  lineText,
  linesOf,
  linkGroups,
  oneLine,
  startOf,
  tableOf,
  withHeadingsInOrder,
  writtenNodes,
} from '../../notice/inline.js'
import { writeTable } from './table.js'

/** How the text of a notice is written. */
export const BODY: TextStyle = { size: 10.5, tag: 'P' }

/** The room between blocks, in points. */
export const GAP = 7

const HEADINGS = {
  3: { before: 5, bold: true, size: 11.5 },
  4: { before: 3, bold: true, size: 10.5 },
}
const INDENT = 16
/** A column that is narrower is not narrowed any more, however deep a list is. */
const NARROWEST = 150

/** Where content is written. */
export type Place = {
  /** The places in the document that links can lead to. */
  anchors: ReadonlySet<string>
  column: Column
  element: StructureElement
  sheet: Sheet
}

/** The lines of a text as they stand on paper: with the addresses of links beside them, as in plain text. */
export const paperLines = (inlines: Inline[], anchors: ReadonlySet<string>): TextRun[][] =>
  linesOf(inlines).map((line) =>
    linkGroups(line).flatMap(({ href, runs }): TextRun[] => {
      const leads = href !== undefined && (!href.startsWith('#') || anchors.has(href.slice(1)))
      const address = addressBeside(href, lineText(runs))
      return [
        ...runs.map(({ bold, italic, text }) => ({
          text,
          ...(bold && { bold }),
          ...(italic && { italic }),
          ...(leads && { href }),
        })),
        ...(address === undefined ? [] : [{ text: ` (${address})` }]),
      ]
    }),
  )

/** A text as lines of a column. */
const linesIn = ({ anchors, sheet }: Place, column: Column, inlines: Inline[], style: TextStyle): Line[] =>
  sheet.breakInto(column, paperLines(inlines, anchors), style)

/** Writes a text as an element of its own. */
export const writeText = (place: Place, inlines: Inline[], style: TextStyle = BODY): void => {
  const { column, element, sheet } = place
  sheet.write(sheet.element(element, style.tag), linesIn(place, column, inlines, style), column, style)
}

/** Writes a heading that the text below it does not leave. */
export const writeHeading = (place: Place, text: Inline[], style: { before: number } & TextStyle): void => {
  const { column, element, sheet } = place
  const lines = linesIn(place, column, text, style)
  if (lines.every((line) => line.length === 0)) return
  sheet.skip(style.before)
  sheet.need(lines.length * sheet.lineHeight(style.size) + 2 * sheet.lineHeight(BODY.size) + 4)
  sheet.write(sheet.element(element, style.tag), lines, column, style)
}

const writeFields = (place: Place, { fields }: Fields): void =>
  writeText(
    place,
    fields.flatMap(({ label, value }, index): Inline[] => [
      ...(index > 0 ? [{ break: true as const }] : []),
      ...(label ? [{ bold: true as const, text: `${oneLine(label)}: ` }] : []),
      ...value,
    ]),
  )

const writeList = (place: Place, list: List): void => {
  const { column, sheet } = place
  const items = itemsOf(list)
  const start = startOf(list)
  const element = sheet.element(place.element, 'L')
  element.dictionary.data['A'] = { ListNumbering: list.ordered ? 'Decimal' : 'Disc', O: 'List' }
  const markerOf = (index: number) => (list.ordered ? `${start + index}.` : '•')
  const label: TextStyle = { ...BODY, tag: 'Lbl' }
  const anywhere: Column = { width: Infinity, x: column.x }
  const widest = items.reduce((most, _, index) => {
    const [line = []] = sheet.breakInto(anywhere, [[{ text: markerOf(index) }]], label)
    return Math.max(most, line[0]?.width ?? 0)
  }, INDENT - 6)
  const indent = widest + 6
  const within: Column =
    column.width - indent >= NARROWEST ? { width: column.width - indent, x: column.x + indent } : column
  items.forEach(({ children, lists }, index) => {
    if (index > 0) sheet.skip(2)
    const item = sheet.element(element, 'LI')
    const isNarrowed = within !== column
    const marker = sheet.breakInto(anywhere, [[{ text: `${markerOf(index)} ` }]], label)
    sheet.need(2 * sheet.lineHeight(BODY.size))
    const top = sheet.y()
    sheet.write(sheet.element(item, 'Lbl'), marker, column, label)
    // The marker stands beside its text, where there is room to.
    if (isNarrowed) sheet.setY(top)
    const body = sheet.element(item, 'LBody')
    const inside: Place = { ...place, column: within, element: body }
    if (!isBlank(children))
      sheet.write(body, linesIn(place, within, children, BODY), within, { ...BODY, tag: 'LBody' })
    lists.forEach((nested, position) => {
      if (position > 0 || !isBlank(children)) sheet.skip(2)
      writeList(inside, nested)
    })
  })
}

const writeTableNode = (place: Place, table: Table): void => {
  const { anchors, column, element, sheet } = place
  const { header, rows } = tableOf(table)
  writeTable({
    column,
    element,
    header: header.map((text) => [[{ text: oneLine(text) }]]),
    rows: rows.map((row) => row.map((cell) => paperLines(cell, anchors))),
    sheet,
  })
}

/**
 * Writes content. A heading in it is one or two levels below what it stands under.
 *
 * @param above the level of the heading over it
 */
export const writeContent = (place: Place, content: ContentNode[], above: 1 | 2): void => {
  withHeadingsInOrder(writtenNodes(content)).forEach((node, index) => {
    if (index > 0) place.sheet.skip(GAP)
    switch (node.type) {
      case 'fields':
        return writeFields(place, node)
      case 'heading': {
        const level = node.level === 4 ? 4 : 3
        return writeHeading(place, node.children, { ...HEADINGS[level], tag: `H${above + level - 2}` })
      }
      case 'list':
        return writeList(place, node)
      case 'paragraph':
        return writeText(place, node.children)
      case 'table':
        return writeTableNode(place, node)
    }
  })
}
