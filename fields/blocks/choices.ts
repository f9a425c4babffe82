import type { SectionKey } from '../../src/notice/vocabulary.js'
import type { NormalisedOptions } from '../../src/options.js'
import type { LanguagePack } from '../../src/notice/languagePack.js'
import type { Choice } from '../../src/admin/ChoiceField/choice.js'

import { RIGHTS } from '../../src/notice/vocabulary.js'

const named = (options: NormalisedOptions, name: (pack: LanguagePack) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(options.languages.packs).map(([language, pack]) => [language, name(pack)]),
  )

/** Section keys to choose from, named by their official headings. */
export const sectionChoices = (options: NormalisedOptions, keys: readonly SectionKey[]): Choice[] =>
  keys.map((value) => ({ label: named(options, ({ headings }) => headings[value]), value }))

/** Rights to choose from, by name. */
export const rightChoices = (options: NormalisedOptions): Choice[] =>
  RIGHTS.map((value) => ({ label: named(options, ({ rights }) => rights[value].heading), value }))
