import type { SourceBlock } from '../sourceDocument.js'
import type { KnownWords } from './joinLines.js'
import type { ReadLimits } from './limits.js'
import type { PdfItem } from './pdfItems.js'

import { bulletLength } from './bullets.js'
import { readHtmlText } from './html.js'
import { escaped } from './inlines.js'
import { betweenLines } from './joinLines.js'
import { refuseDeepNesting } from './limits.js'
import { runOfItem } from './pdfItems.js'
import { beginsAnew } from './text.js'
import { addAll, greatest } from '../../notice/many.js'

/** A node of the tree of a page: an element with a role, or a piece of content by its mark. */
type Node = { role?: unknown; children?: unknown; type?: unknown; id?: unknown; alt?: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children.filter(isNode) : [])

const BLOCK_ROLES: Partial<Record<string, string>> = {
  BlockQuote: 'blockquote',
  Caption: 'p',
  H: 'h2',
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  H4: 'h4',
  H5: 'h5',
  H6: 'h6',
  L: 'ul',
  LI: 'li',
  P: 'p',
  TBody: 'tbody',
  TD: 'td',
  TFoot: 'tfoot',
  TH: 'th',
  THead: 'thead',
  TR: 'tr',
  Table: 'table',
  Title: 'h1',
  Aside: 'div',
  Art: 'div',
  Div: 'div',
  Document: 'div',
  DocumentFragment: 'div',
  Note: 'div',
  FENote: 'div',
  LBody: 'div',
  Part: 'div',
  Sect: 'div',
  TOC: 'div',
  TOCI: 'p',
}

/** The marks of content that a tree names. */
export const marksIn = (tree: unknown, limits: ReadLimits, depth = 0): string[] => {
  if (!isNode(tree)) return []
  refuseDeepNesting(depth, limits)
  if (tree.type === 'content' && typeof tree.id === 'string') return [tree.id]
  return childrenOf(tree).flatMap((child) => marksIn(child, limits, depth + 1))
}

/** True where a tree says what is a paragraph, heading, list or table. */
export const isTelling = (tree: unknown): boolean => {
  if (!isNode(tree)) return false
  if (typeof tree.role === 'string' && /^(?:P|H[1-6]?|LI|TD|TH)$/.test(tree.role)) return true
  return childrenOf(tree).some(isTelling)
}

/** True where a line was ended by its writer: something begins anew, or there was room for more than the next word. */
const isLineOfItsOwn = (item: PdfItem, next: PdfItem, right: number): boolean => {
  const words = next.text.trimStart()
  const [word = ''] = words.split(' ', 1)
  const letter = next.width / Math.max(next.text.length, 1)
  return beginsAnew(words) || item.x + item.width + letter * (word.length + 2) < right - item.size
}

/** Content as HTML: lines joined, bold and links kept. */
const inlineHtml = (items: readonly PdfItem[], known: KnownWords): string => {
  let html = ''
  const drawn = items.filter(({ text }) => text !== '')
  const right = greatest(drawn.map(({ width, x }) => x + width))
  for (const [index, item] of drawn.entries()) {
    const next = drawn[index + 1]
    let { text } = item
    let after = ''
    const isNewLine = next !== undefined && (item.endsLine || Math.abs(next.y - item.y) > item.size * 0.6)
    if (isNewLine && text.trim() !== '') {
      const { between, cut } = betweenLines(text.trimEnd(), next.text.trimStart(), known)
      if (cut) text = text.trimEnd().slice(0, -1)
      after = between === ' ' && isLineOfItsOwn(item, next, right) ? '<br>' : between
    } else if (next && next.x - (item.x + item.width) > item.size * 0.15) after = ' '
    const run = runOfItem({ ...item, text })
    const inner = escaped(run.text)
    const bold = run.bold ? `<b>${inner}</b>` : inner
    html += (run.href === undefined ? bold : `<a href="${escaped(run.href)}">${bold}</a>`) + after
  }
  return html
}

type Marked = ReadonlyMap<string, readonly PdfItem[]>

/** The pieces of content that stand in a line with one another. */
const isInlineNode = (node: Node): boolean =>
  node.type === 'content' ||
  (typeof node.role === 'string' &&
    BLOCK_ROLES[node.role] === undefined &&
    childrenOf(node).every((child) => child.type === 'object' || isInlineNode(child)))

const contentOf = (node: Node, marked: Marked): PdfItem[] =>
  node.type === 'content' && typeof node.id === 'string'
    ? [...(marked.get(node.id) ?? [])]
    : childrenOf(node).flatMap((child) => contentOf(child, marked))

const htmlOf = (node: Node, marked: Marked, known: KnownWords): string => {
  const role = typeof node.role === 'string' ? node.role : ''
  if (role === 'Lbl') {
    // A bullet is a sign of the list, a number is text.
    const label = contentOf(node, marked)
    const text = label
      .map((item) => item.text)
      .join('')
      .trim()
    return bulletLength(`${text} x`) > 0 || text === 'o' ? '' : `${escaped(text)} `
  }
  let html = ''
  let line: PdfItem[] = []
  const endLine = (): void => {
    html += inlineHtml(line, known)
    line = []
  }
  for (const child of childrenOf(node)) {
    if (child.type === 'object') continue
    if (isInlineNode(child) && child.role !== 'Lbl') addAll(line, contentOf(child, marked))
    else {
      endLine()
      html += htmlOf(child, marked, known)
    }
  }
  endLine()
  const name = BLOCK_ROLES[role]
  return name === undefined ? html : `<${name}>${html}</${name}>`
}

/** The blocks of a page by the tree of its structure. */
export const blocksOfTree = (
  tree: unknown,
  items: readonly PdfItem[],
  page: number,
  known: KnownWords,
  limits: ReadLimits,
): SourceBlock[] => {
  if (!isNode(tree)) return []
  const marked = new Map<string, PdfItem[]>()
  for (const item of items) {
    if (item.mark === null) continue
    const known = marked.get(item.mark)
    if (known) known.push(item)
    else marked.set(item.mark, [item])
  }
  const { blocks } = readHtmlText(htmlOf(tree, marked, known), limits, { format: 'pdf', whole: false })
  return placed(blocks, page)
}

const placed = (blocks: readonly SourceBlock[], page: number): SourceBlock[] =>
  blocks.map((block) =>
    block.type === 'table'
      ? {
          ...block,
          rows: block.rows.map(({ cells }) => ({
            cells: cells.map((cell) => ({ ...cell, blocks: placed(cell.blocks, page) })),
          })),
          origin: { page, line: null },
        }
      : { ...block, origin: { page, line: null } },
  )
