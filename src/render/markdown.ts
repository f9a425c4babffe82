import type { TextFormat } from './format.js'
import type { ContentNode, Fields, Inline, List, Table, TextRun } from '../notice/content.js'
import type { NoticeLabels, RenderableNotice } from './notice.js'

import {
  cleanText,
  isBlank,
  itemsOf,
  linesOf,
  linkGroups,
  oneLine,
  startOf,
  tableOf,
  withHeadingsInOrder,
  writtenNodes,
} from '../notice/inline.js'
import { paragraph } from '../notice/content.js'
import { indent } from '../notice/contentText.js'
import { joinTexts } from './format.js'
import { noticeDates, sectionHeading } from './notice.js'

const SPECIAL = /[#$&*<>[\\\]^_`{|}~]/g
/** Beside our own `_`, which may be part of an e-mail address, no address may become a link of GFM. */
const SPECIAL_BESIDE_ITALIC = /[#$&*<>@[\\\]^_`{|}~]/g

/**
 * Escapes what can be active anywhere in a line: CommonMark 0.31 (§2.4, §6), the tables, strikethrough and autolinks of
 * GFM, the mathematics of many renderers (`$`), and the braces of MDX and of templates. What is active only at the
 * start of a line is escaped there ({@link finishLine}).
 */
const escapeMarkdown = (text: string, special: RegExp): string =>
  cleanText(text)
    .replaceAll('\t', ' ')
    .replace(special, '\\$&')
    // GFM makes links of bare addresses from the source, with our backslashes in them.
    .replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
    .replace(/www(?=\.)/gi, '$&\\')

/**
 * Neither white space nor what every renderer takes for punctuation: next to it a delimiter may not open or close.
 * Renderers differ about symbols, and about what is beyond the Basic Multilingual Plane.
 */
const wordAtStart = /^(?:[^\p{Zs}\p{P}$+<=>^`|~]|[\u{10000}-\u{10ffff}])/u
const wordAtEnd = /(?:[^\p{Zs}\p{P}$+<=>^`|~]|[\u{10000}-\u{10ffff}])$/u
const reference = (character: string): string => `&#${character.codePointAt(0)};`

/** Emphasised Markdown begins and ends with its delimiters, unless white space was moved out of them. */
type Part = { emphasised: boolean; markdown: string }

/**
 * Joins parts of a line. Where a letter touches a delimiter from outside, the letter is written as a character reference:
 * that makes the delimiter work whatever is inside (CommonMark §6.2, left- and right-flanking).
 */
const joinParts = (parts: Part[]): string =>
  parts
    .map(({ emphasised, markdown }, index) => {
      if (emphasised) return markdown
      const before = parts[index - 1]
      const after = parts[index + 1]
      let text = markdown
      if (after?.emphasised && !/^\p{Zs}/u.test(after.markdown)) text = text.replace(wordAtEnd, reference)
      if (before?.emphasised && !/\p{Zs}$/u.test(before.markdown)) text = text.replace(wordAtStart, reference)
      return text
    })
    .join('')

/**
 * A text without white space at its edges, and what was there. By hand, because a regular expression that looks for
 * spaces at the end takes time quadratic in the spaces inside.
 */
const splitEdges = (text: string, space: RegExp): [before: string, inner: string, after: string] => {
  let start = 0
  let end = text.length
  while (start < end && space.test(text.charAt(start))) start++
  while (end > start && space.test(text.charAt(end - 1))) end--
  return [text.slice(0, start), text.slice(start, end), text.slice(end)]
}

/** White space in CommonMark (§2.1), of what can be inside a line. */
const SPACE = /\p{Zs}/u
const BLANK = /[ \t]/

const emphasise = (delimiter: string, markdown: string): Part => {
  const [before, text, after] = splitEdges(markdown, SPACE)
  return text === ''
    ? { emphasised: false, markdown }
    : { emphasised: true, markdown: before + delimiter + text + delimiter + after }
}

/** Bold is outside and uses `*`, italic is inside and uses `_`: so no two runs of delimiters become one. */
const runsMarkdown = (runs: TextRun[], special: RegExp): string => {
  const groups: { bold: boolean; parts: Part[] }[] = []
  for (const { bold = false, italic, text } of runs) {
    const escaped = escapeMarkdown(text, special)
    const part = italic ? emphasise('_', escaped) : { emphasised: false, markdown: escaped }
    const last = groups.at(-1)
    if (last?.bold === bold) last.parts.push(part)
    else groups.push({ bold, parts: [part] })
  }
  return joinParts(groups.flatMap(({ bold, parts }) => (bold ? [emphasise('**', joinParts(parts))] : parts)))
}

/**
 * Brackets in the text of a link as character references. The escapes of CommonMark (§2.4) are not enough: marked takes
 * them off brackets before it reads the text, and would make a link of what was typed there, to any address.
 */
const referBrackets = (markdown: string): string =>
  markdown.replace(/\\(.)/gu, (escape, character: string) =>
    character === '[' || character === ']' ? reference(character) : escape,
  )

const lineMarkdown = (line: TextRun[]): string => {
  const special = line.some(({ italic }) => italic) ? SPECIAL_BESIDE_ITALIC : SPECIAL
  const groups = linkGroups(line)
  return groups
    .map(({ href, runs }, index) => {
      const text = runsMarkdown(runs, special)
      if (href !== undefined) return `[${referBrackets(text)}](<${href.replaceAll('&', '&amp;')}>)`
      // `!` before a link would make it an image.
      return groups[index + 1] && text.endsWith('!') ? `${text.slice(0, -1)}\\!` : text
    })
    .join('')
}

/** Escapes what is active only at the start of a line: lists, underlines of headings, definition lists. */
const finishLine = (line: string): string =>
  splitEdges(line, BLANK)[1]
    .replace(/^[-+:=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2')

/** The lines of a block, with a backslash at the end of each that another follows (CommonMark §6.7). */
const inlineMarkdown = (inlines: Inline[]): string => {
  const lines = linesOf(inlines).map((line) => finishLine(lineMarkdown(line)))
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return first === -1 ? '' : lines.slice(first, last + 1).join('\\\n')
}

const oneLineMarkdown = (inlines: Inline[]): string =>
  linesOf(inlines)
    .map((line) => splitEdges(lineMarkdown(line), BLANK)[1])
    .filter((line) => line !== '')
    .join(' ')

/** True when a list needs no empty line after a paragraph: not one that begins elsewhere than at 1 (CommonMark §5.2). */
const canInterrupt = (list: List): boolean => {
  const [first] = itemsOf(list)
  const nested = first && isBlank(first.children) ? first.lists[0] : undefined
  return (!list.ordered || startOf(list) === 1) && (!nested || canInterrupt(nested))
}

/** `other` is the other pair of markers, for a list that directly follows one of its own kind: else they were one list. */
const listMarkdown = (list: List, other = false): string => {
  const bullet = other ? '+ ' : '- '
  const delimiter = other ? ') ' : '. '
  return itemsOf(list)
    .map(({ children, lists }, index) => {
      const marker = list.ordered ? `${startOf(list) + index}${delimiter}` : bullet
      const text = inlineMarkdown(children)
      const nested = listsMarkdown(lists)
      const gap = lists[0] && canInterrupt(lists[0]) ? '\n' : '\n\n'
      return indent(marker, [text, nested].filter((part) => part !== '').join(gap))
    })
    .join('\n')
}

const listsMarkdown = (lists: List[]): string => {
  let other = false
  return lists
    .map((list, index) => {
      other = lists[index - 1]?.ordered === list.ordered && !other
      return listMarkdown(list, other)
    })
    .join('\n')
}

const fieldsMarkdown = ({ fields }: Fields): string =>
  inlineMarkdown(
    fields.flatMap(({ label, value }, index) => [
      ...(index > 0 ? [{ break: true as const }] : []),
      ...(label ? [{ bold: true as const, text: `${oneLine(label)}:` }, { text: ' ' }] : []),
      ...value,
    ]),
  )

const rowMarkdown = (cells: string[]): string => `| ${cells.join(' | ')} |`

const tableMarkdown = (table: Table): string => {
  const { header, rows } = tableOf(table)
  return [
    rowMarkdown(header.map((text) => oneLineMarkdown([{ text }]))),
    rowMarkdown(header.map(() => '---')),
    ...rows.map((row) => rowMarkdown(row.map(oneLineMarkdown))),
  ].join('\n')
}

const headingMarkdown = (level: number, inlines: Inline[]): string =>
  `${'#'.repeat(level)} ${oneLineMarkdown(inlines)}`

const blocksMarkdown = (content: ContentNode[]): string[] => {
  const nodes = withHeadingsInOrder(writtenNodes(content))
  let other = false
  return nodes.map((node, index) => {
    const before = nodes[index - 1]
    other = node.type === 'list' && before?.type === 'list' && before.ordered === node.ordered && !other
    switch (node.type) {
      case 'fields':
        return fieldsMarkdown(node)
      case 'heading':
        return headingMarkdown(node.level, node.children)
      case 'list':
        return listMarkdown(node, other)
      case 'paragraph':
        return inlineMarkdown(node.children)
      case 'table':
        return tableMarkdown(node)
    }
  })
}

const joinBlocks = (blocks: string[]): string => blocks.filter((block) => block !== '').join('\n\n')

/**
 * Renders content as Markdown (CommonMark, with GFM tables) that any renderer shows literally: whatever a text holds, it
 * makes no element, link or HTML of its own.
 */
export const renderContentMarkdown = (content: ContentNode[]): string => joinBlocks(blocksMarkdown(content))

/**
 * Renders a whole notice as Markdown: title at level 1, sections at level 2, headings inside them below that. Takes the
 * notice and the names of the dates in its language.
 *
 * In the layout `table` a line is drawn between the sections, as between rows: a cell of GFM holds one line, no lists.
 */
export const renderNoticeMarkdown = (
  notice: RenderableNotice,
  { labels }: { labels: NoticeLabels },
): string => {
  const dates: Fields = {
    type: 'fields',
    fields: noticeDates(notice, labels).map(({ label, value }) => ({ label, value: [{ text: value }] })),
  }
  return joinBlocks([
    headingMarkdown(1, [{ text: notice.title }]),
    notice.statute ? inlineMarkdown([{ text: notice.statute }]) : '',
    fieldsMarkdown(dates),
    ...(notice.introduction ? blocksMarkdown(notice.introduction.content) : []),
    ...notice.sections.flatMap((section, index) => [
      notice.layout === 'table' && index > 0 ? '---' : '',
      headingMarkdown(2, [{ text: sectionHeading(section) }]),
      ...blocksMarkdown(section.content),
    ]),
  ])
}

/** A notice as Markdown. The tables are GitHub's, the rest is CommonMark (RFC 7763, RFC 7764 §3.2). */
export const markdown: TextFormat<'markdown'> = {
  name: 'markdown',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  render: (notice, { labels, remarks }) =>
    joinTexts(
      renderContentMarkdown(remarks.map((remark) => paragraph(remark.text))),
      renderNoticeMarkdown(notice, { labels }),
    ),
}
