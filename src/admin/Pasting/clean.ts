import type { TextRun } from '../../notice/content.js'
import type { WrittenNode } from '../../notice/compose/richText.js'
import type { Declarations } from './css.js'
import type { BlockKind, ItemMark } from './pieces.js'

import { resolvedHref } from '../../notice/content.js'
import { StyleSheet } from './css.js'
import { type Dropped, Tally } from './dropped.js'
import { Budget, TooMuch } from './budget.js'
import { Flow } from './flow.js'
import {
  countComments,
  countNotes,
  headingLevel,
  holdsTextBox,
  isComment,
  isDeleted,
  isDrawing,
  isHidden,
  isInserted,
  isNoteReference,
  isNotes,
  isTextBox,
  listParagraph,
  withoutDetour,
} from './marks.js'
import { tableName, tableOf } from './tables.js'

/** What came of a pasted text: what a notice can hold of it, and what it cannot; or that it was more than an editor takes. */
export type Pasted = { content: WrittenNode[]; dropped: Dropped[]; tooMuch: false } | { tooMuch: true }

/** What never held a word for a reader. */
const SILENT = new Set([
  'base',
  'col',
  'colgroup',
  'datalist',
  'head',
  'link',
  'meta',
  'noscript',
  'param',
  'script',
  'source',
  'style',
  'template',
  'title',
  'track',
  'wbr',
  'xml',
])

const IMAGES = new Set(['canvas', 'img', 'picture', 'svg'])
const EMBEDS = new Set(['audio', 'embed', 'frame', 'frameset', 'iframe', 'map', 'math', 'object', 'video'])
const CONTROLS = new Set(['button', 'input', 'meter', 'progress', 'select', 'textarea'])

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])

/** What Word writes for programs that know less than it does, beside what it writes for itself. */
const STAND_INS = /\[if !support(?:LineBreakNewLine|Misaligned\w+|NestedAnchors|TextWrap)\]/i

type Context = Omit<TextRun, 'text'> & {
  depth: number
  /** What text here belongs to. */
  kind: BlockKind
  /** How many lists this stands in, and the item. */
  listDepth: number
  isAsTyped: boolean
  isUnderlined: boolean
}

const isBold = (element: Element, css: Declarations): boolean | undefined => {
  const weight = css.get('font-weight')
  // Google Docs wraps all it copies in a `b` that says by style that it is none.
  if (weight !== undefined && weight !== 'inherit') return /^(?:bold|bolder|[6-9]00|1000)$/.test(weight)
  return element.localName === 'b' || element.localName === 'strong' ? true : undefined
}

const isItalic = (element: Element, css: Declarations): boolean | undefined => {
  const style = css.get('font-style')
  if (style !== undefined && style !== 'inherit') return /^(?:italic|oblique)/.test(style)
  return ['cite', 'dfn', 'em', 'i', 'var'].includes(element.localName) ? true : undefined
}

const isUnderlined = (element: Element, css: Declarations): boolean => {
  if (isInserted(element)) return false
  const isSaid =
    element.localName === 'u' ||
    ['text-decoration', 'text-decoration-line'].some((property) => css.get(property)?.includes('underline'))
  return isSaid && element.querySelector('a[href]') === null
}

/** Digits above and below the line, for what would read otherwise on the line: m² is not m2. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉'

const shifted = (element: Element, css: Declarations): string | undefined => {
  const place = ['sub', 'sup'].includes(element.localName) ? element.localName : css.get('vertical-align')
  const digits = place?.startsWith('sup') ? RAISED : place === 'sub' ? LOWERED : undefined
  if (digits === undefined) return undefined
  const text = (element.textContent ?? '').trim()
  return /^\d{1,4}$/.test(text) ? Array.from(text, (digit) => digits[Number(digit)]).join('') : undefined
}

const hasText = (node: Node): boolean => (node.textContent ?? '').trim() !== ''

const hasWords = (node: Node): boolean => /[\p{L}\p{N}]/u.test(node.textContent ?? '')

const isTracker = (element: Element): boolean =>
  ['height', 'width'].some((side) => ['0', '1'].includes(element.getAttribute(side) ?? ''))

class Cleaner {
  readonly #linkBase: string | undefined
  readonly #sheet: StyleSheet
  readonly #tables: boolean
  readonly #tally = new Tally()
  #commentCount = 0
  #noteCount = 0
  readonly #budget = new Budget()
  /** The fields of Word that are open: whether their code or their result comes now. Only results are text. */
  #fields: ('code' | 'result')[] = []

  constructor(sheet: StyleSheet, { linkBase, tables = false }: CleanOptions) {
    this.#sheet = sheet
    this.#linkBase = linkBase
    this.#tables = tables
  }

  dropped(): Dropped[] {
    return this.#tally.all()
  }

  content(root: Node, around: Partial<Context> = {}): WrittenNode[] {
    const flow = new Flow(this.#budget)
    this.#children(root, flow, {
      depth: 0,
      isAsTyped: false,
      isUnderlined: false,
      kind: { type: 'paragraph' },
      listDepth: 0,
      ...around,
    })
    return flow.content()
  }

  #children(parent: Node, flow: Flow, context: Context, skip?: Set<Node>): void {
    let isStandIn = false
    for (const child of Array.from(parent.childNodes)) {
      this.#budget.takeNode(context.depth)
      if (child.nodeType === 8) {
        const condition = child.nodeValue ?? ''
        if (STAND_INS.test(condition)) isStandIn = true
        else if (/\[endif\]/i.test(condition)) isStandIn = false
      } else if (isStandIn || skip?.has(child)) {
        continue
      } else if (child.nodeType === 3) {
        this.#text(child.nodeValue ?? '', flow, context)
      } else if (child.nodeType === 1) {
        this.#element(child as Element, flow, { ...context, depth: context.depth + 1 }, skip)
      }
    }
  }

  #text(text: string, flow: Flow, { bold, href, isAsTyped, italic }: Context): void {
    if (this.#fields.includes('code')) return
    flow.text(text, { asTyped: isAsTyped, bold, href, italic })
  }

  /** Whether an element is left out as a whole; counts it, if it is something. */
  #isDropped(element: Element, css: Declarations): boolean {
    const { localName } = element
    if (SILENT.has(localName)) return true
    if (isComment(element, css)) {
      // The sign in the text and the comment behind it are one.
      if (css.get('mso-element')) this.#tally.atLeast('comments', countComments(element))
      else this.#tally.atLeast('comments', (this.#commentCount += 1))
      return true
    }
    if (isNoteReference(element, css)) {
      this.#tally.atLeast('footnotes', (this.#noteCount += 1))
      return true
    }
    if (isNotes(element, css)) {
      this.#tally.atLeast('footnotes', countNotes(element))
      return true
    }
    if (isDeleted(element, css)) {
      if (hasWords(element)) this.#tally.add('deleted')
      return true
    }
    if (isHidden(element, css)) {
      if (hasWords(element)) this.#tally.add('hidden')
      return true
    }
    if (IMAGES.has(localName)) {
      if (!isTracker(element)) this.#tally.add(isTextBox(element) ? 'textBoxes' : 'images')
      return true
    }
    if (isDrawing(element)) {
      if (!/:(?:formulas|path|shapetype|stroke)$/i.test(element.nodeName)) {
        this.#tally.add(holdsTextBox(element) ? 'textBoxes' : 'images')
      }
      return true
    }
    if (EMBEDS.has(localName)) {
      this.#tally.add('embeds')
      return true
    }
    if (CONTROLS.has(localName)) {
      if (element.getAttribute('type') !== 'hidden') this.#tally.add('controls')
      return true
    }
    return false
  }

  #field(css: Declarations): void {
    const part = css.get('mso-element')
    if (part === 'field-begin') this.#fields.push('code')
    else if (part === 'field-separator' && this.#fields.length > 0) this.#fields.splice(-1, 1, 'result')
    else if (part === 'field-end') this.#fields.pop()
  }

  #element(element: Element, flow: Flow, outer: Context, skip?: Set<Node>): void {
    const css = this.#sheet.of(element)
    if (this.#isDropped(element, css)) return
    const { localName } = element
    if (localName === 'br') {
      flow.break()
      return
    }
    this.#field(css)
    if (css.has('mso-tab-count') || css.get('mso-spacerun') === 'yes') {
      this.#text(' ', flow, outer)
      return
    }
    const digits = shifted(element, css)
    if (digits !== undefined) {
      this.#text(digits, flow, outer)
      return
    }
    const inner = this.#inner(element, css, outer)
    if (localName === 'table' && !this.#isLayout(element)) {
      this.#table(element, flow, inner)
      return
    }
    const level = headingLevel(element)
    if (!BLOCKS.has(localName) && level === undefined) {
      this.#children(element, flow, inner, skip)
      return
    }
    // A field of Word that is not ended in its paragraph would take the rest of the text with it.
    this.#fields = []
    const { context, skipped } = this.#block(element, css, inner, level)
    flow.begin(context.kind)
    if (skipped?.sign !== undefined) this.#text(`${skipped.sign} `, flow, context)
    this.#children(element, flow, context, skipped?.nodes ?? skip)
    flow.begin(outer.kind)
  }

  /** The style and the link that text within an element has. */
  #inner(element: Element, css: Declarations, outer: Context): Context {
    const inner = { ...outer }
    const bold = isBold(element, css)
    const italic = isItalic(element, css)
    if (bold !== undefined) inner.bold = bold || undefined
    if (italic !== undefined) inner.italic = italic || undefined
    const space = css.get('white-space')
    if (space !== undefined || element.localName === 'pre') {
      inner.isAsTyped = space === undefined || /^(?:break-spaces|pre|pre-line|pre-wrap)$/.test(space)
    }
    if (element.localName === 'a' && element.hasAttribute('href')) {
      inner.href = this.#href(element)
      // Links are underlined wherever they are shown.
      inner.isUnderlined = true
    } else if (!outer.isUnderlined && isUnderlined(element, css)) {
      inner.isUnderlined = true
      if (hasWords(element)) this.#tally.add('underlines')
    }
    return inner
  }

  /** Where a link leads; undefined, and counted, where a notice may not lead. */
  #href(element: Element): string | undefined {
    const written = withoutDetour((element.getAttribute('href') ?? '').trim())
    if (written === '' || !hasWords(element)) return undefined
    const href = /^www\.[^\s/]+\./i.test(written) ? `https://${written}` : written
    // A place in the document that is copied from is none in the notice.
    if (!href.startsWith('#') && resolvedHref(href, this.#linkBase) !== undefined) return href
    this.#tally.add('links', { name: element.textContent ?? '' })
    return undefined
  }

  /** What kind of block an element is, and what of it is not its text. */
  #block(
    element: Element,
    css: Declarations,
    inner: Context,
    level: number | undefined,
  ): { context: Context; skipped?: { nodes: Set<Node>; sign?: string } } {
    const { localName } = element
    if (localName === 'ul' || localName === 'ol' || localName === 'menu') {
      return { context: { ...inner, listDepth: inner.listDepth + 1 } }
    }
    if (localName === 'li')
      return { context: { ...inner, kind: { type: 'item', mark: itemMark(element, inner) } } }
    const isInItem = inner.kind.type === 'item'
    const mayBeItem = !isInItem && (localName === 'p' || level !== undefined)
    const word = mayBeItem ? listParagraph(element, css, this.#sheet) : undefined
    if (level !== undefined && !isInItem) {
      const context: Context = { ...inner, kind: { type: 'heading', level } }
      // The number of a heading is part of how others refer to it.
      return word ? { context, skipped: { nodes: word.nodes, sign: word.sign } } : { context }
    }
    if (word)
      return {
        context: { ...inner, kind: { type: 'item', mark: word.mark } },
        skipped: { nodes: word.nodes },
      }
    return { context: inner }
  }

  /** A table that only puts things in places, such as those of a mail, or that has one column, is a row of blocks. */
  #isLayout(table: Element): boolean {
    if (['none', 'presentation'].includes(table.getAttribute('role') ?? '')) return true
    if (table.querySelector('table') !== null) return true
    return Array.from(table.querySelectorAll('tr')).every(
      (row) => Array.from(row.children).filter(hasText).length < 2,
    )
  }

  #table(element: Element, flow: Flow, context: Context): void {
    const { bold, depth, italic } = context
    const made = this.#tables
      ? tableOf(element, (cell) => this.content(cell, { bold, depth: depth + 1, italic }))
      : undefined
    if (!made) {
      this.#tally.add('tables', { name: tableName(element) })
      return
    }
    if (made.mergedCells > 0) this.#tally.add('mergedCells', { count: made.mergedCells })
    for (const name of made.lostLinks) this.#tally.add('links', { name })
    flow.end()
    for (const node of made.nodes) flow.add(node)
  }
}

/** How deep an item is nested: by the lists it stands in, or by what Word for the web says of it. */
const itemMark = (element: Element, { listDepth }: Context): ItemMark => {
  const said = Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level') ?? 1)
  const parent = element.parentElement
  const ordered = parent?.localName === 'ol'
  const isFirst = Array.from(parent?.children ?? []).find(({ localName }) => localName === 'li') === element
  const number = element.getAttribute('value') ?? (isFirst ? parent?.getAttribute('start') : null)
  const start = number !== null && /^\d{1,8}$/.test(number ?? '') ? Number(number) : undefined
  return {
    level: Math.max(listDepth, 1, Number.isInteger(said) ? said : 1),
    ordered,
    ...(ordered && start !== undefined ? { start } : {}),
  }
}

export type CleanOptions = {
  /** What relative links are resolved against, as the editor has it. */
  linkBase?: string
  /** Whether the editor has tables; without them a table is left out, and that is said. */
  tables?: boolean
}

/**
 * What a notice can hold of a document that was copied in a word processor, a mail program or a browser.
 *
 * Text that its author deleted or struck through is left out, text inserted while changes were tracked stays; lists,
 * headings, links, bold and italic are kept by whatever marks each program writes. Nothing in the document is run or
 * fetched, and nothing of it is kept but words, structure and checked addresses.
 *
 * @param root a document that no window shows, as `DOMParser` makes it, or a part of one
 * @returns the content, and what was left out by kind, with the words by which to find it
 */
export const cleanPasted = (root: Document | Element, options: CleanOptions = {}): Pasted => {
  const document = 'body' in root ? root : undefined
  const styles = Array.from(
    (document ?? root).querySelectorAll('style'),
    ({ textContent }) => textContent ?? '',
  )
  const cleaner = new Cleaner(new StyleSheet(styles.join('\n')), options)
  try {
    const content = cleaner.content(document?.body ?? root)
    return { content, dropped: cleaner.dropped(), tooMuch: false }
  } catch (error) {
    if (error instanceof TooMuch) return { tooMuch: true }
    throw error
  }
}
