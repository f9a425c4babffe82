import type { ContentNode, Fields, Inline, List, Table, TextRun } from '../../notice/content.js'

import {
  isBlank,
  itemsOf,
  linesOf,
  linkGroups,
  oneLine,
  startOf,
  tableOf,
  writtenNodes,
} from '../../notice/inline.js'
import { sectionPlace } from '../../notice/wordPlaces.js'
import { escapeXML } from '../xml.js'
import { element } from './xml.js'

/** How deep Word numbers lists. */
const DEEPEST = 8

/** Of which definition in `numbering.xml` a list is. */
export const BULLETS = '1'
export const NUMBERS = '2'

/** Where a link leads that is not in the document. */
export type Relationship = { id: string; target: string }

/** A list as `numbering.xml` has it: its id, its definition, and at which level it begins with which number. */
export type NumberedList = { definition: string; id: string; level: number; start: number }

const run = (text: string, properties: string): string =>
  element(
    'w:r',
    {},
    `${properties === '' ? '' : element('w:rPr', {}, properties)}${element('w:t', { 'xml:space': 'preserve' }, escapeXML(text.replaceAll('\t', ' ')))}`,
  )

const LINE_BREAK = element('w:r', {}, element('w:br'))

/** What a paragraph looks like: its style, and its place in a list. */
type Look = { list?: { id: string; level: number }; style?: string }

/**
 * The body of a Word file, in WordprocessingML (ISO/IEC 29500-1 §17), and what other parts of the file have to say about it.
 */
export class DocxWriter {
  readonly lists: NumberedList[] = []
  readonly relationships: Relationship[] = []
  readonly #names = new Map<string, string>()
  readonly #placed = new Set<string>()

  /** @param anchors of all sections: links in the notice lead to them */
  constructor(anchors: readonly string[]) {
    for (const anchor of anchors) this.#names.set(anchor, sectionPlace(anchor, [...this.#names.values()]))
  }

  /** What is given, marked as a place with these names. A name that is taken already is left out: Word would take it away. */
  place(names: readonly string[], marked = ''): string {
    return names.reduceRight((inner, name) => {
      if (this.#placed.has(name)) return inner
      this.#placed.add(name)
      const id = String(this.#placed.size)
      return (
        element('w:bookmarkStart', { 'w:id': id, 'w:name': name }) +
        inner +
        element('w:bookmarkEnd', { 'w:id': id })
      )
    }, marked)
  }

  /** The name of the place of a section. */
  nameOf(anchor: string): string[] {
    return [this.#names.get(anchor)].flatMap((name) => name ?? [])
  }

  paragraph(runs: string, { list, style }: Look = {}): string {
    const properties = [
      style ? element('w:pStyle', { 'w:val': style }) : '',
      list
        ? element(
            'w:numPr',
            {},
            element('w:ilvl', { 'w:val': String(list.level) }) + element('w:numId', { 'w:val': list.id }),
          )
        : '',
    ].join('')
    return element('w:p', {}, `${properties === '' ? '' : element('w:pPr', {}, properties)}${runs}`)
  }

  #runs(runs: readonly TextRun[], isLink: boolean): string {
    return runs
      .map(({ bold, italic, text }) =>
        run(
          text,
          [
            isLink ? element('w:rStyle', { 'w:val': 'Hyperlink' }) : '',
            bold ? element('w:b') : '',
            italic ? element('w:i') : '',
          ].join(''),
        ),
      )
      .join('')
  }

  #link(href: string, runs: string): string {
    if (href.startsWith('#')) {
      const name = this.#names.get(href.slice(1))
      return name === undefined ? runs : element('w:hyperlink', { 'w:anchor': name, 'w:history': '1' }, runs)
    }
    const known = this.relationships.find(({ target }) => target === href)
    const relationship = known ?? { id: `link${this.relationships.length + 1}`, target: href }
    if (!known) this.relationships.push(relationship)
    return element('w:hyperlink', { 'r:id': relationship.id, 'w:history': '1' }, runs)
  }

  /** Text, its lines apart by line breaks. */
  inlines(inlines: readonly Inline[]): string {
    return linesOf([...inlines])
      .map((line) =>
        linkGroups(line)
          .map(({ href, runs }) =>
            href === undefined ? this.#runs(runs, false) : this.#link(href, this.#runs(runs, true)),
          )
          .join(''),
      )
      .join(LINE_BREAK)
  }

  /** A line each: breaks within a paragraph look as if a program had wrapped it. */
  #fields({ fields }: Fields): string {
    return fields
      .map(({ label, value }) => {
        const before = label ? run(`${oneLine(label)}:`, element('w:b')) : ''
        const gap = label && !isBlank(value) ? run(' ', '') : ''
        return this.paragraph(`${before}${gap}${this.inlines(value)}`, { style: 'Lines' })
      })
      .join('')
  }

  #list(list: List, level = 0): string {
    const id = String(this.lists.length + 1)
    const depth = Math.min(level, DEEPEST)
    this.lists.push({
      definition: list.ordered ? NUMBERS : BULLETS,
      id,
      level: depth,
      start: list.ordered ? startOf(list) : 1,
    })
    return itemsOf(list)
      .map(
        ({ children, lists }) =>
          this.paragraph(this.inlines(children), {
            list: { id, level: depth },
            style: list.ordered ? 'ListNumber' : 'ListBullet',
          }) + lists.map((nested) => this.#list(nested, level + 1)).join(''),
      )
      .join('')
  }

  /** A table whose cells hold paragraphs and what else is given. */
  table(rows: readonly (readonly string[])[], widths: readonly number[], hasHeader: boolean): string {
    const properties = element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': 'TableGrid' }) +
        element('w:tblW', { 'w:type': 'pct', 'w:w': '5000' }) +
        element('w:tblLook', { 'w:firstRow': hasHeader ? '1' : '0', 'w:firstColumn': hasHeader ? '0' : '1' }),
    )
    const grid = element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': String(width) })).join(''),
    )
    const body = rows.map((cells, index) =>
      element(
        'w:tr',
        {},
        (hasHeader && index === 0 ? element('w:trPr', {}, element('w:tblHeader')) : '') +
          cells
            .map((cell, column) =>
              element(
                'w:tc',
                {},
                element(
                  'w:tcPr',
                  {},
                  element('w:tcW', { 'w:type': 'dxa', 'w:w': String(widths[column] ?? 0) }),
                ) +
                  // A cell ends with a paragraph, whatever else is in it.
                  (cell.endsWith('</w:p>') || cell.endsWith('<w:p/>') ? cell : cell + this.paragraph('')),
              ),
            )
            .join(''),
      ),
    )
    return element('w:tbl', {}, properties + grid + body.join(''))
  }

  #contentTable(table: Table): string {
    const { header, rows } = tableOf(table)
    const width = Math.floor(TEXT_WIDTH / header.length)
    const heading = header.map((text) => this.paragraph(run(oneLine(text), element('w:b'))))
    return this.table(
      [heading, ...rows.map((row) => row.map((cell) => this.paragraph(this.inlines(cell))))],
      header.map(() => width),
      true,
    )
  }

  /** A heading with the names of its place, if it has any, and a style of its own, if it looks otherwise than its level. */
  heading(
    inlines: readonly Inline[],
    level: number,
    { places = [], style = `Heading${level}` }: { places?: readonly string[]; style?: string } = {},
  ): string {
    return this.paragraph(this.place(places, this.inlines(inlines)), { style })
  }

  /** The content of a section. Two tables in a row are kept apart: Word would make one of them. */
  content(content: readonly ContentNode[]): string {
    const nodes = writtenNodes([...content])
    return nodes
      .map((node, index) => {
        switch (node.type) {
          case 'fields':
            return this.#fields(node)
          case 'heading':
            return this.heading(node.children, node.level)
          case 'list':
            return this.#list(node)
          case 'paragraph':
            return this.paragraph(this.inlines(node.children))
          case 'table':
            return this.#contentTable(node) + (nodes[index + 1]?.type === 'table' ? this.paragraph('') : '')
        }
      })
      .join('')
  }
}

/** Width of the text of a page in twentieths of a point: A4 with margins of 2.5 cm. */
export const TEXT_WIDTH = 9070
