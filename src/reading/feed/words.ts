import type { Language } from '../../notice/document.js'
import type { Languages } from '../../languages/merge.js'
import type { FeedSentences } from '../../languages/types.js'

import { forLanguage } from '../../notice/lookUpLanguage.js'

/** A language as BCP 47 writes it; null for a locale of an app that is no such tag, since Payload takes any name. */
export const languageTag = (language: Language): null | string => {
  const tag = language.replaceAll('_', '-')
  return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null
}

/** Gives a sentence of a feed in one language. */
export type FeedWords = {
  (key: keyof FeedSentences, values?: Record<string, string>): string
  /** The language they are in, with its region if that was asked for. */
  language: Language
}

/**
 * The sentences of a feed in a language: in English when there are none in it. Values are put in at once, so that
 * a title that looks like a placeholder stays a title.
 */
export const feedWordsIn = ({ feeds }: Languages, wanted: Language): FeedWords => {
  const known = forLanguage(feeds, wanted)
  const words = known ?? feeds.en
  return Object.assign(
    (key: keyof FeedSentences, values: Record<string, string> = {}): string =>
      words[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
    { language: known ? wanted : 'en' },
  )
}
