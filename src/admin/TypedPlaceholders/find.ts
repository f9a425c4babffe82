import type { PlaceholderValues } from '../../notice/compose/placeholders.js'

import { matchPlaceholders } from '../../notice/compose/placeholders.js'

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li'

/** A place in a text that is not the text of the block itself, such as a placeholder chosen from the list. */
const OTHER = '\ufffc'

/** A typed placeholder in the page, and whether something is wrong with it. */
export type TypedPlaceholder = { from: Place; to: Place; wrong: boolean }

/** A place between two characters of the page. */
type Place = { node: Text; offset: number }

/** The texts of each block, in order; null where something else stands between them. */
export const textsByBlock = (root: Element): Map<Element, (null | Text)[]> => {
  const blocks = new Map<Element, (null | Text)[]>()
  const visit = (node: Node, block: Element): void => {
    if (node.nodeType === 3) {
      const texts = blocks.get(block) ?? []
      texts.push(node as Text)
      blocks.set(block, texts)
    } else if (node.nodeType === 1) {
      const element = node as Element
      // A decorator of Lexical: its text is not part of the document's.
      if (element.getAttribute('contenteditable') === 'false') {
        blocks.set(block, [...(blocks.get(block) ?? []), null])
        return
      }
      const own = element.matches(BLOCKS) ? element : block
      for (const child of Array.from(element.childNodes)) visit(child, own)
    }
  }
  visit(root, root)
  return blocks
}

/**
 * Where in the page a place in the text of a block is.
 *
 * @param isEnd for the end of something: a place between two texts is the end of the one, and the start of the other
 */
export const placeInTexts = (
  texts: readonly (null | Text)[],
  index: number,
  isEnd: boolean,
): Place | undefined => {
  let start = 0
  for (const node of texts) {
    const end = start + (node?.data ?? OTHER).length
    if (node && index >= start && (isEnd ? index <= end : index < end)) return { node, offset: index - start }
    start = end
  }
  return undefined
}

/**
 * The placeholders typed in an editor, found in what it shows: nothing in the text is changed by marking them.
 *
 * @param values to tell those that have no value yet from others; without them only their form is judged
 */
export const findTypedPlaceholders = (root: Element, values?: PlaceholderValues): TypedPlaceholder[] =>
  [...textsByBlock(root).values()].flatMap((texts) => {
    const pieces = texts.map((node) => node?.data ?? OTHER)
    const placeOf = (index: number, isEnd: boolean) => placeInTexts(texts, index, isEnd)
    return matchPlaceholders(pieces.join(''), values).flatMap(({ end, problems, start }) => {
      const from = placeOf(start, false)
      const to = placeOf(end, true)
      return from && to ? [{ from, to, wrong: problems.length > 0 }] : []
    })
  })
