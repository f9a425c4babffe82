import { matchesIn } from '../../matching/matches.js'
import { rememberedByText } from '../../matching/remembered.js'

/** A part of a sentence. Offsets are in UTF-16 code units of the sentence. */
export type Clause = { text: string; start: number; end: number }

// Not the colon of `EU:n`, nor the full stop of `1.5`.
const BREAK = /[;,!?()–—]|:(?!\p{L})|\.(?![\p{L}\d])/gu

/** The part of a text between two separators that a place in it is in. */
export const partAround = (text: string, start: number, end: number, separator: RegExp): string => {
  let from = 0
  let to = text.length
  for (const match of matchesIn(text, separator)) {
    if (match.index + match[0].length <= start) from = match.index + match[0].length
    else if (match.index >= end) {
      to = match.index
      break
    }
  }
  return text.slice(from, to)
}

/** The parts of a sentence between its punctuation marks: within one of them a denial is about what stands beside it. */
export const clausesOf = rememberedByText((sentence: string): readonly Clause[] => {
  const clauses: Clause[] = []
  let start = 0
  const add = (end: number) => {
    const text = sentence.slice(start, end)
    if (text.trim() !== '') clauses.push({ end, start, text })
  }
  for (const { index } of matchesIn(sentence, BREAK)) {
    add(index)
    start = index + 1
  }
  add(sentence.length)
  return clauses
})
