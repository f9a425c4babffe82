import type { NamedFinding } from '../../checks/checkComposed.js'

/** Words in the blocks of a text: which block, and from where to where. */
export type QuotedPlace = { block: number; end: number; start: number }

const occurrences = (text: string, quote: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) found.push(at)
  return found
}

/**
 * Where the words of a finding stand in a text that may have been changed since, or that is only a part of what the finding was
 * made from: in the block that it tells, else the one place that has them, or the one as far from the beginning of its block.
 * Null where it cannot be told.
 *
 * @param blocks texts of its paragraphs, headings and list items, in order
 */
export const quotedPlace = (
  blocks: readonly string[],
  { words }: Pick<NamedFinding, 'words'>,
): null | QuotedPlace => {
  if (!words || words.quote === '') return null
  const { block, end, quote, start } = words
  if (block !== null && blocks[block]?.slice(start, end) === quote) return { block, end, start }
  const places = blocks.flatMap((text, index) =>
    occurrences(text, quote).map((at) => ({ block: index, end: at + quote.length, start: at })),
  )
  const asFar = places.filter((place) => place.start === start)
  return [places, asFar].find(({ length }) => length === 1)?.[0] ?? null
}

/** A text with the words of a finding written otherwise; null where they are not in it any more. */
export const withMendedWords = (
  text: string,
  finding: Pick<NamedFinding, 'words'>,
  replacement: string,
): null | string => {
  const place = quotedPlace([text], finding)
  return place && text.slice(0, place.start) + replacement + text.slice(place.end)
}
