import type { SectionKey } from '../../vocabulary.js'
import type { RuleLanguage, Words } from '../rule.js'
import type { CheckedSection } from '../subject.js'
import type { Sentence } from './sentences.js'

import { matchesIn } from '../../matching/matches.js'
import { RIGHT_SECTIONS } from '../../vocabulary.js'
import { isDenied } from './denial.js'
import { foundIn, languageOf, says, sentencesIn, wordsLike } from './words.js'

/** Words for one thing, by language: patterns of `wordsLike`, compiled once. */
export type Lexicon = Readonly<Record<string, RegExp>>

/** A lexicon of the three languages that the built-in rules read. */
export const lexicon = (patterns: Readonly<Record<RuleLanguage, readonly string[]>>): Lexicon => ({
  en: wordsLike(...patterns.en),
  fi: wordsLike(...patterns.fi),
  sv: wordsLike(...patterns.sv),
})

/** True when a text in a language says one of the words. */
export const tells = (words: Lexicon, text: string, language: string): boolean => {
  const expression = words[languageOf({ language })]
  return expression !== undefined && says(text, expression)
}

/** Where a sentence of a section says one of the words, as places in its block. */
export const placesOf = (
  words: Lexicon,
  sentence: Sentence,
  block: number,
  language: string,
): ({ text: string } & Words)[] => {
  const expression = words[languageOf({ language })]
  return expression ? foundIn(sentence, block, expression) : []
}

/** The sentences of a section that say one of the words, each with the first place where it does. */
export const sentencesTelling = (
  words: Lexicon,
  section: CheckedSection,
): { at: { text: string } & Words; block: number; sentence: Sentence }[] =>
  sentencesIn(section).flatMap(({ block, sentence }) => {
    const at = placesOf(words, sentence, block, section.language)[0]
    return at ? [{ at, block, sentence }] : []
  })

/**
 * Sentences that open with a condition: what is denied there is not denied behind the comma. Swedish ones can do without the
 * conjunction: “Är du inte nöjd kan du …”.
 */
const CONDITION_FIRST =
  /^(?:jos|mikäli|kun|ellei|jollei|vaikka|if|when|where|unless|although|om|när|ifall|såvida|fastän|(?:är|vill|kan|får|har|\p{L}{3,15}(?:ar|er|s))\s(?:du|vi|ni|man|den|han|hon)\s(?:inte|ej))\s/iu

/** The part of a text between commas and marks that a place is in, with where it begins. */
const pieceAround = (text: string, start: number, end: number): { from: number; text: string } => {
  const before = text.slice(0, start)
  const from =
    Math.max(
      ...[',', ';', ':', '.', '!', '?', '(', ')', '–', '—', '\n'].map((mark) => before.lastIndexOf(mark)),
    ) + 1
  const behind = text.slice(end).search(/[,;:.!?()–—\n]/u)
  return { from, text: text.slice(from, behind < 0 ? undefined : end + behind) }
}

/** Where a Swedish main clause begins behind its condition: without a comma, but with the verb before its subject. */
const SWEDISH_MAIN_CLAUSE =
  /\s(?=(?:\p{L}{2,15}\s(?:vi|du|man|ni|hon|han|den|det|styrelsen|föreningen)|(?:ska|skall|måste|kan|får|ges|lämnas|skickas|utfärdas)\s(?:en|ett))\s)/gu

/** True when a place in a sentence is denied, and not only the condition before it. */
export const isDeniedAt = (
  sentence: Sentence,
  { end, start }: Pick<Words, 'end' | 'start'>,
  language: string,
): boolean => {
  const from = start - sentence.start
  const to = end - sentence.start
  if (!CONDITION_FIRST.test(sentence.text)) return isDenied(sentence.text, from, to, language)
  const piece = pieceAround(sentence.text, from, to)
  const main =
    languageOf({ language }) === 'sv'
      ? matchesIn(piece.text, SWEDISH_MAIN_CLAUSE).findLast(({ index }) => index < from - piece.from)
      : undefined
  const cut = main?.index ?? 0
  return isDenied(piece.text.slice(cut), from - piece.from - cut, to - piece.from - cut, language)
}

/** The sections of which a rule on rights of the data subject reads the words. */
export const RIGHT_SECTION_KEYS: readonly SectionKey[] = [
  'rights',
  ...Object.values(RIGHT_SECTIONS).filter((key) => key !== 'complaint'),
  'otherRights',
]
