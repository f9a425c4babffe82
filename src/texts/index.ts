import type { LanguagePack } from '../notice/languagePack.js'

import { forLanguage } from '../notice/lookUpLanguage.js'
import { en } from './en.js'
import { fi } from './fi.js'
import { sv } from './sv.js'

export type { DurationUnit, Label, LanguagePack, Statement } from '../notice/languagePack.js'
export { DURATION_UNITS, LABELS, STATEMENTS } from '../notice/languagePack.js'

/** The built-in language packs by language code. */
export const languagePacks: Record<string, LanguagePack> = { en, fi, sv }

/**
 * The pack of a locale, looked up by its code: `fi-FI` and `fi_FI` find `fi`.
 *
 * @returns undefined when there is no pack for the language
 */
export const packFor = (
  locale: string,
  packs: Record<string, LanguagePack> = languagePacks,
): LanguagePack | undefined => forLanguage(packs, locale)

/**
 * The name of a country in a language.
 *
 * @param code ISO 3166-1 alpha-2; anything else is returned as it is
 * @param language BCP 47
 */
export const countryName = (code: string, language: string): string => {
  if (!/^[A-Za-z]{2}$/.test(code)) return code
  try {
    return (
      new Intl.DisplayNames([language.replaceAll('_', '-')], { type: 'region' }).of(code.toUpperCase()) ??
      code
    )
  } catch {
    return code
  }
}
