import type { DividedSection } from '../../division/divide.js'
import type { Piece } from '../../division/piece.js'
import type { ContentNode, Fields, Inline, Table } from '../../notice/content.js'
import type { Discarded } from '../plan.js'
import type { SourceBlock, SourceCell, SourceDocument } from '../sourceDocument.js'

import { mattersOf } from '../../division/keys.js'
import { isLineBreak, wordsOfRuns } from '../../notice/content.js'
import { isSectionPlace, mattersOfPlaces, PARTS_PLACES } from '../../notice/wordPlaces.js'
import { piecesOf } from './pieces.js'
import { addAll } from '../../notice/many.js'

/** A section where its place is. */
export type OwnSection = {
  content: ContentNode[]
  toldBy: 'bookmark' | DividedSection['toldBy']
} & Omit<DividedSection, 'toldBy'>

/**
 * A notice that this plugin wrote as a Word file, and that somebody may have worked on since: its sections are where their places are,
 * whatever their headings say and in whatever order they stand, and what stands in them is taken as it is.
 */
export type OwnNotice = {
  discarded: Discarded[]
  /** What stands below the title to tell people of the notice: who it is of, its dates and versions. */
  facts: Piece[]
  introduction: { content: ContentNode[]; pieces: Piece[] }
  sections: OwnSection[]
  statute: null | Piece
  title: null | Piece
}

/** The number before a heading, as it is written there. */
const NUMBER = /^(\d{1,2}[a-z]?)\.\s+(?=\S)/

/** The longest line that is a heading where nothing but its place says so. */
const LONGEST_HEADING = 120

const textOf = (block: SourceBlock | undefined): string =>
  block?.type === 'heading' || block?.type === 'paragraph' ? wordsOfRuns(block.children, ' ').trim() : ''

/** The label of a line: what is bold before its first colon. */
const LABEL = /^([^:]{1,200}(?::\S[^:]{0,200}){0,9}):(?:\s+|$)/

const fieldOf = (children: readonly Inline[]): Fields['fields'][number] => {
  const [first, ...rest] = children
  const match = first && !isLineBreak(first) && first.bold ? LABEL.exec(first.text) : null
  if (!first || isLineBreak(first) || !match) return { label: null, value: [...children] }
  const left = first.text.slice(match[0].length)
  const [next, ...others] = left === '' ? rest : [{ ...first, text: left }, ...rest]
  if (!next) return { label: match[1] ?? '', value: [] }
  if (isLineBreak(next)) return { label: match[1] ?? '', value: [next, ...others] }
  const text = next.text.trimStart()
  return { label: match[1] ?? '', value: [...(text === '' ? [] : [{ ...next, text }]), ...others] }
}

const piecesIn = (blocks: SourceBlock[]): Piece[] => piecesOf({ blocks, format: 'docx' })

/** A cell holds lines of text: whatever else stands in it becomes such. */
const childrenOf = ({ blocks }: SourceCell): Inline[] =>
  piecesIn(blocks).flatMap(({ runs }, index): Inline[] => [
    ...(index > 0 ? [{ break: true } as const] : []),
    ...runs,
  ])

const tableOf = ({ rows }: Extract<SourceBlock, { type: 'table' }>): Table => {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const all = rows.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at]))
  const isHead = rows[0]?.cells.every(({ isHeading }) => isHeading) === true
  return {
    type: 'table',
    header: isHead ? (all[0] ?? []).map((cell) => (cell ? wordsOfRuns(childrenOf(cell), ' ') : '')) : [],
    rows: (isHead ? all.slice(1) : all).map((row) => ({
      cells: row.map((cell) => ({ children: cell ? childrenOf(cell) : [] })),
    })),
  }
}

/** Blocks as the content that they were written from. */
const contentOfBlocks = (blocks: readonly SourceBlock[]): ContentNode[] => {
  const content: ContentNode[] = []
  for (const block of blocks) {
    const last = content.at(-1)
    if (block.type === 'paragraph' && block.isLine) {
      if (last?.type === 'fields') last.fields.push(fieldOf(block.children))
      else content.push({ type: 'fields', fields: [fieldOf(block.children)] })
    } else if (block.type === 'paragraph') content.push({ type: 'paragraph', children: block.children })
    else if (block.type === 'heading') {
      content.push({ type: 'heading', children: block.children, level: block.level > 3 ? 4 : 3 })
    } else if (block.type === 'table') content.push(tableOf(block))
    else {
      const { items, ordered, start } = block
      content.push({ type: 'list', items, ordered, ...(start !== undefined && { start }) })
    }
  }
  return content
}

const placesOf = (block: SourceBlock | undefined): string[] => block?.places ?? []

/** A block that begins a section: one with the place of a section, or a heading as high as those, which somebody added. */
const begins = (block: SourceBlock, isOpen: boolean): boolean =>
  placesOf(block).some(isSectionPlace) || (isOpen && block.type === 'heading' && block.level <= 2)

type Row = { heading: SourceBlock | undefined; blocks: SourceBlock[]; isRow: boolean }

/** A section of a heading and what follows it. */
const sectionOf = ({ blocks, heading, isRow }: Row): OwnSection => {
  const isLine = heading?.type === 'paragraph' && !heading.isLine && textOf(heading).length <= LONGEST_HEADING
  const isHeading = heading?.type === 'heading' || isLine
  const written = isHeading ? textOf(heading) : ''
  const number = NUMBER.exec(written)?.[1] ?? null
  const words = written.replace(NUMBER, '')
  const all = isHeading || !heading ? blocks : [heading, ...blocks]
  const places = placesOf(heading)
  const isKnown = places.some(isSectionPlace)
  return {
    heading: words,
    isRow,
    number,
    pieces: piecesIn(all),
    place: heading?.origin ?? { line: null, page: null },
    ...(isKnown ? { keys: mattersOfPlaces(places), toldBy: 'bookmark' as const } : mattersOf(words)),
    content: contentOfBlocks(all),
  }
}

/** The rows of a table that lays a notice out, each with its heading in the first cell; null for another table. */
const rowsOf = (block: SourceBlock): null | Row[] => {
  if (block.type !== 'table') return null
  const isLayout = block.rows.some(({ cells }) => placesOf(cells[0]?.blocks[0]).some(isSectionPlace))
  if (!isLayout) return null
  return block.rows.map(({ cells: [first, ...others] }) => {
    const [heading, ...more] = first?.blocks ?? []
    return { blocks: [...more, ...others.flatMap(({ blocks }) => blocks)], heading, isRow: true }
  })
}

const pieceIn = (block: SourceBlock): null | Piece => piecesIn([block])[0] ?? null

/** A file as a notice that this plugin wrote; null where it has no places of one. */
export const ownNotice = ({ blocks }: Pick<SourceDocument, 'blocks'>): null | OwnNotice => {
  const isOwn = blocks.some((block) => placesOf(block).length > 0 || rowsOf(block) !== null)
  if (!isOwn) return null
  const rows: Row[] = []
  const before: SourceBlock[] = []
  for (const block of blocks) {
    const own = rowsOf(block)
    const last = rows.at(-1)
    if (own) for (const row of own) rows.push(row)
    else if (begins(block, last !== undefined)) rows.push({ blocks: [], heading: block, isRow: false })
    else if (last) last.blocks.push(block)
    else before.push(block)
  }
  const discarded: Discarded[] = []
  const facts: Piece[] = []
  const introduction: SourceBlock[] = []
  let title: null | Piece = null
  let statute: null | Piece = null
  let isIntroduced = false
  for (const block of before) {
    const places = placesOf(block)
    if (places.includes(PARTS_PLACES.title) || (!title && block.type === 'heading' && block.level === 1)) {
      title = pieceIn(block)
      continue
    }
    isIntroduced ||= places.includes(PARTS_PLACES.introduction)
    if (places.includes(PARTS_PLACES.statute)) statute = pieceIn(block)
    else if (!isIntroduced && (title === null || (block.type === 'paragraph' && block.isLine))) {
      const pieces = piecesIn([block])
      if (title !== null) addAll(facts, pieces)
      addAll(
        discarded,
        pieces.map(({ place, text }) => ({ origin: place, reason: 'frontMatter' as const, text })),
      )
    } else {
      isIntroduced = true
      introduction.push(block)
    }
  }
  return {
    discarded,
    facts,
    introduction: {
      content: contentOfBlocks(introduction),
      pieces: piecesIn(introduction),
    },
    sections: rows.map(sectionOf),
    statute,
    title,
  }
}
