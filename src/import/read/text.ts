import type { Inline, List, ListItem } from '../../notice/content.js'
import type { LeftOut, Origin, SourceBlock, SourceCell } from '../sourceDocument.js'
import type { KnownWords } from './joinLines.js'

import { bulletLength, withTypedLists } from './bullets.js'
import { cleanCharacters, cleanText, inlinesOf } from './inlines.js'
import { joinLines, wordsOf } from './joinLines.js'
import { headOfMail, unquoted } from './mail.js'
import { linesOfEveryPage } from './pageLines.js'
import { isBeside, isFree, spacedColumn } from './spacedColumns.js'
import { addAll, greatest } from '../../notice/many.js'

/** A line of a text, cleaned, without white space at its ends. Tabs within it stay. */
type Line = {
  text: string
  /** With the tabs at its ends, which are borders of empty cells. */
  tabbed: string
  /** As it stands, without white space at its end. */
  raw: string
  indent: number
  origin: Origin
  isAfterGap: boolean
}

const RULE = /^(?:={3,}|-{3,}|_{3,}|~{3,}|\*{3,}|\+[-=+]{3,}|[-=_*~ ]{5,})$/
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|_{3,})$/
const NUMBERED =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[IVX]{1,5}|[A-Za-z])[.)]\s{1,9}[\p{Lu}\p{N}"”(]|^(?:\d{1,2}[a-z]?|\[\d{1,2}\])\s{1,9}\p{Lu}/u
const LABEL = /^\p{Lu}[\p{L}\p{N} ()/.,-]{1,50}:(?:\s|$)/u
const MARKER_AND_TAB = /^((?:\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?|[IVX]{1,5}|[A-Za-z])[.)]?|[•·▪*–-])\t{1,4}/u
const ENDS_SENTENCE = /[.!?:;]["”’)]?$/u

/** True for a text that ends as sentences do, or with a colon. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text)

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

/** True for a line that begins with a bullet or a number. */
export const beginsItem = (text: string): boolean => bulletLength(text) > 0 || NUMBERED.test(text)

/** True for a line that begins something of its own, however full the line before it is. */
export const beginsAnew = (text: string): boolean =>
  beginsItem(text) || LABEL.test(text) || (isCapitals(text) && text.length > 5)

const trimSpaces = (text: string): string => {
  let from = 0
  let to = text.length
  while (text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return text.slice(from, to)
}

const columnsOf = (indent: string): number => {
  let columns = 0
  for (const character of indent) columns += character === '\t' ? 4 : 1
  return columns
}

/** The lines of a text, those of every page left out and named. */
const linesIn = (text: string, leftOut: LeftOut[]): Line[] => {
  const pages = text
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
    .split('\f')
    .map((page) => unquoted(page.split('\n')))
  // Only a text with breaks of pages has pages.
  const isPaged = pages.length > 1
  const of = isPaged ? linesOfEveryPage(pages.map((lines, index) => ({ page: index + 1, lines }))) : []
  const found: Line[] = []
  let number = 0
  for (const [index, lines] of pages.entries()) {
    let isAfterGap = index === 0
    for (const [inPage, raw] of lines.entries()) {
      // The line that a page ends in goes on after the break of pages.
      if (inPage > 0 || index === 0) number++
      const origin = { page: isPaged ? index + 1 : null, line: number }
      const clean = cleanCharacters(raw)
      const why = of[index]?.get(inPage)
      if (why) {
        leftOut.push({ reason: why, text: cleanText(clean), origin })
        continue
      }
      const line = clean.replace(/[^\S\t]/gu, ' ')
      const bare = line.trim()
      if (bare === '') {
        isAfterGap = true
        continue
      }
      const isNewPage = index > 0 && !found.some((one) => one.origin.page === index + 1)
      found.push({
        text: bare.replace(MARKER_AND_TAB, '$1 '),
        tabbed: trimSpaces(line).replace(MARKER_AND_TAB, '$1 '),
        raw: line.trimEnd(),
        indent: columnsOf(line.slice(0, line.length - line.trimStart().length)),
        origin,
        isAfterGap: isNewPage ? isNewParagraph(found.at(-1)?.text ?? '', bare) : isAfterGap,
      })
      isAfterGap = false
    }
  }
  return found
}

/** At the break of a page, where empty lines tell nothing: whether a new paragraph begins there. */
const isNewParagraph = (before: string, after: string): boolean =>
  ENDS_SENTENCE.test(before) || !/^\p{Ll}/u.test(after) || beginsAnew(after)

/**
 * How wide lines are that were ended by a program, not by a person; null for a text whose lines are whole paragraphs. Such a text
 * has lines that go on in the next one, in lower case, and none much longer.
 */
const wrapWidth = (lines: readonly Line[]): null | number => {
  let cut = 0
  const widths: number[] = []
  for (const [index, { indent, text }] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.isAfterGap || text.includes('\t') || text.includes('|')) continue
    if (text.includes(' ')) widths.push(indent + text.length)
    if (text.length >= 40 && /^\p{Ll}/u.test(next.text) && !ENDS_SENTENCE.test(text)) cut++
  }
  widths.sort((a, b) => a - b)
  const width = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0
  return cut >= 1 && width <= 140 ? width : null
}

const HYPHEN_AT_END = /\p{L}[-\u2010]$/u

/** True where two lines are one line of text that a program ended. */
const goesOn = (line: Line, next: Line, width: null | number): boolean => {
  if (next.isAfterGap || EMPHASISED.test(next.text) || WIKI_HEADING.test(next.text)) return false
  if (HYPHEN_AT_END.test(line.text) && /^\p{Ll}/u.test(next.text)) return true
  if (width === null || beginsAnew(next.text)) return false
  if (/:$/.test(line.text)) return false
  // A numbered heading may be as long as the lines are.
  if (line.isAfterGap && NUMBERED.test(line.text) && /^\p{Lu}/u.test(next.text)) return false
  const used = line.indent + line.text.length
  if (/^\p{Ll}/u.test(next.text) && !ENDS_SENTENCE.test(line.text) && used >= width * 0.5) return true
  const word = next.text.split(' ', 1)[0] ?? ''
  return used >= width * 0.7 && used + 1 + word.length > width
}

const tabsOf = (text: string): number => text.split('\t').length - 1

/** A line with more tabs than this is no row of a table that somebody wrote. */
const MOST_COLUMNS = 60

/** A row of a table whose cells are parted by tabs or upright lines; null for a line that is none. */
const cellsOf = (text: string, isTabbed: boolean): string[] | null => {
  if (isTabbed) return text.includes('\t') && tabsOf(text) < MOST_COLUMNS ? text.split('\t') : null
  if (!text.includes('|')) return null
  return text.replace(/^\|/, '').replace(/\|$/, '').split('|')
}

const RULE_ROW = /^[\s|:+=-]{3,}$/

const cellOf = (text: string, isHeading: boolean, origin: Origin, readMarked: ReadMarked): SourceCell => ({
  blocks: withTypedLists(
    hasTags(text)
      ? at(readMarked(text), origin)
      : [inlinesOf(cleanText(text))].flatMap((children): SourceBlock[] =>
          children.length > 0 ? [{ type: 'paragraph', children, origin }] : [],
        ),
  ),
  isHeading,
})

/** A cell that says this much is no heading of a column. */
const LONGEST_HEADING = 80

/** The table that begins at a line, and how many lines it takes; null where none begins. */
const tableAt = (
  lines: readonly Line[],
  from: number,
  readMarked: ReadMarked,
): null | { block: SourceBlock; lines: number } => {
  const first = lines[from]
  if (!first) return null
  const isTabbed = first.tabbed.includes('\t')
  if (isTabbed ? !first.text.includes('\t') && bulletLength(first.text) > 0 : !first.text.includes('|'))
    return null
  const rows: { text: string; origin: Origin }[] = []
  let isHead = false
  let isRuled = false
  let index = from
  for (; index < lines.length; index++) {
    const line = lines[index]
    if (!line || (index > from && line.isAfterGap)) break
    if (RULE_ROW.test(line.text) || RULE.test(line.text)) {
      if (rows.length === 1) isHead = true
      if (rows.length > 0) isRuled = true
      continue
    }
    const text = isTabbed ? line.tabbed : line.text
    if (cellsOf(text, isTabbed) === null) break
    rows.push({ text, origin: line.origin })
  }
  const isTable = !isTabbed || lines.slice(from, index).some(({ text }) => text.includes('\t'))
  if (rows.length < (isRuled ? 1 : 2) || !isTable) return null
  const counts = new Set(rows.map(({ text }) => tabsOf(text)))
  const cells = rows.map(({ text }) =>
    // Tabs that line columns up by eye are one border, however many there are.
    (cellsOf(isTabbed && counts.size > 1 ? text.replace(/\t{2,}/g, '\t') : text, isTabbed) ?? []).map(
      (cell) => cell.trim(),
    ),
  )
  const isHeadRow = isHead && (cells[0] ?? []).every((cell) => cell.length <= LONGEST_HEADING)
  return {
    block: {
      type: 'table',
      rows: cells
        .map((row, number) => ({
          cells: row.map((text) =>
            cellOf(text, isHeadRow && number === 0, rows[number]?.origin ?? first.origin, readMarked),
          ),
        }))
        .filter((row) => row.cells.some(({ blocks }) => blocks.length > 0)),
      origin: first.origin,
    },
    lines: index - from,
  }
}

/** The rows of a text whose columns spaces line up, from a line that has text in both; and how many lines they take. */
const spacedRowsAt = (
  lines: readonly Line[],
  from: number,
  place: null | number,
  readMarked: ReadMarked,
): null | { block: SourceBlock; lines: number } => {
  const first = lines[from]
  if (place === null || !first || !isBeside(first.raw, place)) return null
  const end = lines.findIndex(({ raw }, index) => index > from && !isFree(raw, place))
  const taken = lines.slice(from, end < 0 ? lines.length : end)
  const labelled = taken.filter(({ raw }) => raw.slice(0, place).trim() !== '')
  const isParted = 2 * labelled.filter(({ isAfterGap }) => isAfterGap).length >= labelled.length
  const rows: Line[][] = []
  for (const line of taken) {
    const row = rows.at(-1)
    const label = line.raw.slice(0, place).trim()
    const isNew = label !== '' && (isParted ? line.isAfterGap : !/^\p{Ll}/u.test(label))
    if (row && !isNew) row.push(line)
    else rows.push([line])
  }
  const widest = greatest(taken.map(({ raw }) => raw.slice(place).length))
  const cell = (row: readonly Line[], left: number, right?: number): SourceCell => ({
    blocks: at(
      readPlainText(
        row.map(({ isAfterGap, raw }) => `${isAfterGap ? '\n' : ''}${raw.slice(left, right)}`).join('\n'),
        [],
        readMarked,
        left === 0 ? place : widest,
      ),
      row[0]?.origin ?? first.origin,
    ),
    isHeading: false,
  })
  return {
    block: {
      type: 'table',
      origin: first.origin,
      rows: rows.map((row) => ({ cells: [cell(row, 0, place), cell(row, place)] })),
    },
    lines: taken.length,
  }
}

type Item = { indent: number; text: string }

/** Items as a list, those further in as lists of the item before them. */
const listOf = (items: readonly Item[]): List => {
  const list: List = { type: 'list', items: [], ordered: false }
  const [first] = items
  let open: { item: ListItem; inner: Item[] } | null = null
  const close = (): void => {
    if (open && open.inner.length > 0) open.item.lists = [listOf(open.inner)]
  }
  for (const item of items) {
    if (open && first && item.indent >= first.indent + 2) open.inner.push(item)
    else {
      close()
      open = { item: { children: inlinesOf(item.text) }, inner: [] }
      list.items.push(open.item)
    }
  }
  close()
  return list
}

/** Items further in than this are taken as one level: nobody writes such lists. */
const DEEPEST = 20

/** How what is written with tags is read: its blocks, whatever their places. */
export type ReadMarked = (html: string) => SourceBlock[]

/** Without a reader of tags, they are words like others. */
const asWords: ReadMarked = (html) => {
  const children = inlinesOf(cleanText(html))
  return children.length > 0 ? [{ type: 'paragraph', children, origin: { page: null, line: null } }] : []
}

const TAG =
  /<\/?(?:a|b|br|dd|div|dl|dt|em|h[1-6]|hr|i|li|ol|p|span|strong|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,1000})?\/?>/i

const hasTags = (text: string): boolean => TAG.test(text)

const at = (blocks: readonly SourceBlock[], origin: Origin): SourceBlock[] =>
  blocks.map((block) => ({ ...block, origin }))

const OPENING = /<(dl|ol|table|ul)(?:\s[^<>]{0,1000})?>/i
/** As many lines as a list or table written with tags may take. */
const MOST_LINES = 500

/** How many lines what is written with tags takes from a line: to where its list or table ends, if it ends. */
const markedLines = (lines: readonly Line[], from: number): number => {
  const name = OPENING.exec(lines[from]?.text ?? '')?.[1]?.toLowerCase()
  if (name === undefined) return 1
  const end = `</${name}>`
  for (let index = from; index < Math.min(lines.length, from + MOST_LINES); index++) {
    if (lines[index]?.text.toLowerCase().includes(end)) return index - from + 1
  }
  return 1
}

/** As wikis mark a heading: `== Retention ==`. */
const WIKI_HEADING = /^(={2,6})\s?([^=\s].{0,300}?)\s?\1$/u
/** A line that stands between the signs that mail programs draw bold: `*Retention*`. */
const EMPHASISED = /^([*_]{1,3})((?![*_\s])[^*_]{2,160}(?<!\s))\1(?=:?$)/u

const MARKED_HEADING = /^(#{1,6})[ \t]{1,9}(\S.{0,300}?)[ \t#]{0,9}$/

/**
 * A heading that a line is marked as, as Markdown and wikis do it, by a line drawn under it or by signs around it; and how many
 * lines that takes.
 */
const headingAt = (lines: readonly Line[], from: number): null | { block: SourceBlock; lines: number } => {
  const line = lines[from]
  const next = lines[from + 1]
  if (!line) return null
  const [, marks, words] = MARKED_HEADING.exec(line.text) ?? []
  if (marks !== undefined && words !== undefined) {
    const level = ([1, 2, 3, 4, 5, 6] as const)[marks.length - 1] ?? 6
    return {
      block: { type: 'heading', level, children: inlinesOf(tabless(words)), origin: line.origin },
      lines: 1,
    }
  }
  const [, signs, title] = WIKI_HEADING.exec(line.text) ?? []
  if (signs !== undefined && title !== undefined) {
    const level = ([1, 2, 3, 4, 5, 6] as const)[signs.length - 1] ?? 6
    return { block: { type: 'heading', level, children: inlinesOf(title), origin: line.origin }, lines: 1 }
  }
  const [, , bold] = EMPHASISED.exec(line.text) ?? []
  if (bold !== undefined) {
    const children = inlinesOf(tabless(bold)).map((inline): Inline =>
      'text' in inline ? { ...inline, bold: true } : inline,
    )
    return { block: { type: 'paragraph', children, origin: line.origin }, lines: 1 }
  }
  if (!next || next.isAfterGap || !UNDERLINE.test(next.text) || line.text.length > 200) return null
  const level = next.text.startsWith('=') ? 1 : 2
  return {
    block: { type: 'heading', level, children: inlinesOf(tabless(line.text)), origin: line.origin },
    lines: 2,
  }
}

/** The lines below the head of an e-mail, which is named. */
const withoutHead = (lines: readonly Line[], leftOut: LeftOut[]): Line[] => {
  const length = headOfMail(lines.slice(0, LONGEST_HEAD).map(({ text }) => text))
  for (const { origin, text } of lines.slice(0, length))
    leftOut.push({ reason: 'aroundTheText', text: cleanText(text), origin })
  return lines.slice(length)
}

/** As many lines the head of an e-mail has at most. */
const LONGEST_HEAD = 12

/**
 * The blocks of a text without marks of structure: paragraphs between empty lines, lines that a program ended joined again, other
 * lines each on its own, lists by their bullets, tables by tabs or upright lines, headings only where they are marked.
 *
 * @param leftOut gets the lines of every page, in a text with breaks of pages
 * @param readMarked reads what a program left of HTML in the text
 * @param column how wide the lines are that end in a column; told by them where it is not known
 */
export const readPlainText = (
  text: string,
  leftOut: LeftOut[] = [],
  readMarked: ReadMarked = asWords,
  column: null | number = null,
): SourceBlock[] => {
  const all = linesIn(text, leftOut)
  // A cell is no letter, and has no columns of its own.
  const lines = column === null ? withoutHead(all, leftOut) : all
  const place = column === null ? spacedColumn(lines.map(({ raw }) => raw)) : null
  const known = wordsOf(lines.map((line) => line.text))
  const width = column ?? wrapWidth(lines)
  const blocks: SourceBlock[] = []
  for (let index = 0; index < lines.length;) {
    const line = lines[index]
    if (!line) break
    const whole =
      spacedRowsAt(lines, index, place, readMarked) ??
      tableAt(lines, index, readMarked) ??
      headingAt(lines, index)
    if (whole) {
      blocks.push(whole.block)
      index += whole.lines
    } else if (RULE.test(line.text)) index++
    else if (hasTags(line.text) && readMarked !== asWords) {
      const taken = markedLines(lines, index)
      const html = lines.slice(index, index + taken).map((one) => one.text)
      addAll(blocks, at(readMarked(html.join('\n')), line.origin))
      index += taken
    } else if (bulletLength(line.text) > 0) {
      const { items, lines: taken } = itemsAt(lines, index, width, known)
      blocks.push({ ...listOf(items), origin: line.origin })
      index += taken
    } else {
      const taken = linesAt(lines, index, width)
      const children = inlinesOf(
        tabless(
          joinLines(
            taken.map((one) => one.text),
            known,
          ),
        ),
      )
      if (children.length > 0) blocks.push({ type: 'paragraph', children, origin: line.origin })
      index += taken.length
    }
  }
  return blocks
}

const tabless = (text: string): string => text.replaceAll('\t', ' ')

/** The lines that are one line of text, from a line. */
const linesAt = (lines: readonly Line[], from: number, width: null | number): Line[] => {
  const taken: Line[] = []
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const before = taken.at(-1)
    if (!line || (before && !goesOn(before, line, width))) break
    const after = lines[index + 1]
    if (before && ((after && !after.isAfterGap && UNDERLINE.test(after.text)) || hasTags(line.text))) break
    taken.push(line)
  }
  return taken
}

/** The items of a list that begins at a line, and how many lines it takes. */
const itemsAt = (
  lines: readonly Line[],
  from: number,
  width: null | number,
  known: KnownWords,
): { items: Item[]; lines: number } => {
  const items: Item[] = []
  let index = from
  const outermost = lines[from]?.indent ?? 0
  while (index < lines.length) {
    const line = lines[index]
    const length = line ? bulletLength(line.text) : 0
    if (!line || length === 0 || line.indent + 2 <= outermost) break
    const taken = [line]
    for (index++; index < lines.length; index++) {
      const next = lines[index]
      const last = taken.at(-1)
      if (!next || !last || next.isAfterGap || bulletLength(next.text) > 0 || RULE.test(next.text)) break
      const isHanging = next.indent > line.indent && !NUMBERED.test(next.text)
      if (!isHanging && !goesOn(last, next, width)) break
      taken.push(next)
    }
    const text = joinLines(
      taken.map((one) => one.text),
      known,
    ).slice(length)
    const depth = Math.min(line.indent - outermost, DEEPEST * 2)
    items.push({ indent: depth, text: tabless(text) })
  }
  return { items, lines: index - from }
}
