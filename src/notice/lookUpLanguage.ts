import type { Language } from './document.js'

const normalise = (language: string): string => language.replaceAll('_', '-').toLowerCase()

/**
 * Which of some languages is meant by a language tag: the one with that code, or else with the tag less its last subtag,
 * and so on. `sv-FI`, `sv_FI` and `SV` find `sv`; `sv` does not find `sv-FI`.
 *
 * @returns the code as it is in `languages`, undefined when none is meant
 * @see RFC 4647 §3.4 (Lookup)
 */
export const lookUpLanguage = (tag: string, languages: readonly Language[]): Language | undefined => {
  if (languages.includes(tag)) return tag
  const sought = `${normalise(tag)}-`
  const [longest] = languages
    .filter((language) => sought.startsWith(`${normalise(language)}-`))
    .sort((one, other) => other.length - one.length)
  return longest
}

/** What there is for the language that is meant by a tag: see {@link lookUpLanguage}. */
export const forLanguage = <Value>(
  values: Readonly<Record<Language, Value>>,
  tag: string,
): undefined | Value => {
  const language = lookUpLanguage(tag, Object.keys(values))
  return language === undefined ? undefined : values[language]
}

/** The language asked for; or several by preference, the best first; or none. A list has at least one. */
export type LanguagesAsked = Language | readonly [Language, ...Language[]] | undefined

/** The languages asked for, the best first. */
export const inOrder = (asked: LanguagesAsked): readonly Language[] =>
  asked === undefined ? [] : typeof asked === 'string' ? [asked] : asked

/** The first of the languages asked for that something is written in, by the code that it is written in. */
export const firstWritten = (asked: LanguagesAsked, languages: readonly Language[]): Language | undefined => {
  for (const tag of inOrder(asked)) {
    const written = lookUpLanguage(tag, languages)
    if (written !== undefined) return written
  }
  return undefined
}

/** What there is in the first of the languages asked for, else in the standard one. */
export const inLanguageAsked = <Value>(
  values: Readonly<Record<Language, Value>>,
  asked: LanguagesAsked,
  standard: Language,
): undefined | Value => {
  const language = firstWritten(asked, Object.keys(values))
  return language === undefined ? forLanguage(values, standard) : values[language]
}
