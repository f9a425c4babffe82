import { hasForbiddenCharacter } from './characters.js'
import { completeAddress } from './completeAddress.js'

/**
 * The text of a notice as plain data: what every output format is rendered from.
 *
 * It knows nothing of any editor. It is small on purpose: real notices hold paragraphs, lists, sub-headings, links,
 * label–value lines and, for cookies, a table.
 */

/** A run of text with one formatting. `href` is an already checked address (see {@link isAllowedHref}). */
export type TextRun = {
  text: string
  bold?: true
  italic?: true
  href?: string
}

/** A line break inside a paragraph. */
export type LineBreak = { break: true }

export type Inline = TextRun | LineBreak

export type Paragraph = { type: 'paragraph'; children: Inline[] }

/** A heading inside a section. The section's own heading is level 2. */
export type Heading = { type: 'heading'; level: 3 | 4; children: Inline[] }

export type ListItem = { children: Inline[]; lists?: List[] }

/** A list. `start` is the number of the first item of an ordered list that does not begin at 1. */
export type List = { type: 'list'; ordered: boolean; items: ListItem[]; start?: number }

/** Label–value lines, such as an address block. A field without a label has `label: null`. */
export type Fields = { type: 'fields'; fields: { label: null | string; value: Inline[] }[] }

/** A table with one header row, such as the cookies of a site. */
export type Table = { type: 'table'; header: string[]; rows: TableRow[] }

/** A row of cells. Objects, not lists in lists: not every database keeps those. */
export type TableRow = { cells: { children: Inline[] }[] }

export type ContentNode = Fields | Heading | List | Paragraph | Table

/** True for a line break, false for a run of text. */
export const isLineBreak = (inline: Inline): inline is LineBreak => 'break' in inline

/** The words of runs and nothing else, with a new line, or what is given, for each line break. */
export const wordsOfRuns = (inlines: readonly Inline[], lineBreak = '\n'): string =>
  inlines.map((inline) => (isLineBreak(inline) ? lineBreak : inline.text)).join('')

/** A run of plain text. */
export const textRun = (text: string): TextRun => ({ text })

/** A paragraph of plain text. */
export const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: [textRun(text)] })

/** A bulleted list of plain texts. */
export const bulletList = (items: string[]): List => ({
  type: 'list',
  items: items.map((text) => ({ children: [textRun(text)] })),
  ordered: false,
})

/** A row of a table. */
export const tableRow = (...cells: Inline[][]): TableRow => ({
  cells: cells.map((children) => ({ children })),
})

/** A sub-heading of plain text. */
export const heading = (text: string, level: 3 | 4 = 3): Heading => ({
  type: 'heading',
  children: [textRun(text)],
  level,
})

const allowedScheme = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9])/i

/** White space, control characters, quotes and angle brackets are never part of an address (RFC 3986 §2). */
const isAddressText = (href: string): boolean =>
  !hasForbiddenCharacter(href) &&
  // eslint-disable-next-line no-control-regex
  !/[\u0000-\u0020\u007f-\u00a0\u2028\u2029"'<>\\^`{|}]/.test(href)

/**
 * True for a link target that a notice may hold: http, https, mailto, tel, or a place in the same document (`#…`), in
 * characters that an address can have and none that makes it read otherwise than it is stored.
 */
export const isAllowedHref = (href: unknown): href is string =>
  typeof href === 'string' && isAddressText(href) && (allowedScheme.test(href) || href.startsWith('#'))

/**
 * The address that a link is published with: as written where a notice may hold it (see {@link isAllowedHref}), with the
 * `https://` that it is meant to have (see {@link completeAddress}); a relative one
 * (RFC 3986 §4.2) as the whole address it stands for, where there is a base and it stays on the site of the base.
 *
 * @param base an absolute http or https address; without one a link must be whole
 * @returns undefined for what may not be in a notice
 */
export const resolvedHref = (written: string, base?: string): string | undefined => {
  const href = completeAddress(written)
  if (isAllowedHref(href)) return href
  // Two slashes, of whichever kind, begin the name of another site.
  const isRelative = href !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(href)
  if (base === undefined || !isRelative || !URL.canParse(href, base)) return undefined
  const resolved = new URL(href, base)
  const isOfBase = resolved.origin === new URL(base).origin
  // What the parser takes out or turns round, such as tabs and backslashes, is no part of an address here either.
  return isOfBase && isAddressText(href) && isAllowedHref(resolved.href) ? resolved.href : undefined
}
