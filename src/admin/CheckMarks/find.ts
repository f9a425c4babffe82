import type { NamedFinding } from '../../checks/checkComposed.js'

import { quotedPlace } from '../Checks/quoted.js'
import { placeInTexts, textsByBlock } from '../TypedPlaceholders/find.js'

/** The words of findings in the page, as an editor shows them. */
export type MarkedWords = { finding: NamedFinding; range: Range }

/** Finds the words of findings in what an editor shows: nothing in the text is changed by marking them. */
export const findMarkedWords = (root: Element, findings: readonly NamedFinding[]): MarkedWords[] => {
  const blocks = [...textsByBlock(root).values()]
  const texts = blocks.map((block) => block.map((node) => node?.data ?? '\ufffc').join(''))
  return findings.flatMap((finding) => {
    const place = quotedPlace(texts, finding)
    const block = place && blocks[place.block]
    const from = block && placeInTexts(block, place.start, false)
    const to = block && placeInTexts(block, place.end, true)
    if (!from || !to) return []
    const range = root.ownerDocument.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return [{ finding, range }]
  })
}
