import type { TextRun } from '../notice/content.js'
import type { CellOf, ItemOf, Piece } from '../division/piece.js'

import { pieceOf } from '../division/piece.js'

const ENTITIES: Readonly<Record<string, string>> = {
  aelig: 'æ',
  amp: '&',
  apos: "'",
  Aring: 'Å',
  aring: 'å',
  Auml: 'Ä',
  auml: 'ä',
  bull: '•',
  copy: '©',
  eacute: 'é',
  euro: '€',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  Ouml: 'Ö',
  ouml: 'ö',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  sect: '§',
  shy: '',
  uuml: 'ü',
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : null
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return ENTITIES[String(name)] ?? whole
  })

/** Elements that end what was before them. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody td tfoot th thead title tr ul br'.split(
    ' ',
  ),
)
/** Elements whose content is no text. */
const HIDDEN = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template'])

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})((?:\s[^<>]{0,2000})?)\/?>/giy
const HREF = /\shref\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s>]{1,2000}))/iu

/** Counters that go through a whole text. */
export type Counters = { lists: number; paragraphs: number; rows: number; tables: number }

const INLINE = { depth: 0, number: null, ordered: false } satisfies Omit<ItemOf, 'id'>

/** Collects text and links into pieces. */
class Collector {
  readonly pieces: Piece[] = []
  #runs: TextRun[] = []
  #endsInSpace = true
  #href: null | string = null
  heading = 0
  item = false
  list: null | number = null
  cell: CellOf | null = null
  bold = 0
  paragraph = 0

  add(raw: string): void {
    const text = raw.replace(/[\s\u00a0]+/gu, ' ')
    const joined = this.#endsInSpace ? text.trimStart() : text
    if (joined === '') return
    this.#endsInSpace = joined.endsWith(' ')
    this.#runs.push({
      text: joined,
      ...(this.bold > 0 && { bold: true as const }),
      ...(this.#href !== null && { href: this.#href }),
    })
  }

  openLink(href: string): void {
    this.#href = href
  }

  closeLink(): void {
    this.#href = null
  }

  flush(): void {
    const last = this.#runs.at(-1)
    if (last) last.text = last.text.trimEnd()
    const piece = pieceOf(
      this.#runs.filter(({ text }) => text !== ''),
      {
        cell: this.cell,
        kind: this.heading > 0 ? 'heading' : this.item ? 'item' : 'paragraph',
        level: this.heading,
        list: this.item ? { id: this.list ?? 0, ...INLINE } : null,
        paragraph: this.paragraph,
      },
    )
    if (piece.text !== '') this.pieces.push(piece)
    this.#runs = []
    this.#endsInSpace = true
  }
}

const MARKDOWN_LINK =
  /(?<!!)\[([^[\]\n]{1,300})\]\(\s{0,3}<?([^()\s<>]{0,1000})>?\s{0,3}(?:"[^"\n]{0,200}")?\)/gu

/** Adds text with Markdown's links and emphasis, as far as they are closed. */
const addMarkdown = (collector: Collector, text: string): void => {
  let from = 0
  const plain = (part: string) => {
    part.split(/(\*\*|__)(?=\S|$)/u).forEach((one, index) => {
      if (index % 2 === 0) collector.add(one)
      else if (one === '**') collector.bold = collector.bold > 0 ? 0 : 1
      else collector.add(one)
    })
  }
  for (const match of text.matchAll(MARKDOWN_LINK)) {
    plain(text.slice(from, match.index))
    collector.openLink(match[2] ?? '')
    collector.add(match[1] ?? '')
    collector.closeLink()
    from = match.index + match[0].length
  }
  plain(text.slice(from))
}

/** Reads HTML, however broken: what is no tag is text. */
const readHtml = (html: string, counters: Counters, within: CellOf | null = null): Piece[] => {
  const collector = new Collector()
  collector.cell = within
  collector.paragraph = counters.paragraphs++
  let column = 0
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      addMarkdown(collector, decoded(html.slice(at)))
      break
    }
    if (open > at) addMarkdown(collector, decoded(html.slice(at, open)))
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    TAG.lastIndex = open
    const tag = TAG.exec(html)
    if (!tag) {
      const doctype = /^<[!?][^<>]{0,500}>/u.exec(html.slice(open, open + 510))
      if (!doctype) collector.add('<')
      at = open + (doctype ? doctype[0].length : 1)
      continue
    }
    at = open + tag[0].length
    const name = (tag[2] ?? '').toLowerCase()
    const closes = tag[1] === '/'
    if (HIDDEN.has(name)) {
      if (!closes) {
        const end = new RegExp(`</${name}\\s{0,5}>`, 'giu')
        end.lastIndex = at
        at = end.test(html) ? end.lastIndex : html.length
      }
      continue
    }
    if (name === 'a') {
      if (closes) collector.closeLink()
      else {
        const href = HREF.exec(tag[3] ?? '')
        if (href) collector.openLink(decoded(href[1] ?? href[2] ?? href[3] ?? '').trim())
      }
      continue
    }
    if (name === 'b' || name === 'strong') {
      collector.bold = Math.max(0, collector.bold + (closes ? -1 : 1))
      continue
    }
    if (!BLOCKS.has(name)) continue
    collector.flush()
    if (name !== 'br') collector.paragraph = counters.paragraphs++
    if (/^h[1-6]$/u.test(name)) collector.heading = closes ? 0 : Number(name[1])
    else if (name === 'title') collector.heading = closes ? 0 : 1
    else if (name === 'ul' || name === 'ol') {
      collector.item = false
      collector.list = closes ? null : counters.lists++
    } else if (name === 'li' || name === 'dd') collector.item = !closes
    else if (name === 'tr' && within === null) {
      column = 0
      collector.cell = closes
        ? null
        : { column: 0, isHeading: false, row: counters.rows++, table: counters.tables }
    } else if ((name === 'td' || name === 'th') && within === null && collector.cell) {
      if (closes) column += 1
      else collector.cell = { ...collector.cell, column, isHeading: name === 'th' }
    } else if (name === 'table' && within === null) {
      collector.cell = null
      counters.tables += 1
    }
  }
  collector.flush()
  return collector.pieces
}

const HTML = /<(?:p|div|br|h[1-6]|ul|ol|li|table|tr|td|section|article|html|body)(?:\s[^<>]{0,2000})?\/?>/iu
const HAS_TAG = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,2000})?\/?>/iu
const PIPE_ROW = /^\s{0,10}\|.*\|\s*$/u
const DIVIDER = /^[\s|:-]*$/u
const ITEM = /^\s{0,20}(?:[-*•·–‣▪◦]|\u2022)\s{0,5}(?=\S)(?!-)/u
const HASHES = /^\s{0,3}(#{1,6})\s{1,5}(?=\S)/u

/** Reads lines of text, with Markdown's headings, lists, links and tables, and HTML within them. */
const readLines = (text: string, counters: Counters): Piece[] => {
  const pieces: Piece[] = []
  let inList = false
  let inTable = false
  const one = (line: string, more: { heading?: number; item?: boolean; cell?: CellOf } = {}) => {
    if (HAS_TAG.test(line)) {
      pieces.push(...readHtml(line, counters, more.cell ?? null))
      return
    }
    const collector = new Collector()
    collector.heading = more.heading ?? 0
    collector.item = more.item ?? false
    collector.list = more.item ? counters.lists : null
    collector.cell = more.cell ?? null
    collector.paragraph = counters.paragraphs
    addMarkdown(collector, line)
    collector.flush()
    pieces.push(...collector.pieces)
  }
  const row = (cells: readonly string[]) => {
    const number = counters.rows++
    cells.forEach((cell, column) => {
      one(cell.trim(), { cell: { column, isHeading: false, row: number, table: counters.tables } })
    })
    if (cells.every((cell) => cell.trim() === '')) counters.rows -= 1
  }
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const isRow = PIPE_ROW.test(line) || (raw.includes('\t') && /\S\t+\s*\S|^\t+\S/u.test(raw))
    if (inTable && !isRow && line !== '') {
      inTable = false
      counters.tables += 1
    }
    const isItem = ITEM.test(raw) && !/^\s{0,10}\*\*/u.test(raw) && !/^[-–—*_\s]{3,}$/u.test(line)
    if (inList && !isItem) {
      inList = false
      counters.lists += 1
    }
    if (line === '' || /^[-–—*_=\s]{3,}$/u.test(line)) {
      counters.paragraphs += 1
      continue
    }
    if (isRow) {
      inTable = true
      counters.paragraphs += 1
      if (!PIPE_ROW.test(line)) row(raw.split(/\t+/u))
      else if (!DIVIDER.test(line)) row(line.replace(/^\|/u, '').replace(/\|$/u, '').split('|'))
      continue
    }
    const hashes = HASHES.exec(raw)
    if (hashes) {
      one(raw.slice(hashes[0].length).replace(/\s*#{1,6}\s*$/u, ''), { heading: hashes[1]?.length ?? 1 })
      counters.paragraphs += 1
      continue
    }
    if (isItem) {
      inList = true
      one(raw.replace(ITEM, ''), { item: true })
      continue
    }
    one(line)
  }
  return pieces
}

/**
 * The pieces of a text: plain, with Markdown's marks, or HTML, told by itself. Whatever it holds, it never throws, and takes time
 * in proportion to the length.
 */
export const readPieces = (text: string): Piece[] => {
  const tidy = text.replace(/\r\n?/gu, '\n').replace(/[\u00ad\u200b\ufeff]/gu, '')
  const counters: Counters = { lists: 0, paragraphs: 0, rows: 0, tables: 0 }
  const hasRows = /^\s{0,10}\|.*\|\s*$/mu.test(tidy)
  return HTML.test(tidy) && !hasRows && !/^[^\n<]{1,120}\t/mu.test(tidy)
    ? readHtml(tidy, counters)
    : readLines(tidy, counters)
}
