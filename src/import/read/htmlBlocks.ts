import type { Inline, List, ListItem } from '../../notice/content.js'
import type { LeftOut, Origin, SourceBlock, SourceCell } from '../sourceDocument.js'
import type { PageText } from './htmlAround.js'
import type { HtmlElement, HtmlNode, HtmlParent } from './htmlTree.js'
import type { Look } from './inlines.js'
import type { KnownWords } from './joinLines.js'

import { resolvedHref } from '../../notice/content.js'
import { bulletless, itemsInText } from './bullets.js'
import { anchorOfPlace, isNoticePlace } from '../../notice/wordPlaces.js'
import { LIST_PLACE } from './docxBody.js'
import { isOpener } from './htmlAround.js'
import { attribute, isElement, isInline, isText, isWithoutText, roleOf, styleOf, textIn } from './htmlTree.js'
import {
  cleanText,
  InlineCollector,
  inlinesOf,
  isAllBold,
  joinedByBreaks,
  plainText,
  splitAtEmptyLines,
} from './inlines.js'
import { markerOf } from './markers.js'
import { readPlainText } from './text.js'
import { unwrapBreaks, unwrapText } from './unwrap.js'
import { addAll } from '../../notice/many.js'

/** What the blocks of a page are made with. */
export type BlockContext = {
  page: PageText
  /** Where relative links lead to, if the page names it. */
  base: string | undefined
  /** Whether it is a notice that this plugin wrote: its places are read, and all is taken as it stands. */
  isOwn: boolean
  /** Words that stand whole in the page: see {@link unwrapText}. */
  known: KnownWords
  leftOut: LeftOut[]
}

/** The class of a line of label and value, in a notice that this plugin wrote. */
export const LINE_CLASS = 'line'

const HEADING = /^h([1-6])$/
/** The place before the first item of a list: which list of the file it is, and its number. */
const LIST_BEGINS = new RegExp(`^${LIST_PLACE}(\\d{1,6})_(\\d{1,8})$`)
const LISTS = new Set(['dir', 'menu', 'ol', 'ul'])
/** A table wider than any that people write: what stands in further columns still comes, without being aligned. */
const MOST_COLUMNS = 60

const levelOf = (level: number): 1 | 2 | 3 | 4 | 5 | 6 =>
  ([1, 2, 3, 4, 5, 6] as const)[Math.min(Math.max(Math.trunc(level), 1), 6) - 1] ?? 6

/** Where an element stands: the line that its element names, or that of the file. */
const originOf = (node: HtmlNode): Origin => {
  const named = isElement(node) ? attribute(node, 'data-origin-line') : undefined
  const line = named === undefined ? node.sourceCodeLocation?.startLine : Number(named)
  return { page: null, line: Number.isSafeInteger(line) && line !== undefined && line > 0 ? line : null }
}

/** An e-mail address that Cloudflare keeps from robots: bytes in hexadecimal, the first of which the others are mixed with. */
const protectedAddress = (element: HtmlElement): string | null => {
  const hidden = attribute(element, 'data-cfemail')
  if (hidden === undefined || !/^(?:[0-9a-f]{2}){4,200}$/i.test(hidden)) return null
  const bytes = hidden.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  const [key = 0, ...mixed] = bytes
  const address = new TextDecoder().decode(Uint8Array.from(mixed, (byte) => byte ^ key))
  return /^[^\s@]{1,100}@[^\s@]{1,100}$/.test(address) ? address : null
}

const lookOf = (element: HtmlElement, look: Look, { base, isOwn }: BlockContext): Look => {
  const weight = styleOf(element, 'font-weight')
  const slant = styleOf(element, 'font-style')
  const own: Look = { ...look }
  if (['b', 'strong'].includes(element.tagName)) own.bold = true
  if (['em', 'i', 'var', 'dfn'].includes(element.tagName)) own.italic = true
  if (weight !== undefined) own.bold = /^(?:bold|bolder|[6-9]00)/.test(weight)
  if (slant !== undefined) own.italic = /^(?:italic|oblique)/.test(slant)
  const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
  const resolved = href === undefined || href.startsWith('#') ? undefined : resolvedHref(href, base)
  if (resolved !== undefined && !resolved.startsWith('#')) own.href = resolved
  const anchor = isOwn && href?.startsWith('#') ? anchorOfPlace(href.slice(1)) : undefined
  if (anchor !== undefined) own.href = `#${anchor}`
  return own
}

/** What Word puts before an item of a list when it saves a web page. */
const isWordsMarker = (element: HtmlElement): boolean => styleOf(element, 'mso-list') === 'ignore'

/** Reads the blocks of a page, or of a part of it. */
export class BlockReader {
  private readonly blocks: SourceBlock[] = []
  private readonly line = new InlineCollector()
  private lineOrigin: Origin | null = null
  private level = 1
  private isLine = false
  /** Names of places, until there is something that begins there. */
  private places: string[] = []

  constructor(private readonly context: BlockContext) {}

  /** The blocks in a node, in the order of the page. */
  read(parent: HtmlParent): SourceBlock[] {
    this.children(parent, {})
    this.endLine()
    return this.blocks
  }

  /** A block that begins at the places that were named before it. */
  private placed(block: SourceBlock): SourceBlock {
    if (this.places.length === 0) return block
    const places = [...this.places.splice(0), ...(block.places ?? [])]
    return { ...block, places }
  }

  private children(parent: HtmlParent, look: Look): void {
    for (const node of parent.childNodes) this.node(node, look)
  }

  private node(node: HtmlNode, look: Look): void {
    if (isText(node)) {
      if (node.value.trim() !== '') this.lineOrigin ??= originOf(node)
      const { isOwn, known } = this.context
      this.line.add(isOwn ? node.value : unwrapText(node.value, known), look)
    } else if (isElement(node)) this.element(node, look)
  }

  private element(element: HtmlElement, look: Look): void {
    if (isWithoutText(element)) return
    const why = this.context.page.noPart(element)
    if (why) {
      const text = cleanText(textIn(element))
      if (text !== '') this.context.leftOut.push({ reason: why, text, origin: originOf(element) })
      return
    }
    const { tagName } = element
    const own = lookOf(element, look, this.context)
    const place = this.context.isOwn ? attribute(element, 'id') : undefined
    if (place !== undefined && (isNoticePlace(place) || LIST_BEGINS.test(place))) this.places.push(place)
    const heading = HEADING.exec(tagName)?.[1]
    if (tagName === 'br') this.line.break()
    else if (tagName === 'del' || tagName === 's' || tagName === 'strike') this.struckOut(element)
    else if (heading !== undefined) this.heading(element, Number(heading))
    else if (roleOf(element) === 'heading')
      this.heading(element, Number(attribute(element, 'aria-level') ?? 2))
    else if (tagName === 'summary' || (tagName === 'button' && isOpener(element) && this.line.isEmpty)) {
      this.heading(element, this.level + 1, true)
    } else if (LISTS.has(tagName)) this.list(element)
    else if (tagName === 'li') this.looseItem(element)
    else if (tagName === 'dl') this.definitions(element)
    else if (tagName === 'table') this.table(element)
    else if (tagName === 'pre' || tagName === 'listing' || tagName === 'plaintext') this.preformatted(element)
    else if (attribute(element, 'data-cfemail') !== undefined)
      this.line.add(protectedAddress(element) ?? textIn(element), own)
    else if (isWordsMarker(element)) this.wordsMarker(element, own)
    else if (isInline(element)) {
      this.lineOrigin ??= originOf(element)
      this.children(element, own)
    } else this.block(element, own)
  }

  /** A part of a page that begins and ends a paragraph. */
  private block(element: HtmlElement, look: Look): void {
    this.endLine()
    this.lineOrigin = originOf(element)
    this.isLine = this.context.isOwn && attribute(element, 'class') === LINE_CLASS
    this.children(element, look)
    this.endLine()
    this.isLine = false
  }

  private endLine(): void {
    const origin = this.lineOrigin ?? { page: null, line: null }
    this.lineOrigin = null
    const { isOwn, known } = this.context
    const all = this.line.take()
    if (isOwn && all.length > 0) {
      const more = this.isLine ? { isLine: true as const } : {}
      this.blocks.push(this.placed({ type: 'paragraph', children: all, origin, ...more }))
      return
    }
    for (const children of splitAtEmptyLines(all)) {
      this.blocks.push({ type: 'paragraph', children: unwrapBreaks(children, known), origin })
    }
  }

  private struckOut(element: HtmlElement): void {
    const text = cleanText(textIn(element))
    if (text !== '') this.context.leftOut.push({ reason: 'hidden', text, origin: originOf(element) })
  }

  private wordsMarker(element: HtmlElement, look: Look): void {
    const marker = cleanText(textIn(element))
    const isCounted = /[\p{L}\p{N}]/u.test(marker) && !/^[o§]$/u.test(marker)
    this.line.add(isCounted ? `${marker} ` : '• ', look)
  }

  private heading(element: HtmlElement, level: number, isOpening = false): void {
    this.endLine()
    const inner = new BlockReader(this.context)
    const blocks = inner.read(element)
    const children = joinedByBreaks(blocks.flatMap((block) => (block.type === 'table' ? [] : textsOf(block))))
    const tables = blocks.filter((block) => block.type === 'table')
    addAll(this.places, [...inner.places, ...blocks.flatMap(({ places }) => places ?? [])])
    if (children.length > 0) {
      this.blocks.push(
        this.placed({ type: 'heading', level: levelOf(level), children, origin: originOf(element) }),
      )
      if (!isOpening) this.level = levelOf(level)
    }
    addAll(this.blocks, tables)
  }

  /** An item that stands in no list. */
  private looseItem(element: HtmlElement): void {
    this.endLine()
    const blocks = new BlockReader(this.context).read(element)
    const { item, rest } = itemOf(blocks)
    if (rest.length > 0 || !item) addAll(this.blocks, blocks)
    else this.blocks.push({ type: 'list', items: [item], ordered: false, origin: originOf(element) })
  }

  private list(element: HtmlElement): void {
    this.endLine()
    const isOrdered = element.tagName === 'ol'
    const isReversed = attribute(element, 'reversed') !== undefined
    const from = Number(attribute(element, 'start') ?? 1)
    let number = Number.isSafeInteger(from) ? from : 1
    const entries: { blocks: SourceBlock[]; number: number; origin: Origin }[] = []
    const append = (blocks: SourceBlock[], origin: Origin): void => {
      const last = entries.at(-1)
      if (last) addAll(last.blocks, blocks)
      else entries.push({ blocks, number, origin })
    }
    const nodes = element.childNodes
    const hasItems = nodes.some((node) => isElement(node) && node.tagName === 'li')
    const isBelow = (node: HtmlNode): boolean =>
      isElement(node) && !isInline(node) && !LISTS.has(node.tagName) && node.tagName !== 'br'
    // A list without the tags of its items and without an end holds what comes after it too.
    const end = hasItems ? -1 : nodes.findIndex(isBelow)
    for (const node of end < 0 ? nodes : nodes.slice(0, end)) {
      if (isText(node)) {
        // Items whose tags were lost.
        for (const { isItem, text } of itemsInText(cleanText(node.value))) {
          const origin = originOf(node)
          const blocks: SourceBlock[] = [{ type: 'paragraph', children: inlinesOf(text), origin }]
          if (isItem) entries.push({ blocks, number: number++, origin })
          else append(blocks, origin)
        }
      }
      if (!isElement(node) || isWithoutText(node)) continue
      if (node.tagName === 'li' && this.context.page.noPart(node) === null) {
        const value = Number(attribute(node, 'value') ?? Number.NaN)
        if (Number.isSafeInteger(value)) number = value
        const blocks = new BlockReader(this.context).read(node)
        const isEmpty = blocks.length === 0
        if (!isEmpty)
          entries.push({ blocks: isOrdered ? blocks : bulletless(blocks), number, origin: originOf(node) })
        number += isReversed ? -1 : 1
        continue
      }
      // A list right in a list is one of the item before it, as browsers show it.
      const around = new BlockReader(this.context)
      around.element(node, {})
      around.endLine()
      append(around.blocks, originOf(node))
    }
    const style = (attribute(element, 'type') ?? styleOf(element, 'list-style-type') ?? '1').slice(0, 20)
    const origin = originOf(element)
    addAll(
      this.blocks,
      this.context.isOwn
        ? ownLists(entries, isOrdered, origin).map((block) => this.placed(block))
        : listBlocks(entries, isOrdered ? style : null, origin),
    )
    if (end >= 0) for (const node of nodes.slice(end)) this.node(node, {})
  }

  /** Terms and what they mean, as rows of two cells. */
  private definitions(element: HtmlElement): void {
    this.endLine()
    const rows: { cells: SourceCell[] }[] = []
    let before = ''
    const visit = (parent: HtmlParent): void => {
      for (const node of parent.childNodes) {
        if (isText(node)) {
          const children = inlinesOf(cleanText(node.value))
          const block: SourceBlock = { type: 'paragraph', children, origin: originOf(node) }
          if (children.length > 0) rows.at(-1)?.cells.at(-1)?.blocks.push(block)
          if (children.length > 0 && rows.length === 0) this.blocks.push(block)
        }
        if (!isElement(node)) continue
        if (node.tagName === 'div') visit(node)
        else if (node.tagName === 'dt' || node.tagName === 'dd') {
          const reader = new BlockReader(this.context)
          const blocks = this.context.page.noPart(node) === null ? reader.read(node) : []
          const row = rows.at(-1)
          const isTerm = node.tagName === 'dt'
          if (isTerm && before === 'dt' && row) addAll(row.cells[0]?.blocks ?? [], blocks)
          else if (isTerm) rows.push({ cells: [{ blocks, isHeading: true }, emptyCell()] })
          else if (row) addAll(row.cells[1]?.blocks ?? [], blocks)
          else addAll(this.blocks, blocks)
          before = node.tagName
        } else {
          const reader = new BlockReader(this.context)
          reader.element(node, {})
          reader.endLine()
          const cell = rows.at(-1)?.cells.at(-1)
          if (cell) addAll(cell.blocks, reader.blocks)
          else addAll(this.blocks, reader.blocks)
        }
      }
    }
    visit(element)
    if (rows.length > 0) this.blocks.push({ type: 'table', rows, origin: originOf(element) })
  }

  private table(element: HtmlElement): void {
    this.endLine()
    const origin = originOf(element)
    const rows: { cells: SourceCell[] }[] = []
    /** Columns that a cell of a row above reaches down into, and for how many rows more. */
    let reaching: number[] = []
    const row = (of: HtmlElement, isHead: boolean): void => {
      const cells: SourceCell[] = []
      const next: number[] = reaching.map((left) => Math.max(left - 1, 0))
      const fill = (): void => {
        while ((reaching[cells.length] ?? 0) > 0) cells.push(emptyCell())
      }
      for (const node of of.childNodes) {
        if (!isElement(node) || (node.tagName !== 'td' && node.tagName !== 'th')) continue
        fill()
        const why = this.context.page.noPart(node)
        const blocks = why === null ? new BlockReader(this.context).read(node) : []
        if (why)
          this.context.leftOut.push({ reason: why, text: cleanText(textIn(node)), origin: originOf(node) })
        const across = spanOf(node, 'colspan')
        const down = spanOf(node, 'rowspan')
        const from = cells.length
        cells.push({ blocks, isHeading: node.tagName === 'th' || isHead })
        for (let column = 1; column < across && cells.length < MOST_COLUMNS; column++) cells.push(emptyCell())
        for (let column = from; column < Math.min(cells.length, MOST_COLUMNS) && down > 1; column++)
          next[column] = down - 1
      }
      fill()
      reaching = next.map((left) => left ?? 0)
      while (cells.length > 1 && isEmptyCell(cells.at(-1)) && (reaching[cells.length - 1] ?? 0) === 0)
        cells.pop()
      if (cells.some((cell) => cell.blocks.length > 0)) rows.push({ cells })
    }
    const visit = (parent: HtmlParent, isHead: boolean): void => {
      for (const node of parent.childNodes) {
        if (!isElement(node)) continue
        const why = this.context.page.noPart(node)
        if (why) {
          const text = cleanText(textIn(node))
          if (text !== '') this.context.leftOut.push({ reason: why, text, origin: originOf(node) })
        } else if (node.tagName === 'tr') row(node, isHead)
        else if (node.tagName === 'caption') this.block(node, {})
        else visit(node, isHead || node.tagName === 'thead')
      }
    }
    visit(element, false)
    if (rows.length === 0) return
    if (this.context.isOwn) this.blocks.push(this.placed({ type: 'table', rows, origin }))
    else addAll(this.blocks, tableBlocks(rows, isForLooks(element), origin))
  }

  private preformatted(element: HtmlElement): void {
    this.endLine()
    const { line } = originOf(element)
    for (const block of readPlainText(textIn(element))) {
      const inner = block.origin.line
      this.blocks.push({
        ...block,
        origin: { page: null, line: line !== null && inner !== null ? line + inner - 1 : line },
      })
    }
  }
}

const emptyCell = (): SourceCell => ({ blocks: [], isHeading: false })
const isEmptyCell = (cell: SourceCell | undefined): boolean => cell?.blocks.length === 0

const spanOf = (element: HtmlElement, name: string): number => {
  const span = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isSafeInteger(span) && span > 0 ? Math.min(span, 1000) : 1
}

/** True for a table that says of itself that it is there for looks. */
const isForLooks = (element: HtmlElement): boolean => ['none', 'presentation'].includes(roleOf(element))

/** A table, or what stands in one that only arranges a page: one column, or a table in which whole tables stand. */
const tableBlocks = (rows: { cells: SourceCell[] }[], isForLooks: boolean, origin: Origin): SourceBlock[] => {
  const isOneColumn = rows.every(({ cells }) => cells.filter((cell) => !isEmptyCell(cell)).length <= 1)
  const isFrame = rows.some(({ cells }) =>
    cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table')),
  )
  const isNarrow = rows.length <= 3 && isFrame
  const isWholePage =
    rows.length === 1 &&
    rows.some(({ cells }) => cells.some(({ blocks }) => blocks.filter(isHeading).length > 1))
  const isFew = rows.every(({ cells }) => cells.length <= 1) || isColumnAlone(rows)
  if (isForLooks || isNarrow || isWholePage || (isOneColumn && isFew)) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
  }
  return [{ type: 'table', rows, origin }]
}

const isHeading = (block: SourceBlock): boolean => block.type === 'heading'

/** True where all that a table holds stands in one and the same column. */
const isColumnAlone = (rows: { cells: SourceCell[] }[]): boolean =>
  new Set(rows.map(({ cells }) => cells.findIndex((cell) => !isEmptyCell(cell)))).size === 1

/** The texts of a block that can stand in a line. */
const textsOf = (block: SourceBlock): Inline[][] => {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.children]
  if (block.type === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(textsOf)))
  return listTexts(block)
}

const listTexts = (list: List): Inline[][] =>
  list.items.flatMap(({ children, lists }) => [children, ...(lists ?? []).flatMap(listTexts)])

/** Adds a text below the last item of a list: an item holds no text after the lists in it. */
const addBelow = (list: List, text: Inline[]): void => {
  const last = list.items.at(-1)
  const inner = last?.lists?.at(-1)
  if (inner) addBelow(inner, text)
  else if (last) last.children = joinedByBreaks([last.children, text])
  else list.items.push({ children: text })
}

/** Blocks as one item of a list, and those of them that no item can hold. */
const itemOf = (blocks: readonly SourceBlock[]): { item: ListItem | null; rest: SourceBlock[] } => {
  const texts: Inline[][] = []
  const lists: List[] = []
  const rest: SourceBlock[] = []
  for (const block of blocks) {
    const lastList = lists.at(-1)
    if (block.type === 'paragraph' && lastList) addBelow(lastList, block.children)
    else if (block.type === 'paragraph') texts.push(block.children)
    else if (block.type === 'list') {
      const { origin: _, ...list } = block
      lists.push(list)
    } else rest.push(block)
  }
  const children = joinedByBreaks(texts)
  if (children.length === 0 && lists.length === 0) return { item: null, rest }
  return { item: { children, ...(lists.length > 0 ? { lists } : {}) }, rest }
}

/** Puts a marker before the first text of an item. */
const marked = (blocks: readonly SourceBlock[], marker: string): SourceBlock[] => {
  const [first, ...rest] = blocks
  if (first?.type === 'heading' || first?.type === 'paragraph') {
    const collector = new InlineCollector()
    const [run] = first.children
    const look = run && 'text' in run ? { bold: run.bold, italic: run.italic } : {}
    collector.add(`${marker} `, look)
    collector.addAll(first.children)
    return [{ ...first, children: collector.take() }, ...rest]
  }
  const children = inlinesOf(marker)
  return [{ type: 'paragraph', children, origin: first?.origin ?? { page: null, line: null } }, ...blocks]
}

type Entry = { blocks: SourceBlock[]; number: number; origin: Origin }

/** True for an item that is a part of a notice with a heading: one of its own, or a bold or short first line with text below. */
const isPart = ({ blocks }: Entry, isOrdered: boolean): boolean => {
  const [first, second] = blocks
  if (blocks.some(({ type }) => type === 'heading' || type === 'table')) return true
  if (first?.type !== 'paragraph' || second === undefined) return false
  if (isAllBold(first.children)) return true
  const text = plainText(first.children)
  return isOrdered && second.type === 'paragraph' && text.length <= 120 && !/[.,;]$/.test(text)
}

/**
 * The items of a list: as a list where they are texts; as blocks, each with its number before it, where they are the parts of a
 * notice. A numbered item alone is such a part too: what stands between the numbers is no list.
 */
const listBlocks = (entries: readonly Entry[], style: null | string, origin: Origin): SourceBlock[] => {
  const [first] = entries
  if (!first) return []
  const isOrdered = style !== null
  const isParts = entries.some((entry) => isPart(entry, isOrdered)) || (isOrdered && entries.length === 1)
  if (isParts) {
    return entries.flatMap(({ blocks, number }) =>
      isOrdered ? marked(blocks, markerOf(number, style)) : blocks,
    )
  }
  const items = entries.flatMap(({ blocks }) => itemOf(blocks).item ?? [])
  const isFromOne = !isOrdered || first.number === 1
  return [{ type: 'list', items, ordered: isOrdered, ...(isFromOne ? {} : { start: first.number }), origin }]
}

/**
 * The lists of a notice that this plugin wrote: as they were written, each from its own number. Word and who converts its files take
 * lists that follow each other for one; the place before the first item of each tells them apart.
 */
const ownLists = (entries: readonly Entry[], ordered: boolean, origin: Origin): SourceBlock[] => {
  const blocks: SourceBlock[] = []
  let number: string | undefined
  for (const entry of entries) {
    const all = entry.blocks.flatMap(({ places }) => places ?? [])
    const [, of, start = '1'] = LIST_BEGINS.exec(all.find((name) => LIST_BEGINS.test(name)) ?? '') ?? []
    const places = all.filter(isNoticePlace)
    const { item, rest } = itemOf(entry.blocks)
    const last = blocks.at(-1)
    const goesOn = places.length === 0 && (of === undefined || of === number)
    if (last?.type === 'list' && item && goesOn) last.items.push(item)
    else if (item) {
      const from = Number(start)
      blocks.push({
        type: 'list',
        items: [item],
        ordered,
        ...(ordered && from !== 1 ? { start: from } : {}),
        ...(places.length > 0 ? { places } : {}),
        origin,
      })
    }
    number = of ?? number
    addAll(blocks, rest)
  }
  return blocks
}
