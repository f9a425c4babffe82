import type { Heading, Inline, LineBreak, List, ListItem, Paragraph, TextRun } from '../content.js'
import type { PlaceholderValues } from './placeholders.js'
import type { ProblemCode, TextProblem } from '../check/problems.js'

import { hasForbiddenCharacter } from '../characters.js'
import { isAllowedHref, isLineBreak } from '../content.js'
import { isPlaceholder, matchPlaceholders, matchProblems, textAround } from './placeholders.js'

/** What an editor can write. The other nodes of a notice, fields and tables, are made from facts. */
export type WrittenNode = Heading | List | Paragraph

/** How deep a text may nest, counted in levels of `children`: a list in a list takes two. */
export const MAX_RICH_TEXT_DEPTH = 32

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
type Reading = { problems: TextProblem[]; values: PlaceholderValues | undefined }

const report = (
  { problems }: Reading,
  code: ProblemCode,
  path: string,
  params: Record<string, string> = {},
): void => {
  problems.push({ code, params, path })
}

/** Enough of a stored string to name it in a problem. */
const named = (value: string): string => value.slice(0, 80)

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
    report(reading, 'richTextTooDeep', path)
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
      report(reading, 'richTextNode', path, { type: FORMATS[bit] ?? `format ${1 << bit}` })
  }
  return {
    ...(format & BOLD ? { bold: true as const } : {}),
    ...(format & ITALIC ? { italic: true as const } : {}),
    ...around,
  }
}

const readText = (reading: Reading, node: Json, path: string, around: Style): Piece[] => {
  if (typeof node.text !== 'string') {
    report(reading, 'richTextMalformed', `${path}.text`)
    return []
  }
  if (hasForbiddenCharacter(node.text)) report(reading, 'richTextControlCharacter', path)
  const style = readStyle(reading, node, path, around)
  return node.text === '' ? [] : [{ kind: 'text', path, style, text: node.text }]
}

/** The address of a link, or undefined when it has none that a notice may hold. */
const readHref = (reading: Reading, node: Json, path: string): string | undefined => {
  if (!isObject(node.fields)) {
    report(reading, 'richTextMalformed', `${path}.fields`)
    return undefined
  }
  const { linkType, url } = node.fields
  const href = typeof url === 'string' ? url.trim() : ''
  // An internal link points at a document that may change or vanish: a publication cannot stand on it.
  if ((linkType ?? 'custom') === 'custom' && isAllowedHref(href)) return href
  report(reading, 'richTextLink', path, { href: named(href) })
  return undefined
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
        report(reading, 'richTextNode', path, { type })
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
      report(reading, 'richTextNode', path, { type: named(type) })
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
    report(reading, 'richTextNode', path, {
      type: typeof listType === 'string' ? named(`${listType} list`) : 'list',
    })
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
      report(reading, 'richTextNode', child.path, { type: named(child.type) })
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
        report(reading, 'richTextNode', path, { type: typeof node.tag === 'string' ? named(node.tag) : type })
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
    default:
      report(reading, 'richTextNode', path, { type: named(type) })
      return []
  }
}

/**
 * Reads a text of Payload's Lexical editor.
 *
 * Takes what a rich text field holds (nothing is trusted: REST clients can store nodes that the editor does not offer)
 * and the values of the placeholders. Without values, placeholders are checked and stay as typed, which is what saving
 * needs. Returns the text as plain nodes, without blank paragraphs, headings and items, and everything wrong with it:
 * nothing may be published from a text with problems. Never throws, and takes time linear in the size of the value.
 *
 * Source of the shapes: `exportJSON` of the nodes of lexical, `@lexical/list`, `@lexical/rich-text` and
 * `@payloadcms/richtext-lexical`.
 */
export const readRichText = (
  value: unknown,
  values?: PlaceholderValues,
): { content: WrittenNode[]; problems: TextProblem[] } => {
  if (value === null || value === undefined) return { content: [], problems: [] }
  const reading: Reading = { problems: [], values }
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

/**
 * A text in the shape that Payload's Lexical editor stores: what {@link readRichText} reads back as the same content.
 *
 * Takes paragraphs, headings and lists. Returns the value of a rich text field, the same for the same content: the ids
 * of links, which the editor would draw at random, are counted. The editor itself makes one list of two of a kind that
 * follow each other.
 */
export const richTextOf = (content: WrittenNode[]): StoredRichText => {
  let links = 0

  const inlineNodes = (inlines: Inline[]): RichTextNode[] =>
    groupByLink(inlines).flatMap((group) => {
      if (!('runs' in group)) return [{ type: 'linebreak', version: 1 }]
      const nodes = group.runs.map(textNode)
      if (group.href === undefined) return nodes
      const id = (++links).toString(16).padStart(24, '0')
      return [
        element('link', nodes, { id, fields: { linkType: 'custom', newTab: false, url: group.href } }, 3),
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

  const blockNode = (node: WrittenNode): RichTextNode => {
    switch (node.type) {
      case 'heading':
        return element('heading', inlineNodes(node.children), { tag: `h${node.level}` })
      case 'list':
        return listNode(node)
      case 'paragraph': {
        const first = node.children.find((inline): inline is TextRun => 'text' in inline && !inline.href)
        return element('paragraph', inlineNodes(node.children), {
          textFormat: first ? formatOf(first) : 0,
          textStyle: '',
        })
      }
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
