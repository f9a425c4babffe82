import type { CheckedSection } from '../subject.js'
import type { Words } from '../rule.js'
import type { Sentence } from './sentences.js'

import { expressionOf } from '../../matching/lean.js'
import { matches, matchesIn } from '../../matching/matches.js'
import { rememberedByText } from '../../matching/remembered.js'

/**
 * An expression that finds whole words in any letter case. In a pattern, which is else a regular expression's source, a space
 * is any white space, with `?` behind it one that may be left out, and `*` behind a letter or a bracket or alone is any
 * ending or beginning of a word: `oikeute* etu*`, `*rekisteri*`, `(osoite|nimi)*`. So the forms of an inflected word are
 * told by its stems, and those that share a stem with another word are spelt out. `\b` knows no ä and ö, so that it is not
 * used.
 */
export const wordsLike = (...patterns: readonly string[]): RegExp =>
  expressionOf(
    `(?<![\\p{L}\\p{N}])(?:${patterns
      .map((pattern) =>
        pattern
          .replace(/(?<![\]}.\\])\*/gu, '\\p{L}{0,30}')
          .replaceAll(' ?', '\\s{0,4}')
          .replaceAll(' ', '\\s{1,4}'),
      )
      .join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )

/** A text as a regular expression that finds it as it is. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** True when an expression of {@link wordsLike} finds something. */
export const says = (text: string, expression: RegExp): boolean => matches(text, expression)

/** Where an expression finds its words in a sentence, as places in the block. */
export const foundIn = (
  sentence: Sentence,
  block: number,
  expression: RegExp,
): ({ text: string } & Words)[] =>
  matchesIn(sentence.text, expression)
    .filter(([words]) => words.length > 0)
    .map((match) => ({
      block,
      end: sentence.start + match.index + match[0].length,
      start: sentence.start + match.index,
      text: match[0],
    }))

/** A sentence, as a place. */
export const wholeSentence = ({ end, start }: Sentence, block: number): Words => ({ block, end, start })

/** What was made of sections, by what made it. One weak map is much lighter than one for each. */
const madeOf = new WeakMap<CheckedSection, Map<unknown, unknown>>()

/** Keeps what is made of a section, which is made once although several rules and checks ask for it. */
export const rememberedBySection =
  <Made>(make: (section: CheckedSection) => Made) =>
  (section: CheckedSection): Made => {
    const known = madeOf.get(section) ?? new Map<unknown, unknown>()
    if (known.size === 0) madeOf.set(section, known)
    if (!known.has(make)) known.set(make, make(section))
    return known.get(make) as Made
  }

/** Every sentence of a section with the index of its block. */
export const sentencesIn = rememberedBySection((section): readonly { block: number; sentence: Sentence }[] =>
  section.blocks.flatMap((block, index) => block.sentences.map((sentence) => ({ block: index, sentence }))),
)

/** All words of a section, its heading left out. */
export const wordsOf = rememberedBySection(({ blocks }): string =>
  blocks.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join('\n'),
)

/** All words of a section with its heading. */
export const allWordsOf = rememberedBySection((section): string => `${section.heading}\n${wordsOf(section)}`)

/** True when a section is about one of the matters, alone or merged with others. */
export const isAbout = ({ keys }: CheckedSection, ...matters: readonly string[]): boolean =>
  keys.some((key) => matters.includes(key))

/** The two letters of a language that lexicons are kept by: `fi` of `fi-FI`. */
export const languageOf = ({ language }: { language: string }): string => lettersOf(language)

const lettersOf = (language: string): string =>
  (language.length === 2 ? language : longTag(language)).toLowerCase()
const longTag = rememberedByText((language) => language.split(/[-_]/)[0] ?? language, 100)
