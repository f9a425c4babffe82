import type { List, ListItem } from '../../notice/content.js'
import type { WrittenNode } from '../../notice/compose/richText.js'
import type { ItemMark, Piece } from './pieces.js'

/** A list takes two levels of a stored text, of which it may have 32; Word has nine. */
const MAX_LEVELS = 9

type Written = Extract<Piece, { kind: unknown }>

type Item = ListItem & { lists: List[] }

/** A list that is being filled; `level` is what its items say of themselves. */
type Open = { items: Item[]; level: number; list: List }

const newList = ({ ordered, start }: ItemMark): { items: Item[]; list: List } => {
  const items: Item[] = []
  return {
    items,
    list: {
      type: 'list',
      items,
      ordered,
      ...(ordered && start !== undefined && start !== 1 ? { start } : {}),
    },
  }
}

/** An item says that it holds lists only where it does. */
const tidied = ({ items, ...list }: List): List => ({
  ...list,
  items: items.map(({ children, lists = [] }) =>
    lists.length > 0 ? { children, lists: lists.map(tidied) } : { children },
  ),
})

/**
 * Puts items that follow each other into lists, nested by level. Word, Word for the web and mail programs write lists as
 * rows of paragraphs or of lists with one item each, and web pages as trees: both come here as items with a level.
 *
 * @param block what is made of a piece that is no item
 */
export const nestItems = (pieces: Piece[], block: (piece: Written) => WrittenNode): WrittenNode[] => {
  const nodes: WrittenNode[] = []
  let open: Open[] = []
  for (const piece of pieces) {
    if ('node' in piece || piece.kind.type !== 'item') {
      open = []
      nodes.push('node' in piece ? piece.node : block(piece))
      continue
    }
    const { mark } = piece.kind
    const { level } = mark
    while ((open.at(-1)?.level ?? level) > level && (open.at(-2)?.level ?? 0) >= level) open.pop()
    let current = open.at(-1)
    // An item between two levels, or further out than all before it, goes on with the list it comes after.
    if (current && current.level > level) current.level = level
    const isDeeper = current !== undefined && current.level < level && open.length < MAX_LEVELS
    if (!current || isDeeper || current.list.ordered !== mark.ordered) {
      const { items, list } = newList(mark)
      if (!isDeeper) open.pop()
      // A list that is open has an item: it was opened for one.
      const within = open.at(-1)?.items.at(-1)
      if (within) within.lists.push(list)
      else nodes.push(list)
      current = { items, level, list }
      open.push(current)
    }
    current.items.push({ children: piece.inlines, lists: [] })
  }
  return nodes.map((node) => (node.type === 'list' ? tidied(node) : node))
}
