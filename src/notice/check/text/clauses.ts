import { matchesIn } from '../../matching/matches.js'
import { rememberedByText } from '../../matching/remembered.js'

/** A part of a sentence. Offsets are in UTF-16 code units of the sentence. */
export type Clause = { text: string; start: number; end: number }

// Not the colon of `EU:n`, nor the full stop of `1.5`.
const BREAK = /[;,!?()–—]|:(?!\p{L})|\.(?![\p{L}\d])/gu

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
