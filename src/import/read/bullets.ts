import type { Inline, List, ListItem } from '../../notice/content.js'
import type { SourceBlock } from '../sourceDocument.js'

import { isLineBreak } from '../../notice/content.js'
import { linesOf } from './inlines.js'
import { addAll } from '../../notice/many.js'

/** Signs that begin an item of a list as it is typed or drawn. A hyphen or dash must be followed by a space, and so must a plus and
 * the letter that Word draws as a circle. A box to tick is none: whether it is ticked belongs to the text. */
const BULLET =
  /^(?:[•◦‣⁃∙·●○■□▪▫◆◇►▶▸➢➤➔→✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0a8\uf06f]\s{0,9}|[-–—*]\s{1,9}(?=\S)|\+\s{1,9}(?=\p{L})|o\s{1,9}(?=\S)(?!(?:m|d)[\s.]))/u

/** A line that begins with a bullet: how long the bullet is, with the space after it; 0 where it begins with none. */
export const bulletLength = (line: string): number => BULLET.exec(line)?.[0].length ?? 0

const withoutBullet = (inlines: readonly Inline[]): Inline[] | null => {
  const [first, ...rest] = inlines
  if (first === undefined || isLineBreak(first)) return null
  const length = bulletLength(first.text)
  const second = rest[0]
  if (length > 0 && length < first.text.length) {
    return [{ ...first, text: first.text.slice(length) }, ...rest]
  }
  // The bullet alone may stand in a look of its own.
  if (second === undefined || isLineBreak(second) || first.text.trim().length > 1) return null
  if (bulletLength(first.text) > 0 || bulletLength(`${first.text}${second.text}`) > first.text.length) {
    return [{ ...second, text: second.text.trimStart() }, ...rest.slice(1)]
  }
  return null
}

/** A paragraph with bullets at the beginnings of its lines, as what stands before them and a list; null for one without. */
const parted = (inlines: readonly Inline[]): { before: Inline[]; items: ListItem[] } | null => {
  const lines = linesOf(inlines)
  const bulleted = lines.map(withoutBullet)
  const first = bulleted.findIndex((line) => line !== null)
  if (first < 0) return null
  if (first > 0 && bulleted.filter((line) => line !== null).length < 2) return null
  const before = lines
    .slice(0, first)
    .flatMap((line, index): Inline[] => (index > 0 ? [{ break: true }, ...line] : line))
  const items: ListItem[] = []
  for (let index = first; index < lines.length; index++) {
    const item = bulleted[index]
    const line = lines[index] ?? []
    const last = items.at(-1)
    if (item) items.push({ children: item })
    else if (last && line.length > 0) last.children = [...last.children, { break: true }, ...line]
  }
  return { before, items }
}

/** Paragraphs that begin with a typed bullet become the items of a list; what follows one another is one list. */
export const withTypedLists = (blocks: readonly SourceBlock[]): SourceBlock[] => {
  const made: SourceBlock[] = []
  let open: List | null = null
  for (const block of blocks) {
    const found = block.type === 'paragraph' ? parted(block.children) : null
    if (!found || block.type !== 'paragraph') {
      open = null
      made.push(block)
      continue
    }
    if (found.before.length > 0) {
      open = null
      made.push({ ...block, children: found.before })
    }
    if (open) addAll(open.items, found.items)
    else {
      open = { type: 'list', items: found.items, ordered: false }
      made.push({ ...open, origin: block.origin, items: open.items })
    }
  }
  return made
}

/** The blocks of an item without the bullet that was typed in it as well. */
export const bulletless = (blocks: readonly SourceBlock[]): SourceBlock[] => {
  const [first, ...rest] = blocks
  const children = first?.type === 'paragraph' ? withoutBullet(first.children) : null
  return first?.type === 'paragraph' && children ? [{ ...first, children }, ...rest] : [...blocks]
}

/** A hyphen that stands for the rest of a word, which a later word of the text has: "nimi- ja", "nimi-, osoite- ja". */
const SUSPENDED = /^\s{0,2}(?:(?:ja|tai|sekä|eli|och|eller|samt|and|or)(?!\p{L})|,)/u
const RUN_TOGETHER = /(?<=[\p{L}\p{N}).:;, ])(?=[-–] \p{L})/u

/**
 * The items in a text that stands in a list without tags of its own: "- one- two- three" as well, where an item begins at each
 * hyphen that is none of a word. Text that begins with no bullet is none.
 */
export const itemsInText = (text: string): { isItem: boolean; text: string }[] => {
  if (text === '') return []
  if (bulletLength(text) === 0) return [{ isItem: false, text }]
  const items: string[] = []
  for (const part of text.split(RUN_TOGETHER)) {
    const words = part.slice(bulletLength(part))
    if (items.length > 0 && SUSPENDED.test(words)) items.push(`${items.pop() ?? ''}${part}`)
    else items.push(words)
  }
  return items.map((item) => ({ isItem: true, text: item.trim() }))
}
