import type { Declarations, StyleSheet } from './css.js'
import type { ItemMark } from './pieces.js'

/*
 * The marks by which word processors tell what a stretch of a pasted document is. Each is what that program writes to the
 * clipboard: Word (`mso-…`, `Mso…`), Outlook on the web (`x_Mso…`), Word for the web (`TrackChange…`), LibreOffice
 * (`sd…`), Google Docs (`ftnt…`, `cmnt…`), and the roles of WAI-ARIA 1.2 and DPUB-ARIA 1.1.
 */

const classesOf = (element: Element): string => element.getAttribute('class') ?? ''

const fragmentOf = (element: Element): string => /^#(.*)$/.exec(element.getAttribute('href') ?? '')?.[1] ?? ''

const nameOf = (element: Element): string => element.getAttribute('id') ?? element.getAttribute('name') ?? ''

const STRUCK_TAGS = new Set(['del', 's', 'strike'])

/** True for text that its author took back: struck through, or deleted while changes were tracked. */
export const isDeleted = (element: Element, css: Declarations): boolean =>
  STRUCK_TAGS.has(element.localName) ||
  /(?:^|[\s_])msoDel(?:\s|$)|TrackChange\w*Deletion/i.test(classesOf(element)) ||
  element.getAttribute('role') === 'deletion' ||
  isStruckByStyle(css)

/** True where a style strikes text through. */
export const isStruckByStyle = (css: Declarations): boolean =>
  ['text-decoration', 'text-decoration-line'].some((property) =>
    css.get(property)?.includes('line-through'),
  ) || !['none', undefined].includes(css.get('text-line-through'))

/** True for text that was put in while changes were tracked, which some show underlined. */
export const isInserted = (element: Element): boolean =>
  element.localName === 'ins' || /(?:^|[\s_])msoIns(?:\s|$)|TrackChange\w*Insertion/i.test(classesOf(element))

/** True for text that whoever copied it did not see. */
export const isHidden = (element: Element, css: Declarations): boolean =>
  css.get('display') === 'none' ||
  css.get('mso-hide') === 'all' ||
  ['collapse', 'hidden'].includes(css.get('visibility') ?? '') ||
  element.hasAttribute('hidden')

/** True for what shows in a text that somebody commented it, and for the comments behind the text. */
export const isComment = (element: Element, css: Declarations): boolean =>
  /(?:^|[\s_])(?:msocomanchor|MsoCommentReference)(?:\s|$)/i.test(classesOf(element)) ||
  ['comment', 'comment-list'].includes(css.get('mso-element') ?? '') ||
  css.get('mso-special-character') === 'comment' ||
  ['comment', 'doc-comment'].includes(element.getAttribute('role') ?? '') ||
  (element.localName === 'a' && /^(?:_msocom_|cmnt(?:_ref)?)\d+$/.test(fragmentOf(element)))

const NOTE_TARGET =
  /^(?:_?(?:ftn|edn)\d+|ftnt\d+|sd(?:foot|end)note\d+sym|(?:user-content-)?(?:fn|footnote|endnote|cite_note)[-:_]?.*)$/i
const NOTE_SOURCE =
  /^(?:_?(?:ftn|edn)ref\d+|ftnt_ref\d+|sd(?:foot|end)note\d+anc|(?:user-content-)?(?:fnref|footnote-ref|endnote-ref|cite_ref)[-:_]?.*)$/i
const NOTE_SIGN = /^\s*[[(]?\s*(?:\d{1,3}|[ivxlc]{1,6}|[a-z*†‡§])\s*[\])]?\s*$/i

/** True for the sign of a footnote or an endnote in a text. */
export const isNoteReference = (element: Element, css: Declarations): boolean =>
  css.has('mso-footnote-id') ||
  css.has('mso-endnote-id') ||
  ['endnote', 'footnote'].includes(css.get('mso-special-character') ?? '') ||
  /(?:^|[\s_])(?:Mso(?:Foot|End)noteReference|sd(?:foot|end)noteanc)(?:\s|$)/i.test(classesOf(element)) ||
  element.getAttribute('role') === 'doc-noteref' ||
  (element.localName === 'sup' && /^\s*\[\d{1,3}\]\s*$/.test(element.textContent ?? '')) ||
  (element.localName === 'a' &&
    NOTE_TARGET.test(fragmentOf(element)) &&
    NOTE_SIGN.test(element.textContent ?? ''))

const isWayBack = (element: Element): boolean =>
  element.localName === 'a' &&
  (NOTE_SOURCE.test(fragmentOf(element)) || /(?:^|\s)sd(?:foot|end)notesym(?:\s|$)/.test(classesOf(element)))

/** How many nodes are looked at for the first text of a block: what begins a block stands near its beginning. */
const MAX_LOOKED_AT = 60

/** The elements around the first text of a block, from the innermost. */
const aroundFirstText = (block: Element): Element[] => {
  const path: Element[] = []
  let left = MAX_LOOKED_AT
  const find = (parent: Element): boolean => {
    for (let child = parent.firstChild; child && left > 0; child = child.nextSibling) {
      left -= 1
      if (child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '') return true
      if (child.nodeType === 1 && find(child as Element)) {
        path.push(child as Element)
        return true
      }
    }
    return false
  }
  return find(block) ? path : []
}

/** True for the text of footnotes and endnotes, one or all of them. */
export const isNotes = (element: Element, css: Declarations): boolean =>
  /^(?:foot|end)note(?:-list)?$/.test(css.get('mso-element') ?? '') ||
  ['doc-endnotes', 'doc-footnote'].includes(element.getAttribute('role') ?? '') ||
  (element.localName === 'div' && /^(?:(?:ftn|edn)|sd(?:foot|end)note)\d+$/.test(nameOf(element))) ||
  (['div', 'li', 'p'].includes(element.localName) && aroundFirstText(element).some(isWayBack))

/** How many notes an element with the text of notes holds. */
export const countNotes = (element: Element): number =>
  Math.max(1, Array.from(element.getElementsByTagName('a')).filter(isWayBack).length)

/** How many comments an element with comments holds. */
export const countComments = (element: Element): number =>
  Math.max(1, element.querySelectorAll('[style*="mso-element:comment"]').length)

/** True for a drawing of Word's own, in the vector language that was before SVG. */
export const isDrawing = (element: Element): boolean => /^v:/i.test(element.nodeName)

/** True for a drawing with text in it. */
export const holdsTextBox = (drawing: Element): boolean =>
  /^v:textbox$/i.test(drawing.nodeName) || Array.from(drawing.children).some(holdsTextBox)

/** True for what stands in for a text box that HTML cannot show. */
export const isTextBox = (element: Element): boolean =>
  /text\s?box|tekstiruutu|tekstikehys|textruta/i.test(
    `${element.getAttribute('alt') ?? ''} ${element.getAttribute('v:shapes') ?? ''}`,
  )

/** The level of a heading, from 1; undefined for what is none. */
export const headingLevel = (element: Element): number | undefined => {
  const tag = /^h([1-6])$/.exec(element.localName)
  if (tag) return Number(tag[1])
  if (element.getAttribute('role') === 'heading') {
    const level = Number(element.getAttribute('aria-level') ?? 2)
    return Number.isInteger(level) && level > 0 ? level : 2
  }
  const word = /(?:^|[\s_])Mso(?:(Title)|(Subtitle)|Heading([1-9]))(?:\s|$)/i.exec(classesOf(element))
  if (!word) return undefined
  return word[1] ? 1 : word[2] ? 2 : Number(word[3])
}

const ORDERED_SIGN =
  /^[[(]?(?:(?:\d{1,4}\.)*(\d{1,4})|([a-zåäö])|[ivxlcdm]{1,7})(?:[.)\]:]|\.\))$|^(?:\d{1,4}\.)+(\d{1,4})$/i
const BULLET_SIGN = /^[·•▪◦‣■□●○◆❖➢✓✔►–—*>\-o§ØüvÜ\uf000-\uf0ff]$/

/** True for the sign before an item of a list. */
const isSign = (text: string): boolean => ORDERED_SIGN.test(text) || BULLET_SIGN.test(text)

/** What kind of list a sign begins, and the number it says. */
export const listOfSign = (sign: string): Omit<ItemMark, 'level'> => {
  const ordered = ORDERED_SIGN.exec(sign)
  if (!ordered) return { ordered: false }
  const number = ordered[1] ?? ordered[3]
  if (number !== undefined) return { ordered: true, start: Number(number) }
  const letter = ordered[2]?.toLowerCase()
  // A single i is the first of Roman numbers far oftener than the ninth of letters.
  return {
    ordered: true,
    start: letter && letter !== 'i' && letter >= 'a' && letter <= 'z' ? letter.charCodeAt(0) - 96 : 1,
  }
}

const LENGTH = /^(-?[\d.]+)(pt|in|cm|mm|px)?$/
const POINTS: Record<string, number> = { cm: 28.35, in: 72, mm: 2.835, pt: 1, px: 0.75 }

const pointsOf = (length: string | undefined): number => {
  const [, number, unit = 'px'] = LENGTH.exec(length ?? '') ?? []
  return Number(number ?? 0) * (POINTS[unit] ?? 1)
}

/** How far Word indents one level of a list. */
const LEVEL_POINTS = 36

/** The sign that Word wrote as text before an item, and the nodes that hold it. */
const signIn = (block: Element): { nodes: Set<Node>; text: string } => {
  const nodes = new Set<Node>()
  let text = ''
  const visit = (parent: Node): void => {
    let isSignOpen = false
    for (const child of Array.from(parent.childNodes)) {
      if (child.nodeType === 8) {
        const condition = child.nodeValue ?? ''
        if (/\[if !supportLists\]/i.test(condition)) isSignOpen = true
        else if (/\[endif\]/i.test(condition)) isSignOpen = false
      } else if (
        isSignOpen ||
        (child.nodeType === 1 && /mso-list:\s*ignore/i.test((child as Element).getAttribute('style') ?? ''))
      ) {
        nodes.add(child)
        text += child.textContent ?? ''
      } else if (nodes.size === 0) {
        visit(child)
      }
    }
  }
  visit(block)
  return { nodes, text: text.trim() }
}

/** A paragraph of Word that is an item of a list, the nodes that hold its sign, and the sign. */
export type ListParagraph = { mark: ItemMark; nodes: Set<Node>; sign: string }

/**
 * What tells a paragraph of Word from an item of a list: `mso-list`, or, where a mail program took that away, a class or
 * an outdent with a sign in an element of its own.
 */
export const listParagraph = (
  element: Element,
  css: Declarations,
  sheet: StyleSheet,
): ListParagraph | undefined => {
  const said = /^(l\d+)?\s*level(\d+)/.exec(css.get('mso-list') ?? '')
  if (said) {
    const { nodes, text } = signIn(element)
    const format = sheet.rule(`@list ${said[1] ?? ''}:level${said[2]}`).get('mso-level-number-format')
    // A sign that is a picture has no text: then the style of the list says what it is.
    const list = text === '' ? { ordered: format !== undefined && format !== 'bullet' } : listOfSign(text)
    return { mark: { level: Number(said[2]), ...list }, nodes, sign: text }
  }
  const isOutdented = pointsOf(css.get('text-indent')) < 0
  if (!isOutdented && !/(?:^|[\s_])MsoList(?:Paragraph|Bullet|Number)/i.test(classesOf(element))) {
    return undefined
  }
  const holder = aroundFirstText(element).findLast(({ textContent }) => isSign((textContent ?? '').trim()))
  if (!holder) return undefined
  const sign = (holder.textContent ?? '').trim()
  const level = Math.max(1, Math.round(pointsOf(css.get('margin-left')) / LEVEL_POINTS))
  return { mark: { level, ...listOfSign(sign) }, nodes: new Set([holder]), sign }
}

/** Addresses by which a mail program or an office suite counts who follows a link, and where each keeps the real one. */
const DETOURS: [host: RegExp, parameter: string][] = [
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, 'url'],
  [/^www\.google\.com$/, 'q'],
]

/** Where a link leads, without the detour over whoever counts its readers. */
export const withoutDetour = (href: string): string => {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return href
  const { hostname, pathname, searchParams } = new URL(href)
  const detour = DETOURS.find(([host]) => host.test(hostname))
  const real = detour && (detour[1] === 'url' || pathname === '/url') ? searchParams.get(detour[1]) : null
  return real !== null && /^(?:https?|mailto):/i.test(real) ? real : href
}
