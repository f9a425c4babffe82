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
  const byTag = new Map(languages.map((language) => [normalise(language), language]))
  for (const subtags = normalise(tag).split('-'); subtags.length > 0; subtags.pop()) {
    const language = byTag.get(subtags.join('-'))
    if (language !== undefined) return language
  }
  return undefined
}
