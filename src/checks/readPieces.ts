import type { CheckedLink } from '../notice/check/subject.js'

/** A paragraph, heading, item or cell of a text, in the order of reading. */
export type Piece = {
  kind: 'heading' | 'item' | 'paragraph'
  text: string
  links: readonly CheckedLink[]
  /** Of headings: 1 is the highest. */
  level: number
  /** True for a paragraph that is bold from end to end: often a heading. */
  bold: boolean
  /** Of items: which list of the text they are in. */
  list: null | number
  /** Of what stands in a table: its row, counted through the text, and the column. */
  cell: { row: number; column: number } | null
}

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
export type Counters = { lists: number; rows: number }

/** Collects text and links into pieces. */
class Collector {
  readonly pieces: Piece[] = []
  #text = ''
  #links: CheckedLink[] = []
  #boldLetters = 0
  #letters = 0
  #open: null | { href: string; start: number } = null
  heading = 0
  item = false
  list: null | number = null
  cell: Piece['cell'] = null
  bold = 0

  add(raw: string): void {
    const text = raw.replace(/[\s\u00a0]+/gu, ' ')
    const joined = this.#text === '' || this.#text.endsWith(' ') ? text.trimStart() : text
    this.#text += joined
    const letters = joined.replace(/[^\p{L}]/gu, '').length
    this.#letters += letters
    if (this.bold > 0) this.#boldLetters += letters
  }

  openLink(href: string): void {
    this.closeLink()
    this.#open = { href, start: this.#text.length }
  }

  closeLink(): void {
    if (this.#open && this.#text.length > this.#open.start) {
      this.#links.push({ ...this.#open, end: this.#text.length })
    }
    this.#open = null
  }

  flush(): void {
    const open = this.#open
    this.closeLink()
    const text = this.#text.trimEnd()
    if (text !== '') {
      this.pieces.push({
        bold: this.#letters > 0 && this.#boldLetters === this.#letters,
        cell: this.cell,
        kind: this.heading > 0 ? 'heading' : this.item ? 'item' : 'paragraph',
        level: this.heading,
        links: this.#links
          .map((link) => ({ ...link, end: Math.min(link.end, text.length) }))
          .filter(({ end, start }) => end > start),
        list: this.item ? (this.list ?? 0) : null,
        text: this.item ? text : text,
      })
    }
    this.#text = ''
    this.#links = []
    this.#letters = 0
    this.#boldLetters = 0
    if (open) this.#open = { href: open.href, start: 0 }
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
const readHtml = (html: string, counters: Counters, within: Piece['cell'] = null): Piece[] => {
  const collector = new Collector()
  collector.cell = within
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
    if (/^h[1-6]$/u.test(name)) collector.heading = closes ? 0 : Number(name[1])
    else if (name === 'title') collector.heading = closes ? 0 : 1
    else if (name === 'ul' || name === 'ol') {
      collector.item = false
      collector.list = closes ? null : counters.lists++
    } else if (name === 'li' || name === 'dd') collector.item = !closes
    else if (name === 'tr' && within === null) {
      column = 0
      collector.cell = closes ? null : { column: 0, row: counters.rows++ }
    } else if ((name === 'td' || name === 'th') && within === null && collector.cell) {
      if (closes) column += 1
      else collector.cell = { column, row: collector.cell.row }
    } else if (name === 'table' && within === null) collector.cell = null
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

/** A line that goes on with the one before it: it was wrapped by hand. */
const goesOn = (before: string, line: string): boolean =>
  before.length > 60 && !/[.:;!?]$/u.test(before) && /^\p{Ll}/u.test(line)

/** Reads lines of text, with Markdown's headings, lists, links and tables, and HTML within them. */
const readLines = (text: string, counters: Counters): Piece[] => {
  const pieces: Piece[] = []
  let inList = false
  let wrapped = ''
  const one = (line: string, more: { heading?: number; item?: boolean; cell?: Piece['cell'] } = {}) => {
    if (HAS_TAG.test(line)) {
      pieces.push(...readHtml(line, counters, more.cell ?? null))
      return
    }
    const collector = new Collector()
    collector.heading = more.heading ?? 0
    collector.item = more.item ?? false
    collector.list = more.item ? counters.lists : null
    collector.cell = more.cell ?? null
    addMarkdown(collector, line)
    collector.flush()
    pieces.push(...collector.pieces)
  }
  const flush = () => {
    if (wrapped !== '') one(wrapped)
    wrapped = ''
  }
  const row = (cells: readonly string[]) => {
    const number = counters.rows++
    cells.forEach((cell, column) => {
      one(cell.trim(), { cell: { column, row: number } })
    })
    // A row without a word in its first cell goes on with the one before.
    if (cells.every((cell) => cell.trim() === '')) counters.rows -= 1
  }
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const isItem = ITEM.test(raw) && !/^\s{0,10}\*\*/u.test(raw) && !/^[-–—*_\s]{3,}$/u.test(line)
    if (inList && !isItem) {
      inList = false
      counters.lists += 1
    }
    if (line === '' || /^[-–—*_=\s]{3,}$/u.test(line)) {
      flush()
      continue
    }
    if (PIPE_ROW.test(line)) {
      flush()
      if (!DIVIDER.test(line)) row(line.replace(/^\|/u, '').replace(/\|$/u, '').split('|'))
      continue
    }
    const hashes = HASHES.exec(raw)
    if (hashes) {
      flush()
      one(raw.slice(hashes[0].length).replace(/\s*#{1,6}\s*$/u, ''), { heading: hashes[1]?.length ?? 1 })
      continue
    }
    if (raw.includes('\t') && /\S\t+\s*\S|^\t+\S/u.test(raw)) {
      flush()
      row(raw.split(/\t+/u))
      continue
    }
    if (isItem) {
      flush()
      inList = true
      one(raw.replace(ITEM, ''), { item: true })
      continue
    }
    if (wrapped !== '' && goesOn(wrapped, line)) wrapped += ` ${line}`
    else {
      flush()
      wrapped = line
    }
  }
  flush()
  return pieces
}

/**
 * The pieces of a text: plain, with Markdown's marks, or HTML, told by itself. Whatever it holds, it never throws, and takes time
 * in proportion to the length.
 */
export const readPieces = (text: string): Piece[] => {
  const tidy = text.replace(/\r\n?/gu, '\n').replace(/[\u00ad\u200b\ufeff]/gu, '')
  const counters: Counters = { lists: 0, rows: 0 }
  const hasRows = /^\s{0,10}\|.*\|\s*$/mu.test(tidy)
  return HTML.test(tidy) && !hasRows && !/^[^\n<]{1,120}\t/mu.test(tidy)
    ? readHtml(tidy, counters)
    : readLines(tidy, counters)
}
