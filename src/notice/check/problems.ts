import type { Language } from '../document.js'

/** What can be wrong with a notice that is about to be published. `src/translations` has the sentence for each. */
export const PROBLEM_CODES = [
  'controllerMissing',
  'headingMissing',
  'languagePackMissing',
  'noLanguage',
  'noRegister',
  'nothingToShow',
  'placeholderInflected',
  'placeholderMalformed',
  'placeholderNested',
  'placeholderUnknown',
  'placeholderUnreadable',
  'placeholderUnresolved',
  'registerNotPublished',
  'blockMissing',
  'blockNotPublished',
  'registerMissing',
  'organisationMissing',
  'organisationNotPublished',
  'richTextControlCharacter',
  'richTextInternalLink',
  'richTextLink',
  'richTextMalformed',
  'richTextNode',
  'richTextTableHeader',
  'richTextTableLink',
  'richTextTableMerged',
  'richTextTableTooWide',
  'richTextTooDeep',
  'sectionKeyUnknown',
  'translationMissing',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Something wrong inside one rich text or one typed text. */
export type TextProblem = {
  code: ProblemCode
  /** Where inside the text, such as `root.children.2.children.0`; empty for a plain text. */
  path: string
  /** Values for the sentence, such as `{ placeholder: 'controller.nmae' }`. */
  params: Record<string, string>
  /** The text around the place, on one line: for finding it by eye. */
  around?: string
}

/** The document that a problem is in, where that is not the notice itself, and the field in it; empty for all of it. */
export type ProblemSource = {
  collection: 'blocks' | 'organisations' | 'registers'
  id: string
  name: string
  path: string
}

/** Something that stops a notice from being published: what, where and in which language. */
export type Problem = {
  language: Language | null
  /** Number from 1 and heading of the section it is in. */
  section: { position: number; heading: string } | null
  /** Path of the field in its collection, such as `sections.3.text`. */
  field: string
  /** Where to correct it, when that is known not to be in the notice. */
  source?: ProblemSource
  /** Of a fact that `language` lacks, one that has it: rows that nothing is said in are not counted in its path. */
  writtenIn?: Language
} & TextProblem
