import type { LanguagePack } from '../notice/languagePack.js'
import type { LanguageTexts } from './types.js'

import { enTexts } from './en/index.js'
import { fiTexts } from './fi/index.js'
import { svTexts } from './sv/index.js'

export type { LanguageTexts, OwnLanguage } from './types.js'

/** The languages that come with the plugin, by code: a folder beside this file each, and a line here. */
export const builtInLanguages = { en: enTexts, fi: fiTexts, sv: svTexts } satisfies Record<
  string,
  LanguageTexts
>
export type BuiltInLanguage = keyof typeof builtInLanguages

/** One piece of every built-in language, by code. */
export const builtIn = <Piece extends keyof LanguageTexts>(
  piece: Piece,
): Record<BuiltInLanguage, LanguageTexts[Piece]> & Record<string, LanguageTexts[Piece]> =>
  Object.fromEntries(Object.entries(builtInLanguages).map(([code, texts]) => [code, texts[piece]])) as Record<
    BuiltInLanguage,
    LanguageTexts[Piece]
  >

/** The built-in language packs by language code. */
export const languagePacks: Record<string, LanguagePack> = builtIn('pack')
