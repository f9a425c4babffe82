import type { ImportPlan, ReadAt } from '../../import/plan.js'
import type { SourceBlock, SourceDocument } from '../../import/sourceDocument.js'
import type { ListItem } from '../../notice/content.js'

import { wordsOfRuns } from '../../notice/content.js'
import { plainText } from '../../notice/contentText.js'

/** What of a plan a piece of the file has become. */
export type Owner =
  | { kind: 'date' | 'introduction' | 'statute' | 'title' }
  | { index: number; kind: 'discarded' }
  | { id: string; kind: 'section' }

/** A heading, paragraph or item of a file, in the order of reading: the least that is highlighted. */
export type Piece = { text: string; owner: null | Owner }

const itemText = ({ children, lists = [] }: ListItem): string =>
  [wordsOfRuns(children), ...lists.flatMap(({ items }) => items.map(itemText))].join('\n')

/** The texts of the pieces of blocks, as the page draws them: items of lists one by one, tables cell by cell. */
export const pieceTexts = (blocks: readonly SourceBlock[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [wordsOfRuns(block.children)]
      case 'list':
        return block.items.map(itemText)
      case 'table':
        return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => pieceTexts(cell.blocks)))
    }
  })

/** Letters and digits alone: how lines were cut and what stood between words makes no difference. */
const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

type Source = { heading: string; owner: Owner; text: string }

const sourcesOf = (plan: ImportPlan): Source[] => {
  const lines: Source[] = [
    ...(plan.title ? [{ heading: '', owner: { kind: 'title' } as const, text: plan.title.value }] : []),
    ...(plan.statute ? [{ heading: '', owner: { kind: 'statute' } as const, text: plan.statute.value }] : []),
    { heading: '', owner: { kind: 'introduction' }, text: plainText(plan.introduction) },
    ...plan.sections.map(({ id, content, heading, number }): Source => ({
      heading: squeezed(`${number ?? ''}${heading}`),
      owner: { id, kind: 'section' },
      text: `${number ?? ''}${heading}${plainText(content)}`,
    })),
  ]
  return lines.map((source) => ({ ...source, text: squeezed(source.text) }))
}

/** Sources that are looked through for a piece where the file is too long to look through all. */
const NEAR = 4
const MOST_WORK = 200_000_000

/**
 * What each piece of a file has become: found by its words, in the order of the file, because not every format tells lines.
 *
 * @returns for each piece what it is of the plan; null for what is nowhere in it
 */
export const piecesOf = (document: Pick<SourceDocument, 'blocks'>, plan: ImportPlan): Piece[] => {
  const texts = pieceTexts(document.blocks)
  const sources = sourcesOf(plan)
  const discarded = plan.discarded.map(({ text }) => squeezed(text))
  const dates = Object.values(plan.dates).flatMap((date) => (date ? [squeezed(date.readAt.quote)] : []))
  const size = sources.reduce((sum, { text }) => sum + text.length, 0)
  const isLong = size * texts.length > MOST_WORK
  const cursors = sources.map(() => 0)
  const discardedUsed = new Set<number>()
  let current = 0

  const find = (text: string): null | Owner => {
    const take = (at: number, from: number): null | Owner => {
      cursors[at] = from + text.length
      current = at
      return sources[at]?.owner ?? null
    }
    const search = (at: number, from: number): number => sources[at]?.text.indexOf(text, from) ?? -1
    const last = isLong ? Math.min(sources.length, current + NEAR) : sources.length
    for (let at = current + 1; at < last; at += 1) {
      if (sources[at]?.heading === text) return take(at, search(at, 0))
    }
    const here = search(current, cursors[current] ?? 0)
    if (here >= 0) return take(current, here)
    const left = discarded.findIndex((one, index) => !discardedUsed.has(index) && one === text)
    if (left >= 0) {
      discardedUsed.add(left)
      return { index: left, kind: 'discarded' }
    }
    for (let at = current + 1; at < last; at += 1) {
      const found = search(at, cursors[at] ?? 0)
      if (found >= 0) return take(at, found)
    }
    const within = discarded.findIndex((one) => one !== '' && (one.includes(text) || text.includes(one)))
    if (within >= 0) return { index: within, kind: 'discarded' }
    if (dates.some((one) => one !== '' && (one.includes(text) || text.includes(one)))) return { kind: 'date' }
    for (let at = isLong ? Math.max(0, current - NEAR) : 0; at < last; at += 1) {
      if (search(at, 0) >= 0) return sources[at]?.owner ?? null
    }
    // A piece that holds more than one of them, such as a heading that its text goes on from.
    for (let at = current; at < last; at += 1) {
      const source = sources[at]
      if (source && source.text !== '' && source.heading.length > 3 && text.includes(source.heading)) {
        return take(at, 0)
      }
    }
    return null
  }

  let before: null | Owner = null
  return texts.map((text) => {
    const words = squeezed(text)
    const owner: null | Owner = words === '' ? before : find(words)
    before = owner
    return { owner, text }
  })
}

/** The piece that something was read from: in its section first, else anywhere; -1 where it cannot be told. */
export const pieceOf = (pieces: readonly Piece[], { quote, section }: ReadAt): number => {
  const words = squeezed(quote)
  if (words === '') return -1
  const isOf = ({ owner }: Piece) => section === null || (owner?.kind === 'section' && owner.id === section)
  const holds = ({ text }: Piece) => squeezed(text).includes(words)
  const within = ({ text }: Piece) => {
    const own = squeezed(text)
    return own.length > 3 && words.includes(own)
  }
  for (const match of [
    (piece: Piece) => isOf(piece) && holds(piece),
    (piece: Piece) => isOf(piece) && within(piece),
    holds,
    within,
  ]) {
    const found = pieces.findIndex(match)
    if (found >= 0) return found
  }
  return -1
}
