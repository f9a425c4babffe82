import type { Inline } from '../../notice/content.js'
import type { WrittenNode } from '../../notice/compose/richText.js'

/** An item of a list, wherever its text comes from. */
export type ItemMark = { level: number; ordered: boolean; start?: number }

/** What kind of block a text belongs to. `mark` is one object for all text of one item. */
export type BlockKind =
  { type: 'heading'; level: number } | { type: 'item'; mark: ItemMark } | { type: 'paragraph' }

/** A block as it was read, before items are put into lists. */
export type Piece = { kind: BlockKind; inlines: Inline[] } | { node: WrittenNode }
