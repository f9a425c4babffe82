import type { Words } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { matchesIn, mayMatch } from '../../matching/matches.js'
import { wordsOf } from './words.js'

/** Words that an expression finds in a block of a section, with what it captures. */
export type Place = { text: string; groups: readonly (string | undefined)[] } & { block: number } & Words

/** Where an expression with the flag `g` finds words in a section, whichever sentences they are in. */
export const placesIn = (section: CheckedSection, expression: RegExp): Place[] =>
  // Most sections hold none of the words: that is told of all blocks at once.
  section.blocks.length > 1 && !mayMatch(wordsOf(section), expression)
    ? []
    : section.blocks.flatMap(({ text }, block) =>
        matchesIn(text, expression)
          .filter(([words]) => words.trim() !== '')
          .map((match) => ({
            block,
            end: match.index + match[0].length,
            groups: match.slice(1),
            start: match.index,
            text: match[0],
          })),
      )

/** A place without what it captures, as findings have it. */
export const wordsAt = ({ block, end, start }: Words): Words => ({ block, end, start })

/** Of places that overlap only the first. */
export const withoutOverlaps = <One extends Words>(places: readonly One[]): One[] => {
  /** What is kept of each block, in the order of the text: found by halves, as one word in a long text may be found again and again. */
  const keptIn = new Map<null | number, Words[]>()
  return places.filter((place) => {
    const kept = keptIn.get(place.block) ?? []
    let [from, to] = [0, kept.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((kept[middle]?.end ?? 0) > place.start) to = middle
      else from = middle + 1
    }
    const next = kept[from]
    if (next && next.start < place.end) return false
    kept.splice(from, 0, place)
    keptIn.set(place.block, kept)
    return true
  })
}

/** What is short of a text, for a message: it would not fit else. */
export const shortened = (text: string, most = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
