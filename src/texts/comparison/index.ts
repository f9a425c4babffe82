import type { LanguagePack } from '../../notice/languagePack.js'
import type { ComparisonTexts } from './types.js'

import { languagePacks, packFor } from '../index.js'
import { en as enPack } from '../en.js'
import { en } from './en.js'
import { fi } from './fi.js'
import { sv } from './sv.js'

export type { ComparisonTexts } from './types.js'

/** The sentences of the comparison by language code. */
export const comparisonTexts: Record<'en' | 'fi' | 'sv', ComparisonTexts> = { en, fi, sv }

/**
 * The sentences of the comparison in a language, with the language pack that has the official terms beside them.
 *
 * @param language BCP 47, such as `sv` or `sv-FI`; one that is not translated gives English
 */
export const comparisonTextsFor = (language: string): { pack: LanguagePack; texts: ComparisonTexts } => {
  const pack = packFor(language, languagePacks)
  const texts = Object.values(comparisonTexts).find((one) => one.language === pack?.language)
  return pack && texts ? { pack, texts } : { pack: enPack, texts: en }
}
