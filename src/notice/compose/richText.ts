import type {
  Fields,
  Heading,
  Inline,
  LineBreak,
  List,
  ListItem,
  Paragraph,
  Table,
  TextRun,
} from '../content.js'
import type { PlaceholderValues } from './placeholders.js'
import type { ProblemCode, TextProblem } from '../check/problems.js'

import { hasForbiddenCharacter } from '../characters.js'
import { isLineBreak, resolvedHref, tableRow, textRun, wordsOfRuns } from '../content.js'
import { isPlaceholder, matchPlaceholders, matchProblems, textAround } from './placeholders.js'

/** What an editor can write. A table of two columns without headings is label–value lines. */
export type WrittenNode = Fields | Heading | List | Paragraph | Table

/** How deep a text may nest, counted in levels of `children`: a list in a list takes two. */
export const MAX_RICH_TEXT_DEPTH = 32

/** How many columns a table may have. Rows are made as wide as the widest, so this bounds what a small text can grow to. */
export const MAX_TABLE_COLUMNS = 20

/** Lexical's format bits (`lexical/src/LexicalConstants.ts`), in its order. Bold and italic are what a notice may hold. */
const FORMATS = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'code',
  'subscript',
  'superscript',
  'highlight',
  'lowercase',
  'uppercase',
  'capitalize',
] as const
const BOLD = 1
const ITALIC = 2
const STRIKETHROUGH = 4

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Style = Pick<TextRun, 'bold' | 'href' | 'italic'>

const sameStyle = (a: Style, b: Style): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.href === b.href

/** A stretch of a block as it was stored, before its placeholders are looked at. */
type Piece = {
  kind: 'break' | 'placeholder' | 'text'
  path: string
  style: Style
  text: string
}

/** One reading of one text: what it is read with, and what was found wrong. */
type Reading = { linkBase?: string; problems: TextProblem[]; values: PlaceholderValues | undefined }

const report = (
  { problems }: Reading,
  code: ProblemCode,
  path: string,
  params: Record<string, string> = {},
  node?: Json,
): void => {
  const around = node && excerptOf(node)
  problems.push({ code, params, path, ...(around && { around }) })
}

/** How many nodes are looked at for the words of one, which nobody has checked yet. */
const LOOKED_AT = 50

/** The first words of a node, on one line: to find it by. */
const excerptOf = (node: Json): string => {
  let text = ''
  let looked = 0
  const queue: unknown[] = [node]
  while (queue.length > 0 && looked++ < LOOKED_AT && text.length < NAMED) {
    const next = queue.shift()
    if (!isObject(next)) continue
    if (typeof next.text === 'string') text += next.text.slice(0, NAMED)
    if (Array.isArray(next.children)) queue.unshift(...(next.children as unknown[]).slice(0, LOOKED_AT))
  }
  return named(text)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
}

const NAMED = 80

/** Enough of a stored string to name it in a problem. */
const named = (value: string): string => value.slice(0, NAMED)

/**
 * The child nodes of an element with their types and paths. Reports and leaves out what is not a node, and the whole of
 * what is nested too deep.
 */
const childrenOf = (
  reading: Reading,
  element: Json,
  path: string,
  depth: number,
): { node: Json; path: string; type: string }[] => {
  const { children } = element
  if (!Array.isArray(children)) {
    report(reading, 'richTextMalformed', `${path}.children`)
    return []
  }
  if (depth > MAX_RICH_TEXT_DEPTH) {
    report(reading, 'richTextTooDeep', path, {}, element)
    return []
  }
  return Array.from(children as unknown[]).flatMap((node, index) => {
    const childPath = `${path}.children.${index}`
    if (isObject(node) && typeof node.type === 'string') return [{ node, path: childPath, type: node.type }]
    report(reading, 'richTextMalformed', childPath)
    return []
  })
}

const readStyle = (reading: Reading, node: Json, path: string, around: Style): Style => {
  const format = node.format ?? 0
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0 || format >= 1 << 30) {
    report(reading, 'richTextMalformed', `${path}.format`)
    return around
  }
  for (let bit = 2; format >> bit > 0; bit++) {
    if ((format >> bit) & 1)
      report(reading, 'richTextNode', path, { type: FORMATS[bit] ?? `format ${1 << bit}` }, node)
  }
  return {
    ...(format & BOLD ? { bold: true as const } : {}),
    ...(format & ITALIC ? { italic: true as const } : {}),
    ...around,
  }
}

/**
 * Whether a text is struck out. Printed without the line it would say what its author took back, so not even a draft is
 * shown with it.
 */
const isStruckOut = (reading: Reading, { format, style }: Json, path: string): boolean => {
  if (typeof format === 'number' && format & STRIKETHROUGH) return true
  if (typeof style !== 'string' || !/line-through/i.test(style)) return false
  report(reading, 'richTextNode', path, { type: 'strikethrough' })
  return true
}

const readText = (reading: Reading, node: Json, path: string, around: Style): Piece[] => {
  if (typeof node.text !== 'string') {
    report(reading, 'richTextMalformed', `${path}.text`)
    return []
  }
  if (hasForbiddenCharacter(node.text)) report(reading, 'richTextControlCharacter', path, {}, node)
  const style = readStyle(reading, node, path, around)
  if (node.text === '' || isStruckOut(reading, node, path)) return []
  return [{ kind: 'text', path, style, text: node.text }]
}

/** The address of a link, or undefined when it has none that a notice may hold. */
const readHref = (reading: Reading, node: Json, path: string): string | undefined => {
  if (!isObject(node.fields)) {
    report(reading, 'richTextMalformed', `${path}.fields`)
    return undefined
  }
  const { linkType, url } = node.fields
  const written = typeof url === 'string' ? url.trim() : ''
  // An internal link points at a document that may change or vanish: a publication cannot stand on it.
  if ((linkType ?? 'custom') !== 'custom') {
    report(reading, 'richTextInternalLink', path, {}, node)
    return undefined
  }
  const href = resolvedHref(written, reading.linkBase)
  if (href === undefined) report(reading, 'richTextLink', path, { href: named(written) }, node)
  return href
}

const readPlaceholder = (reading: Reading, node: Json, path: string, style: Style): Piece[] => {
  if (!isObject(node.fields)) {
    report(reading, 'richTextMalformed', `${path}.fields`)
    return []
  }
  const { blockType, key } = node.fields
  if (blockType !== 'placeholder') {
    report(reading, 'richTextNode', path, {
      type: typeof blockType === 'string' ? named(blockType) : 'inlineBlock',
    })
    return []
  }
  if (!isPlaceholder(key)) {
    report(reading, 'placeholderUnknown', path, { placeholder: typeof key === 'string' ? named(key) : '' })
    return []
  }
  return [{ kind: 'placeholder', path, style, text: `{{${key}}}` }]
}

const readPiece = (
  reading: Reading,
  { node, path, type }: { node: Json; path: string; type: string },
  depth: number,
  style: Style,
): Piece[] => {
  switch (type) {
    case 'autolink':
    case 'link': {
      if (style.href !== undefined) {
        report(reading, 'richTextNode', path, { type }, node)
        return []
      }
      const href = readHref(reading, node, path)
      return readPieces(reading, childrenOf(reading, node, path, depth + 1), depth + 1, { ...style, href })
    }
    case 'inlineBlock':
      return readPlaceholder(reading, node, path, style)
    case 'linebreak':
      return [{ kind: 'break', path, style: {}, text: '\n' }]
    case 'tab':
      return [{ kind: 'text', path, style: readStyle(reading, node, path, style), text: ' ' }]
    case 'text':
      return readText(reading, node, path, style)
    default:
      report(reading, 'richTextNode', path, { type: named(type) }, node)
      return []
  }
}

const readPieces = (
  reading: Reading,
  children: { node: Json; path: string; type: string }[],
  depth: number,
  style: Style = {},
): Piece[] => children.flatMap((child) => readPiece(reading, child, depth, style))

/** Neighbouring texts of one style as one text: editors and imports split them anywhere. */
const mergePieces = (pieces: Piece[]): Piece[] => {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last?.kind === 'text' && piece.kind === 'text' && sameStyle(last.style, piece.style)) {
      last.text += piece.text
    } else {
      merged.push({ ...piece })
    }
  }
  return merged
}

/** Adds text to a line: new lines become line breaks, tabs spaces, and text of the style before it joins that. */
const addText = (inlines: Inline[], text: string, { bold, href, italic }: Style): void => {
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (index > 0) inlines.push({ break: true })
    if (line === '') return
    const part = line.replaceAll('\t', ' ')
    const last = inlines.at(-1)
    if (last && !isLineBreak(last) && sameStyle(last, { bold, href, italic })) {
      last.text += part
    } else {
      inlines.push({ text: part, ...(bold && { bold }), ...(italic && { italic }), ...(href && { href }) })
    }
  })
}

/**
 * The inlines of one block. Its placeholders are looked for in the whole of its text, because an ending may be in the
 * next node, and a placeholder whose parts are formatted differently is none.
 */
const inlinesOf = (reading: Reading, stored: Piece[]): Inline[] => {
  const pieces = mergePieces(stored)
  const whole = pieces.map(({ text }) => text).join('')
  const matches = matchPlaceholders(whole, reading.values)
  const inlines: Inline[] = []
  let next = 0
  let start = 0
  for (const { path, style, text } of pieces) {
    const end = start + text.length
    let done = start
    for (let match = matches[next]; match && match.start < end; match = matches[++next]) {
      if (match.end > end && match.problems[0] !== 'placeholderNested') {
        match.problems = ['placeholderMalformed']
        match.around = textAround(whole, match)
      }
      reading.problems.push(...matchProblems(match, path))
      if (match.value === null || match.problems.length > 0) continue
      addText(inlines, text.slice(done - start, match.start - start), style)
      addText(inlines, match.value, style)
      done = match.end
    }
    addText(inlines, text.slice(done - start), style)
    start = end
  }
  return inlines
}

const isBlank = (inlines: Inline[]): boolean =>
  inlines.every((inline) => isLineBreak(inline) || inline.text.trim() === '')

const readInlines = (reading: Reading, node: Json, path: string, depth: number): Inline[] =>
  inlinesOf(reading, readPieces(reading, childrenOf(reading, node, path, depth + 1), depth + 1))

const readList = (reading: Reading, node: Json, path: string, depth: number): List[] => {
  const { listType, start = 1 } = node
  if (listType !== 'bullet' && listType !== 'number') {
    report(
      reading,
      'richTextNode',
      path,
      {
        type: typeof listType === 'string' ? named(`${listType} list`) : 'list',
      },
      node,
    )
    return []
  }
  // Nine digits are the most a CommonMark list number has (§5.2).
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 0 || start > 99_999_999) {
    report(reading, 'richTextMalformed', `${path}.start`)
    return []
  }

  const items: (ListItem & { lists: List[] })[] = []
  for (const child of childrenOf(reading, node, path, depth + 1)) {
    if (child.type !== 'listitem') {
      report(reading, 'richTextNode', child.path, { type: named(child.type) }, child.node)
      continue
    }
    const parts = childrenOf(reading, child.node, child.path, depth + 2)
    const firstList = parts.findIndex(({ type }) => type === 'list')
    const text = firstList === -1 ? parts : parts.slice(0, firstList)
    const lists = firstList === -1 ? [] : parts.slice(firstList)
    const children = inlinesOf(reading, readPieces(reading, text, depth + 2))
    const nested = lists.flatMap((part) => {
      if (part.type === 'list') return readList(reading, part.node, part.path, depth + 2)
      // Text after a nested list has no place of its own in the item.
      report(reading, 'richTextMalformed', part.path)
      return []
    })
    // Lexical keeps a nested list in an item of its own, after the item that it belongs to.
    const previous = text.length === 0 && lists.length > 0 ? items.at(-1) : undefined
    if (previous) nested.forEach((list) => previous.lists.push(list))
    else items.push({ children, lists: nested })
  }

  const written = items
    .filter(({ children, lists }) => !isBlank(children) || lists.length > 0)
    .map(({ children, lists }) => (lists.length > 0 ? { children, lists } : { children }))
  if (written.length === 0) return []
  const ordered = listType === 'number'
  return [{ type: 'list', items: written, ordered, ...(ordered && start !== 1 ? { start } : {}) }]
}

/** Lines with a break between them. */
const joinLines = (lines: Inline[][]): Inline[] =>
  lines.flatMap((line, index) => (index > 0 ? [{ break: true as const }, ...line] : line))

/** A list in a cell, where every format has lines and nothing else: each item a line with its mark. */
const markedLines = ({ items, ordered, start = 1 }: List, before = ''): Inline[][] =>
  items.flatMap(({ children, lists = [] }, index) => {
    const mark = `${before}${ordered ? `${start + index}.` : '–'} `
    return [
      ...(children.length > 0 ? [[textRun(mark), ...children]] : []),
      ...lists.flatMap((list) => markedLines(list, mark)),
    ]
  })

/** What stands in a cell of a table, where every format has lines and nothing else. */
export const cellOf = (content: WrittenNode[]): Inline[] =>
  joinedRuns(
    joinLines(
      content.flatMap((node): Inline[][] =>
        node.type === 'list'
          ? markedLines(node)
          : node.type === 'heading' || node.type === 'paragraph'
            ? [node.children]
            : [],
      ),
    ),
  )

const readCell = (reading: Reading, cell: Json, path: string, depth: number): Inline[] => {
  for (const span of ['colSpan', 'rowSpan']) {
    // A cell over several columns says nothing to who hears the table, and Markdown has none.
    if ((cell[span] ?? 1) !== 1) report(reading, 'richTextTableMerged', path, {}, cell)
  }
  const content = childrenOf(reading, cell, path, depth + 1).flatMap((child) => {
    if (child.type === 'paragraph' || child.type === 'list') return readBlock(reading, child, depth + 1)
    report(reading, 'richTextNode', child.path, { type: named(child.type) }, child.node)
    return []
  })
  return cellOf(content)
}

/** Neighbours of one style as one: a mark and the text behind it. */
export const joinedRuns = (inlines: Inline[]): Inline[] => {
  const joined: Inline[] = []
  for (const inline of inlines) {
    if (isLineBreak(inline)) joined.push(inline)
    else addText(joined, inline.text, inline)
  }
  return joined
}

type Cell = { children: Inline[]; isHeader: boolean; path: string }

/** The words of a heading or a label, which hold no link: one is refused rather than lost. */
const wordsOf = (reading: Reading, { children, path }: Cell): string => {
  if (children.some((inline) => !isLineBreak(inline) && inline.href !== undefined)) {
    report(reading, 'richTextTableLink', path)
  }
  return wordsOfRuns(children, ' ').trim()
}

/** Every format puts its own colon, or none, behind a label. */
const labelOf = (reading: Reading, cell: Cell): null | string =>
  wordsOf(reading, cell).replace(/:$/, '').trimEnd() || null

/** The bit of a cell's `headerState` that says it heads its column (`@lexical/table`, TableCellHeaderStates). */
const HEADS_COLUMN = 1

const isHeader = ({ headerState }: Json): boolean =>
  typeof headerState === 'number' && (headerState & HEADS_COLUMN) !== 0

/** Children of one type; others are reported. */
const childrenOfType = (
  reading: Reading,
  node: Json,
  { depth, path, type }: { depth: number; path: string; type: string },
): { node: Json; path: string }[] =>
  childrenOf(reading, node, path, depth).flatMap((child) => {
    if (child.type === type) return [child]
    report(reading, 'richTextNode', child.path, { type: named(child.type) }, child.node)
    return []
  })

/**
 * A table: with headings where all cells of its first row are such, label–value lines where it has none and two columns at
 * most. Rows with nothing in them are left out.
 */
const readTable = (reading: Reading, node: Json, path: string, depth: number): (Fields | Table)[] => {
  const rows = childrenOfType(reading, node, { type: 'tablerow', depth: depth + 1, path }).map((row) =>
    childrenOfType(reading, row.node, { type: 'tablecell', depth: depth + 2, path: row.path }).map(
      (cell): Cell => {
        const children = readCell(reading, cell.node, cell.path, depth + 2)
        return {
          children: isBlank(children) ? [] : children,
          isHeader: isHeader(cell.node),
          path: cell.path,
        }
      },
    ),
  )
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width > MAX_TABLE_COLUMNS) {
    report(reading, 'richTextTableTooWide', path, { columns: String(MAX_TABLE_COLUMNS) }, node)
    return []
  }
  const [first = [], ...others] = rows
  const hasHeader = first.length > 0 && first.every((cell) => cell.isHeader)
  const header = hasHeader ? first.map((cell) => wordsOf(reading, cell)) : []
  const body = (hasHeader ? others : rows).filter((row) => row.some(({ children }) => children.length > 0))
  if (header.some((title) => title !== '')) {
    const columns = Array.from({ length: width }, (_, column) => column)
    return [
      {
        type: 'table',
        header: columns.map((column) => header[column] ?? ''),
        rows: body.map((row) => tableRow(...columns.map((column) => row[column]?.children ?? []))),
      },
    ]
  }
  if (body.length === 0) return []
  if (width > 2) {
    report(reading, 'richTextTableHeader', path, {}, node)
    return []
  }
  return [
    {
      type: 'fields',
      fields: body.map(([left, right]) =>
        left && right
          ? { label: labelOf(reading, left), value: right.children }
          : { label: null, value: left?.children ?? [] },
      ),
    },
  ]
}

const headingLevels: ReadonlyMap<unknown, 3 | 4> = new Map([
  ['h3', 3],
  ['h4', 4],
])

const readBlock = (
  reading: Reading,
  { node, path, type }: { node: Json; path: string; type: string },
  depth: number,
): WrittenNode[] => {
  switch (type) {
    case 'heading': {
      const level = headingLevels.get(node.tag)
      if (!level) {
        const tag = typeof node.tag === 'string' ? named(node.tag) : type
        report(reading, 'richTextNode', path, { type: tag }, node)
        return []
      }
      const children = readInlines(reading, node, path, depth)
      return isBlank(children) ? [] : [{ type: 'heading', children, level }]
    }
    case 'list':
      return readList(reading, node, path, depth)
    case 'paragraph': {
      const children = readInlines(reading, node, path, depth)
      return isBlank(children) ? [] : [{ type: 'paragraph', children }]
    }
    case 'table':
      return readTable(reading, node, path, depth)
    default:
      report(reading, 'richTextNode', path, { type: named(type) }, node)
      return []
  }
}

/**
 * Reads a text of Payload's Lexical editor.
 *
 * Takes what a rich text field holds (nothing is trusted: REST clients can store nodes that the editor does not offer),
 * the values of the placeholders, and the address that relative links are resolved against, where there may be such.
 * Without values, placeholders are checked and stay as typed, which is what saving needs. Returns the text as plain nodes,
 * without blank paragraphs, headings, items and rows, and everything wrong with it: nothing may be published from a text
 * with problems. Never throws, and takes time linear in the size of the value.
 *
 * Source of the shapes: `exportJSON` of the nodes of lexical, `@lexical/list`, `@lexical/rich-text`, `@lexical/table`
 * and `@payloadcms/richtext-lexical`.
 */
export const readRichText = (
  value: unknown,
  values?: PlaceholderValues,
  linkBase?: string,
): { content: WrittenNode[]; problems: TextProblem[] } => {
  if (value === null || value === undefined) return { content: [], problems: [] }
  const reading: Reading = { linkBase, problems: [], values }
  const root = isObject(value) ? value.root : undefined
  if (!isObject(root)) {
    report(reading, 'richTextMalformed', isObject(value) ? 'root' : '')
    return { content: [], problems: reading.problems }
  }
  const content = childrenOf(reading, root, 'root', 1).flatMap((child) => readBlock(reading, child, 1))
  return { content, problems: reading.problems }
}

/** A node as Payload's Lexical editor stores it. */
export type RichTextNode = { type: string; version: number; [key: string]: unknown }

/** A text as Payload's Lexical editor stores it: the value of a rich text field. */
export type StoredRichText = {
  root: {
    type: 'root'
    children: RichTextNode[]
    direction: null
    format: ''
    indent: number
    version: number
  }
  [key: string]: unknown
}

const element = (type: string, children: RichTextNode[], more: Json = {}, version = 1): RichTextNode => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...more,
  version,
})

const formatOf = ({ bold, italic }: TextRun): number => (bold ? BOLD : 0) | (italic ? ITALIC : 0)

const textNode = (run: TextRun): RichTextNode => ({
  type: 'text',
  detail: 0,
  format: formatOf(run),
  mode: 'normal',
  style: '',
  text: run.text,
  version: 1,
})

/** Runs with the same link next to each other; line breaks stand alone. */
const groupByLink = (inlines: Inline[]): (LineBreak | { href: string | undefined; runs: TextRun[] })[] => {
  const groups: (LineBreak | { href: string | undefined; runs: TextRun[] })[] = []
  for (const inline of inlines) {
    const last = groups.at(-1)
    if (isLineBreak(inline)) groups.push(inline)
    else if (last && 'runs' in last && last.href === inline.href) last.runs.push(inline)
    else groups.push({ href: inline.href, runs: [inline] })
  }
  return groups
}

const countedIds = (): (() => string) => {
  let count = 0
  return () => (++count).toString(16).padStart(24, '0')
}

/**
 * A text in the shape that Payload's Lexical editor stores: what {@link readRichText} reads back as the same content.
 *
 * Takes paragraphs, headings, lists, tables and label–value lines. Returns the value of a rich text field, the same for the same content: the ids
 * of links, which the editor would draw at random, are counted. The editor itself makes one list of two of a kind that
 * follow each other.
 *
 * @param linkId the id of each link, where the text is to be part of another that has links too
 */
export const richTextOf = (content: WrittenNode[], linkId = countedIds()): StoredRichText => {
  const inlineNodes = (inlines: Inline[]): RichTextNode[] =>
    groupByLink(inlines).flatMap((group) => {
      if (!('runs' in group)) return [{ type: 'linebreak', version: 1 }]
      const nodes = group.runs.map(textNode)
      if (group.href === undefined) return nodes
      return [
        element(
          'link',
          nodes,
          { id: linkId(), fields: { linkType: 'custom', newTab: false, url: group.href } },
          3,
        ),
      ]
    })

  const listNode = ({ items, ordered, start = 1 }: List, indent = 0): RichTextNode => {
    let value = start
    const nodes = items.flatMap(({ children, lists = [] }) => [
      ...(children.length > 0
        ? [element('listitem', inlineNodes(children), { indent, value: value++ })]
        : []),
      ...lists.map((list) => element('listitem', [listNode(list, indent + 1)], { indent, value })),
    ])
    return element('list', nodes, {
      listType: ordered ? 'number' : 'bullet',
      start,
      tag: ordered ? 'ol' : 'ul',
    })
  }

  const paragraphNode = (children: Inline[]): RichTextNode => {
    const first = children.find((inline): inline is TextRun => 'text' in inline && !inline.href)
    return element('paragraph', inlineNodes(children), {
      textFormat: first ? formatOf(first) : 0,
      textStyle: '',
    })
  }

  const tableNode = (rows: { cells: Inline[][]; headerState: number }[]): RichTextNode =>
    element(
      'table',
      rows.map(({ cells, headerState }) =>
        element(
          'tablerow',
          cells.map((children) =>
            element('tablecell', [paragraphNode(children)], {
              backgroundColor: null,
              colSpan: 1,
              headerState,
              rowSpan: 1,
            }),
          ),
        ),
      ),
    )

  const written = (text: null | string): Inline[] => (text ? [textRun(text)] : [])

  const blockNode = (node: WrittenNode): RichTextNode => {
    switch (node.type) {
      case 'fields':
        return tableNode(
          node.fields.map(({ label, value }) => ({ cells: [written(label), value], headerState: 0 })),
        )
      case 'heading':
        return element('heading', inlineNodes(node.children), { tag: `h${node.level}` })
      case 'list':
        return listNode(node)
      case 'paragraph':
        return paragraphNode(node.children)
      case 'table':
        return tableNode([
          { cells: node.header.map(written), headerState: HEADS_COLUMN },
          ...node.rows.map(({ cells }) => ({ cells: cells.map(({ children }) => children), headerState: 0 })),
        ])
    }
  }

  return {
    root: {
      type: 'root',
      children: content.map(blockNode),
      direction: null,
      format: '',
      indent: 0,
      version: 1,
    },
  }
}

/** True for a rich text, as it is stored, in which something is written. */
export const isWrittenText = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(isWrittenText)
  if (!isObject(value)) return false
  return (
    value.type === 'inlineBlock' ||
    (typeof value.text === 'string' && value.text.trim() !== '') ||
    isWrittenText(value.root) ||
    isWrittenText(value.children)
  )
}
