import type { Language } from '../../document.js'

import { remembered } from '../../matching/remembered.js'

/** A sentence in a block, without the white space around it. Offsets are in UTF-16 code units of the block. */
export type Sentence = { text: string; start: number; end: number }

const segmenters = new Map<Language, Intl.Segmenter>()

const segmenterFor = (language: Language): Intl.Segmenter => {
  const known = segmenters.get(language)
  if (known) return known
  let made: Intl.Segmenter
  try {
    made = new Intl.Segmenter(language.replaceAll('_', '-'), { granularity: 'sentence' })
  } catch {
    made = new Intl.Segmenter('fi', { granularity: 'sentence' })
  }
  segmenters.set(language, made)
  return made
}

/** What a sentence does not end with: shortened words and numbers of order, before more of the same sentence. */
const GOES_ON =
  /(?:^|[\s(])(?:\p{Lu}|\d{1,4}|esim|mm|ns|nk|ko|ks|vrt|ym|yms|tms|jne|n|nro|puh|os|kpl|mom|ts|t\.\s?ex|bl\.\s?a|d\.\s?v\.\s?s|m\.\s?m|osv|dvs|resp|nr|tel|kap|st|jfr|s\.\s?k|e\.g|i\.e|etc|no|art|para|sec|inc|ltd|co|vs|cf)\.\s*$/iu

/**
 * The sentences of a text (Unicode Standard Annex 29), of which a line break ends one. A shortened word ends none where
 * the text goes on in lower case or with a number.
 */
export const sentencesOf = remembered((text: string, language: Language): readonly Sentence[] => {
  const found: Sentence[] = []
  const add = (start: number, end: number) => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed === '') return
    const from = start + raw.indexOf(trimmed)
    found.push({ end: from + trimmed.length, start: from, text: trimmed })
  }
  let lineStart = 0
  for (const line of text.split('\n')) {
    let start = lineStart
    let reach = lineStart
    for (const { segment } of segmenterFor(language).segment(line)) {
      const sofar = text.slice(start, reach)
      if (reach > start && !(GOES_ON.test(sofar.slice(-40)) && /^[\p{Ll}\d§(]/u.test(segment))) {
        add(start, reach)
        start = reach
      }
      reach += segment.length
    }
    add(start, reach)
    lineStart += line.length + 1
  }
  return found
})
