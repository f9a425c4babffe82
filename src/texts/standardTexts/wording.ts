import type { Language } from '../../notice/document.js'
import type { WrittenNode } from '../../notice/compose/richText.js'
import type { StandardText } from './types.js'

import { paragraph } from '../../notice/content.js'
import { forLanguage } from '../../notice/lookUpLanguage.js'
import { readRichText, richTextOf } from '../../notice/compose/richText.js'

/** The title of a standard text in a language or, less its last subtags, one it belongs to; null when it has none. */
export const standardTitle = ({ title }: StandardText, language: Language): null | string =>
  forLanguage(title, language) ?? null

/**
 * The words of a standard text in a language, as they read back once stored: empty when it has none of its own, null when
 * it is not written in the language.
 */
export const standardWording = (text: StandardText, language: Language): null | WrittenNode[] => {
  if (standardTitle(text, language) === null) return null
  const nodes = forLanguage(text.content ?? {}, language) ?? []
  return readRichText(richTextOf(nodes.map((node) => (typeof node === 'string' ? paragraph(node) : node))))
    .content
}
