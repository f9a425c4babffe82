import type { Inline, TextRun } from '../../notice/content.js'
import type { SourceBlock, SourceCell } from '../sourceDocument.js'
import type { KnownWords } from './joinLines.js'
import type { PdfItem } from './pdfItems.js'

import { isBare, mattersOf } from '../../division/keys.js'
import { bulletLength, withTypedLists } from './bullets.js'
import { InlineCollector, plainText } from './inlines.js'
import { betweenLines } from './joinLines.js'
import { runOfItem } from './pdfItems.js'
import { beginsAnew, beginsItem, endsSentence } from './text.js'
import { greatest, least } from '../../notice/many.js'

/** Text on one line with no wide gap in it. */
export type Fragment = {
  page: number
  x: number
  end: number
  y: number
  size: number
  isBold: boolean
  runs: TextRun[]
  text: string
}

/** The fragments of a page that stand at one height, from left to right. */
export type PageLine = { page: number; y: number; size: number; fragments: Fragment[]; text: string }

/** How near two places are to be one column, in points. */
export const NEAR = 4

const fragmentOf = (page: number, items: readonly PdfItem[]): Fragment => {
  const collector = new InlineCollector()
  let end = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const gap = item.x - end
    if (Number.isFinite(end) && gap > item.size * 0.15) collector.add(' ')
    collector.add(item.text, runOfItem(item))
    end = item.x + item.width
  }
  const runs = collector.take().filter((inline): inline is TextRun => 'text' in inline)
  // Bullets are drawn in sizes of their own.
  const words = items.filter((item) => /[\p{L}\p{N}]/u.test(item.text))
  const size = greatest((words.length > 0 ? words : items).map((item) => item.size))
  const lettered = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return {
    page,
    x: items[0]?.x ?? 0,
    end,
    y: items[0]?.y ?? 0,
    size,
    isBold: lettered.length > 0 && lettered.every(({ bold }) => bold === true),
    runs,
    text: plainText(runs),
  }
}

/** A number or bullet alone, which belongs to the text after it however far that is. */
const LABEL_ALONE =
  /^(?:[•◦‣⁃∙·●○■□▪▫►➢✓o–*-]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?[a-z]?|(?:[a-z]|[ivx]{1,5})[.)]?))$/iu

/**
 * The lines of a page, from its head to its foot. Where a gap in a line is wider than spaces are, a new fragment begins; at the place
 * of a column any gap is enough.
 */
export const linesOfPage = (
  items: readonly PdfItem[],
  page: number,
  column: null | number = null,
): PageLine[] => {
  const drawn = items.filter(({ text }) => text.trim() !== '')
  const sorted = drawn.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: PdfItem[][] = []
  for (const item of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    // Raised and lowered signs stand in the line that they touch.
    if (row && first && Math.abs(first.y - item.y) < Math.min(first.size, item.size) * 0.45) row.push(item)
    else rows.push([item])
  }
  return rows
    .map((row) => {
      const inOrder = row.toSorted((a, b) => a.x - b.x)
      const groups: PdfItem[][] = []
      let end = Number.NEGATIVE_INFINITY
      for (const item of inOrder) {
        const group = groups.at(-1)
        const written =
          group
            ?.map(({ text }) => text)
            .join('')
            .trim() ?? ''
        const isLabel = LABEL_ALONE.test(written)
        const widest = item.size * (isLabel ? 3.5 : 1.1)
        const gap = item.x - end
        const isColumn = column !== null && Math.abs(item.x - column) <= NEAR && gap > item.size * 0.2
        if (group && gap <= widest && !(isColumn && !isLabel)) group.push(item)
        else groups.push([item])
        end = Math.max(end, item.x + item.width)
      }
      const fragments = groups.map((group) => fragmentOf(page, group)).filter(({ text }) => text !== '')
      const biggest = Math.max(greatest(fragments.map(({ size }) => size)), 0)
      return {
        page,
        y: row[0]?.y ?? 0,
        size: biggest,
        fragments,
        text: fragments.map(({ text }) => text).join(' '),
      }
    })
    .filter(({ fragments }) => fragments.length > 0)
}

/** How a document is set: the size of most of its text, the sizes of headings from the largest. */
export type Setting = { size: number; leading: number; headings: number[]; known: KnownWords }

/** The usual distance of lines in one column, of the size of most of the text. */
const leadingInColumns = (lines: readonly PageLine[], size: number): number => {
  const columns = new Map<number, Fragment[]>()
  for (const fragment of lines.flatMap(({ fragments }) => fragments)) {
    if (Math.abs(fragment.size - size) > 0.6) continue
    const place = Math.round(fragment.x / NEAR)
    const column = columns.get(place)
    if (column) column.push(fragment)
    else columns.set(place, [fragment])
  }
  return leadingOf([...columns.values()].flat())
}

/** Learns how a document is set from all of its lines. */
export const settingOf = (lines: readonly PageLine[], known: KnownWords): Setting => {
  const letters = new Map<number, number>()
  for (const { fragments } of lines) {
    for (const { size, text } of fragments) {
      const rounded = Math.round(size * 2) / 2
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
    }
  }
  const [[size] = [11]] = [...letters].sort(([, a], [, b]) => b - a)
  const headings = [...letters.keys()].filter((one) => one >= size * 1.12).sort((a, b) => b - a)
  return { size, leading: leadingInColumns(lines, size), headings, known }
}

/** Places that are near to each other, and how many of them: from the left to the right. */
export const clustersOf = (places: readonly number[]): { place: number; count: number }[] => {
  const clusters: { place: number; count: number }[] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = clusters.at(-1)
    if (last && place - last.place <= NEAR) last.count++
    else clusters.push({ place, count: 1 })
  }
  return clusters
}

/** True for a line whose text goes over the place where a column begins. */
export const crosses = (line: PageLine, place: number): boolean =>
  line.fragments.some((fragment) => fragment.x < place - NEAR && fragment.end > place + 1)

const beginsAt = (line: PageLine, place: number): boolean =>
  line.fragments.some((fragment) => Math.abs(fragment.x - place) <= NEAR)

/** The narrowest column of a form, in points. */
const NARROWEST = 45

/** The place at which most lines of a document begin a second column; null for a document in one. */
export const secondColumn = (lines: readonly PageLine[]): null | number => {
  const left = least(lines.flatMap(({ fragments }) => fragments.map(({ x }) => x)))
  const begun = lines.flatMap(({ fragments }) =>
    fragments.filter(({ x }, index) => index > 0 || x > left + NARROWEST).map(({ x }) => x),
  )
  let best: null | { place: number; count: number } = null
  for (const { count, place } of clustersOf(begun)) {
    const both = lines.filter(
      ({ fragments }) =>
        fragments.length > 1 && fragments.slice(1).some(({ x }) => Math.abs(x - place) <= NEAR),
    )
    if (place < left + NARROWEST || both.length < 2) continue
    if (!best || count > best.count) best = { place, count }
  }
  return best?.place ?? null
}

/** Parts a document into stretches of lines in columns and of lines over the whole width. */
const stretchesOf = (lines: readonly PageLine[]): { lines: PageLine[]; columns: number[] }[] => {
  const place = lines.length > 0 ? secondColumn(lines) : null
  const stretches: { lines: PageLine[]; isTable: boolean }[] = []
  const add = (line: PageLine, isTable: boolean): void => {
    const last = stretches.at(-1)
    if (last?.isTable === isTable) last.lines.push(line)
    else stretches.push({ lines: [line], isTable })
  }
  for (const [index, line] of lines.entries()) {
    if (place === null || crosses(line, place)) {
      add(line, false)
      continue
    }
    const isOpen = stretches.at(-1)?.isTable === true
    const isRightOnly = isOpen && line.fragments.every(({ x }) => x >= place - NEAR)
    if (beginsAt(line, place) || isRightOnly) {
      // What stands in the second column alone begins no table.
      add(line, isOpen || line.fragments.length > 1 || isBesideLeft(lines, index, place))
      continue
    }
    // Text of the first column alone: of the table where the lines around it are, and it is no wider than that column.
    const after = lines.slice(index + 1, index + 6).find((one) => beginsAt(one, place) || crosses(one, place))
    const isBetween = after !== undefined && beginsAt(after, place) && !crosses(after, place)
    const gap = gapBefore(lines, index)
    add(
      line,
      isOpen
        ? isBetween || gap < line.size * 1.5
        : isBetween && after.fragments.length === 1 && isClose(line, after),
    )
  }
  return stretches.map(({ isTable, lines: of }) => ({
    lines: of,
    columns: isTable && place !== null ? columnsOf(of, place) : [],
  }))
}

const isClose = (line: PageLine, next: PageLine): boolean =>
  line.page === next.page && Math.abs(line.y - next.y) < line.size * 1.2

const isBesideLeft = (lines: readonly PageLine[], index: number, place: number): boolean => {
  const line = lines[index]
  const next = lines[index + 1]
  return (
    line !== undefined &&
    next !== undefined &&
    isClose(line, next) &&
    !crosses(next, place) &&
    !beginsAt(next, place)
  )
}

const gapBefore = (lines: readonly PageLine[], index: number): number => {
  const line = lines[index]
  const before = lines[index - 1]
  return line && before && line.page === before.page ? before.y - line.y : Number.POSITIVE_INFINITY
}

/** The columns of a table: places that fragments begin at and that none goes over. */
const columnsOf = (lines: readonly PageLine[], second: number): number[] => {
  const fragments = lines.flatMap((line) => line.fragments)
  const left = least(fragments.map(({ x }) => x))
  const further = clustersOf(lines.flatMap((line) => line.fragments.slice(1).map(({ x }) => x)))
    .filter(
      ({ count, place }) =>
        count > 1 && place > second + NARROWEST && !lines.some((line) => crosses(line, place)),
    )
    .map(({ place }) => place)
  return [left, second, ...further.slice(0, 10)]
}

const columnOf = (fragment: Fragment, columns: readonly number[]): number =>
  Math.max(
    columns.findLastIndex((place) => fragment.x >= place - NEAR),
    0,
  )

const FORM_NUMBER = /^\d{1,2}[a-z]?[.)]?(?:\s{1,3}\p{Lu}|$)/u

/** The rows of a table: one begins where its first column begins anew, below a gap or with a number. */
const rowsOf = (
  lines: readonly PageLine[],
  columns: readonly number[],
  edges: readonly number[],
  setting: Setting,
): Fragment[][][] => {
  const rows: Fragment[][][] = []
  let before: Fragment | undefined
  let lastLine: PageLine | undefined
  const leading = Math.min(leadingOf(lines), setting.leading)
  const begin = (): Fragment[][] => {
    const row = columns.map((): Fragment[] => [])
    rows.push(row)
    return row
  }
  for (const line of lines) {
    const left = line.fragments.find((fragment) => columnOf(fragment, columns) === 0)
    const isSamePage = lastLine?.page === line.page
    const above = before && before.page === line.page ? before.y - line.y : Number.POSITIVE_INFINITY
    const aboveLine = lastLine && isSamePage ? lastLine.y - line.y : Number.POSITIVE_INFINITY
    const isBegin =
      left !== undefined &&
      (!before ||
        beginsHeading(rows.at(-1)?.[0] ?? [], line) ||
        (isSamePage
          ? above > leading * 1.25 ||
            FORM_NUMBER.test(left.text) ||
            (lastLine !== undefined && isRowAnew(lastLine, line, columns, edges)) ||
            (aboveLine > leading * 1.25 && left.isBold && endsLabel(before))
          : !continuesLabel(before, left)))
    // Cells side by side need not stand at one height: what is beside the first line of a label belongs to its row.
    if (isBegin || rows.length === 0) begin()
    const row = rows.at(-1)
    for (const fragment of line.fragments) row?.[columnOf(fragment, columns)]?.push(fragment)
    if (left) before = left
    lastLine = line
  }
  return rows
}

/**
 * True for a line that begins with a heading, beside a text of its own and below a heading of another matter: each is of a row of
 * its own. In title case, what follows may be of the heading above.
 */
const beginsHeading = (above: readonly Fragment[], { fragments: [left, beside] }: PageLine): boolean => {
  const label = above.map(({ text }) => text).join(' ')
  if (!left || !beside || /^\p{Ll}/u.test(beside.text) || !/^\p{Lu}/u.test(left.text)) return false
  if (/\s\p{Lu}\p{Ll}/u.test(label) || !isBare(left.text) || !isBare(label)) return false
  const keys = mattersOf(label).keys
  return mattersOf(left.text).keys.every((key) => !keys.includes(key))
}

const ONLY_NUMBER = /^\d{1,2}[a-z]?[.)]?$/u

/** The space between the text of a column and the next column, in points. */
const BETWEEN_COLUMNS = 12

/**
 * True for a line of a table whose rows stand as near as lines do: it has text in several columns, the line above had room for its
 * first word, and no cell of it goes on from that line. Of three columns and more, any may tell: text wrapped in all of them is rare.
 */
const isRowAnew = (
  above: PageLine,
  line: PageLine,
  columns: readonly number[],
  edges: readonly number[],
): boolean => {
  const inColumn = (of: PageLine, column: number) =>
    of.fragments.filter((fragment) => columnOf(fragment, columns) === column)
  const filled = columns.filter((_, column) => inColumn(line, column).length > 0)
  const [left] = inColumn(line, 0)
  const before = inColumn(above, 0).at(-1)
  if (!left || !before || filled.length < 2 || !/^[\p{Lu}\p{N}]/u.test(left.text)) return false
  if (ONLY_NUMBER.test(before.text)) return false
  // A label may stand in more lines than its text.
  if (above.fragments.length < 2 && !/\?$/u.test(before.text)) return false
  const ends = columns.map((_, column) => {
    const [next] = inColumn(line, column)
    const last = inColumn(above, column).at(-1)
    if (!next || !last) return null
    if (/\p{L}-$/u.test(last.text)) return 'goesOn'
    const edge = Math.max(edges[column] ?? 0, (columns[column + 1] ?? 0) - BETWEEN_COLUMNS)
    if (endsLine(last, next, edge) || /\?$/u.test(last.text)) return 'ends'
    // An address begins in lower case too.
    return columns.length === 2 && /^\p{Ll}(?!\S{0,80}[@/]|ww\.)/u.test(next.text) ? 'goesOn' : null
  })
  if (ends.includes('goesOn')) return false
  // A label that filled its column, with a text beside it that ends: one in title case may go on.
  const isLabel = /^\p{Lu}\p{Ll}/u.test(left.text) && !/\s\p{Lu}/u.test(before.text)
  return ends[0] === 'ends' || ((columns.length > 2 || isLabel) && ends.includes('ends'))
}

const endsLabel = (fragment: Fragment): boolean => !/-$/.test(fragment.text)

/** At the break of a page: a label that goes on from the page before. */
const continuesLabel = (before: Fragment, after: Fragment): boolean =>
  /\p{L}-$/u.test(before.text) || (/^\p{Ll}/u.test(after.text) && !endsSentence(before.text))

/** The usual distance between the lines of a text. */
const leadingOf = (lines: readonly (Fragment | PageLine)[]): number => {
  const gaps = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before?.page !== line.page) continue
    const gap = Math.round((before.y - line.y) * 2) / 2
    if (gap > line.size * 0.8 && gap < line.size * 2) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
  }
  // Of distances that are usual, the smallest: the others are those between paragraphs.
  const most = greatest([...gaps.values(), 0])
  const usual = [...gaps].filter(([, count]) => count >= most * 0.3).map(([gap]) => gap)
  return usual.length > 0 ? least(usual) : (lines[0]?.size ?? 11) * 1.2
}

const headingLevel = (line: Fragment, { headings }: Setting): 1 | 2 | 3 | 4 | 5 | 6 | null => {
  const at = headings.indexOf(Math.round(line.size * 2) / 2)
  return at < 0 || line.text.length > 200 ? null : (([1, 2, 3, 4, 5, 6] as const)[at] ?? 6)
}

/** True where a line goes on in the next one: there was no room for the next word, and nothing begins anew. */
const goesOn = (
  line: Fragment,
  next: Fragment,
  right: number,
  leading: number,
  isSameLevel: boolean,
  isHeading: boolean,
): boolean => {
  if (!isSameLevel) return false
  const isHyphenated = /\p{L}[-\u2010]$/u.test(line.text)
  // At the head of the next column or page there is no gap to tell.
  if (line.page !== next.page || next.y > line.y + line.size) {
    return (
      !beginsAnew(next.text) && (isHyphenated || (!endsSentence(line.text) && /^\p{Ll}/u.test(next.text)))
    )
  }
  if (line.y - next.y > Math.max(leading * 1.22, line.size * 1.05)) return false
  if (isHyphenated && /^\p{Ll}/u.test(next.text)) return true
  // The second line of a heading in larger letters may look like a label: `Privacy notice / Members: the choir`.
  if (isHeading ? beginsItem(next.text) : beginsAnew(next.text)) return false
  if (
    line.isBold !== next.isBold &&
    (line.isBold ? line.runs.length === 1 : next.isBold) &&
    endsLine(line, next, right)
  )
    return false
  return !endsLine(line, next, right)
}

/** True where the first word of the next line would have had room. */
const endsLine = (line: Fragment, next: Fragment, right: number): boolean => {
  const word = next.text.split(' ', 1)[0] ?? ''
  const letter = (next.end - next.x) / Math.max(next.text.length, 1)
  return line.end + letter * (word.length + 1) < right - line.size * 0.4
}

/** Words that are not the end of another one. */
const LITTLE_WORD =
  /^(?:ja|tai|sekä|eli|on|ei|se|tms|yms|ym|jos|kun|och|att|av|den|det|för|i|om|på|som|till|the|of|to|and|or|in|on|is|a|by|for)(?!\p{L})/u

const ENDS_ADDRESS = /\.(?:fi|ax|se|eu|com|net|org|info|example)$/u

/** An address of mail or of a page that a narrow column cuts: what is left of it stands alone, and what stands before is no whole one. */
const isSplitAddress = (line: string, next: string): boolean =>
  /^\S{0,80}(?:@|www\.|:\/\/)\S{1,80}$/u.test(line) &&
  /^[\p{Ll}\p{N}.-]{1,40}$/u.test(next) &&
  !next.startsWith('www.') &&
  !ENDS_ADDRESS.test(line) &&
  ENDS_ADDRESS.test(line + next)

/**
 * True where a word is wider than its column, so that it was split at the end of the line without a hyphen: it fills the line alone,
 * and what follows is the rest of a word that the file holds whole, or too little for a word.
 */
const isSplitWord = (line: Fragment, next: Fragment, right: number, known: KnownWords): boolean => {
  if (isSplitAddress(line.text, next.text)) return line.end >= right - line.size * 0.8
  if (!/^\p{L}{8,60}$/u.test(line.text) || !/^\p{Ll}/u.test(next.text) || LITTLE_WORD.test(next.text))
    return false
  if (line.end < right - line.size * 0.8) return false
  const rest = /^\p{Ll}{1,60}/u.exec(next.text)?.[0] ?? ''
  const whole = (line.text + rest).toLowerCase()
  if (rest.length <= 3 || known.has(whole)) return true
  for (const word of known) if (word.startsWith(whole)) return true
  return false
}

/** The lines of a column as blocks: headings by their size, lists by their bullets, lines that go on joined. */
const blocksOf = (
  lines: readonly Fragment[],
  right: number,
  setting: Setting,
  isCell: boolean,
): SourceBlock[] => {
  const local = leadingOf(lines)
  const usual = Math.min(local, setting.leading)
  const blocks: SourceBlock[] = []
  for (let index = 0; index < lines.length;) {
    const first = lines[index]
    if (!first) break
    const level = isCell ? null : headingLevel(first, setting)
    // Lines of larger letters stand further apart.
    const leading = Math.max(1, first.size / setting.size) * usual
    const isBulleted = bulletLength(first.text) > 0
    const collector = new InlineCollector()
    let last = first
    let runs = first.runs
    for (index++; index < lines.length; index++) {
      const next = lines[index]
      if (!next) break
      const isSameLevel = level === (isCell ? null : headingLevel(next, setting))
      const isHanging =
        isBulleted &&
        bulletLength(next.text) === 0 &&
        next.page === last.page &&
        next.x > first.x + 5 &&
        last.y - next.y <= leading * 1.22
      if (!isHanging && !goesOn(last, next, right, leading, isSameLevel, level !== null)) break
      const isSplit = isSplitWord(last, next, right, setting.known)
      const { between, cut } = isSplit
        ? { between: '' as const, cut: false }
        : betweenLines(last.text, next.text, setting.known)
      addRuns(collector, runs, cut)
      collector.add(between)
      runs = next.runs
      last = next
    }
    addRuns(collector, runs, false)
    const children = collector.take()
    const origin = { page: first.page, line: null }
    if (children.length === 0) continue
    blocks.push(
      level === null
        ? { type: 'paragraph', children, origin }
        : { type: 'heading', level, children: unbold(children), origin },
    )
  }
  return withTypedLists(blocks)
}

const unbold = (children: readonly Inline[]): Inline[] => {
  const collector = new InlineCollector()
  for (const inline of children) {
    if ('text' in inline) collector.add(inline.text, { href: inline.href })
    else collector.break()
  }
  return collector.take()
}

const addRuns = (collector: InlineCollector, runs: readonly TextRun[], cut: boolean): void => {
  for (const [index, run] of runs.entries()) {
    collector.add(cut && index === runs.length - 1 ? run.text.slice(0, -1) : run.text, run)
  }
}

/** The blocks of a document by where its lines stand on its pages. */
export const blocksOfLines = (lines: readonly PageLine[], setting: Setting): SourceBlock[] =>
  stretchesOf(lines).flatMap(({ columns, lines: of }): SourceBlock[] => {
    const fragments = of.flatMap((line) => line.fragments)
    if (columns.length === 0) {
      // Beside the columns of most of a document, a table of its own columns may stand.
      if (of.length < lines.length) return blocksOfLines(of, setting)
      return blocksOf(fragments, greatest(fragments.map(({ end }) => end)), setting, false)
    }
    const edges = columns.map((_, column) =>
      Math.max(
        0,
        greatest(fragments.filter((one) => columnOf(one, columns) === column).map(({ end }) => end)),
      ),
    )
    const rows = rowsOf(of, columns, edges, setting).map((row) => ({
      cells: row.map((cell, column): SourceCell => ({
        blocks: blocksOf(cell, edges[column] ?? 0, setting, true),
        isHeading: false,
      })),
    }))
    const filled = rows.filter(({ cells }) => cells.some(({ blocks }) => blocks.length > 0))
    return filled.length > 0
      ? [{ type: 'table', rows: filled, origin: { page: of[0]?.page ?? null, line: null } }]
      : []
  })
