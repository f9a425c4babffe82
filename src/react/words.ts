import type { Language } from '../notice/document.js'
import type { BuiltInLanguage } from '../languages/index.js'
import type { NoticeWords, OwnWords } from '../languages/types.js'

import { words as en } from '../languages/en/words.js'
import { words as fi } from '../languages/fi/words.js'
import { words as sv } from '../languages/sv/words.js'
import { forLanguage, lookUpLanguage } from '../notice/lookUpLanguage.js'
import { languageName } from '../notice/names.js'

export type { NoticeWords, OwnWords, SummaryWords } from '../languages/types.js'

/** The built-in words, by language: named one by one, so that a page loads nothing else of a language. */
export const noticeWords = { en, fi, sv } satisfies Record<BuiltInLanguage, NoticeWords>

/** Words, and the language that they are in. */
export type WordsIn = { language: Language; words: NoticeWords }

/**
 * The words to use in a language, and the language that they are in: English where there are none of it.
 */
export const wordsIn = (language: Language, own: OwnWords = {}): WordsIn => {
  const builtIn = forLanguage<NoticeWords>(noticeWords, language)
  // The less exact first, for others to be filled in from: `sv` before `sv-FI`.
  const given = Object.entries(own)
    .filter(([code]) => lookUpLanguage(language, [code]) !== undefined)
    .sort(([one], [other]) => one.length - other.length)
    .map(([, words]) => words)
  const words = given.reduce<NoticeWords>(
    (base, more) => ({
      ...base,
      ...more,
      languages: { ...base.languages, ...more.languages },
      summary: { ...base.summary, ...more.summary },
    }),
    builtIn ?? en,
  )
  return { language: builtIn || given.length > 0 ? language : 'en', words }
}

/** A language by its name in some words, else as the platform names it in the language of those words, else its code. */
export const languageNameIn = ({ language, words }: WordsIn, named: Language): string =>
  forLanguage(words.languages, named) ?? languageName(named, language)
