import type { Language } from '../../notice/document.js'
import type { AdminTranslations } from '../../translations/index.js'

import { forLanguage } from '../../notice/lookUpLanguage.js'
import { adminTranslations } from '../../translations/index.js'

type WordKey = keyof AdminTranslations['privacyNotices']['feed']

/** A language as BCP 47 writes it; null for a locale of an app that is no such tag, since Payload takes any name. */
export const languageTag = (language: Language): null | string => {
  const tag = language.replaceAll('_', '-')
  return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null
}

/** Gives a sentence of a feed in one language. */
export type FeedWords = {
  (key: WordKey, values?: Record<string, string>): string
  /** The language they are in, with its region if that was asked for. */
  language: Language
}

/**
 * The sentences of a feed in a language: in English when the plugin does not have it. Values are put in at once, so that
 * a title that looks like a placeholder stays a title.
 */
export const wordsIn = (wanted: Language): FeedWords => {
  const known = forLanguage(adminTranslations, wanted)
  const words = (known ?? adminTranslations['en'])?.privacyNotices.feed
  return Object.assign(
    (key: WordKey, values: Record<string, string> = {}): string =>
      (words?.[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    { language: known ? wanted : 'en' },
  )
}
