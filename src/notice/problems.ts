import type { Language } from './document.js'

/** What can be wrong with a notice that is about to be published. `src/translations` has the sentence for each. */
export const PROBLEM_CODES = [
  'controllerMissing',
  'headingMissing',
  'languagePackMissing',
  'noLanguage',
  'noRegister',
  'placeholderInflected',
  'placeholderMalformed',
  'placeholderNested',
  'placeholderUnknown',
  'placeholderUnresolved',
  'registerNotPublished',
  'blockMissing',
  'blockNotPublished',
  'registerMissing',
  'organisationMissing',
  'richTextControlCharacter',
  'richTextLink',
  'richTextMalformed',
  'richTextNode',
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
}

/** Something that stops a notice from being published: what, where and in which language. */
export type Problem = {
  language: Language | null
  /** Number from 1 and heading of the section it is in. */
  section: { position: number; heading: string } | null
  /** Path of the field in its collection, such as `sections.3.text`. */
  field: string
} & TextProblem
