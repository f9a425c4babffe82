import type { LanguagePack } from '../languagePack.js'
import type { Layout, Numbering } from '../vocabulary.js'
import type { FactChangeKind } from './types.js'

/**
 * The sentences in which a comparison of two published texts is told, in one language.
 *
 * Names and values are only ever put after a colon, in parentheses or in quotation marks: none needs inflecting. They are
 * put there by functions, never by replacing a pattern, so that no value is read as one.
 */
export type ComparisonTexts = {
  /** BCP 47 code of the language. */
  language: string
  /** How a sentence on each kind of change begins: what it is about in parentheses, a colon and the values follow. */
  facts: Record<FactChangeKind, string>
  /** In place of a value that there was not or is not. */
  notStated: string
  numberings: Record<Numbering, string>
  layouts: Record<Layout, string>
  sections: {
    added: (heading: string) => string
    removed: (heading: string) => string
    /** The text changed so much that it may say something else. */
    rewritten: (heading: string) => string
    /** The text changed a little. */
    reworded: (heading: string) => string
    renamed: (before: string, after: string) => string
    moved: (heading: string) => string
  }
  texts: {
    /** The two names follow a colon. */
    title: string
    /** The two statutes follow a colon. */
    statute: string
    introductionRewritten: string
    introductionReworded: string
  }
  /** The words are the same, but not how they look or where their links lead. */
  appearance: string
}

/** What a comparison is told with: its sentences, and the official terms and names that stand in them. */
export type ComparisonWords = { pack: LanguagePack; texts: ComparisonTexts }
