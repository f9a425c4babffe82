import type { Parameters } from '../http/parameters.js'
import type { Asked } from '../http/respond.js'
import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Reader } from '../record/publications.js'

import { languagesWanted } from '../http/headerLists.js'
import { isMissing } from '../http/parameters.js'
import { lookUpLanguage } from '../notice/lookUpLanguage.js'

/** What a reader wants to read where the address names no language, and the header that this follows from. */
export type NegotiatedLanguage = {
  /** Languages of the app, the best first; undefined where none of them is wanted. */
  preferred: readonly [Language, ...Language[]] | undefined
  vary: readonly string[]
}

/**
 * Reads `Accept-Language` where no `locale` is asked for and the option `negotiateLanguage` is on. Only languages of the app
 * count: there are few orders of those, however many headers there are.
 *
 * @throws MalformedParameter when `locale` is given more than once
 * @see RFC 9110 §12.5.4, RFC 4647 §3.4 (Lookup)
 */
export const negotiateLanguage = (
  { headers, payload }: Asked & Reader,
  { language, negotiateLanguage: isOn }: Pick<NormalisedOptions, 'language' | 'negotiateLanguage'>,
  given: Parameters,
): NegotiatedLanguage => {
  if (!isOn || !isMissing(given('locale'))) return { preferred: undefined, vary: [] }
  const { localization } = payload.config
  const languages = localization ? localization.localeCodes : [language]
  const wanted = languagesWanted(headers.get('accept-language')).flatMap(
    (range) => lookUpLanguage(range, languages) ?? [],
  )
  const [first, ...others] = new Set(wanted)
  return { preferred: first === undefined ? undefined : [first, ...others], vary: ['Accept-Language'] }
}
