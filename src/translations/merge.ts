import type { Config } from 'payload'

import { adminTranslations, type Strings } from './index.js'
import { lexicalFinnish } from './payload/fi.js'

/** The app's i18n settings with strings for each of its languages. */
export type MergedI18n = NonNullable<Config['i18n']> & { translations: Record<string, Strings> }

/** The strings of both, in objects of their own: of two configs in one process, neither can change the other's. */
const merge = (base: Strings, over: Strings): Strings => {
  const result: Strings = {}
  for (const key of new Set([...Object.keys(base), ...Object.keys(over)])) {
    const [below, value] = [base[key], over[key]]
    result[key] =
      typeof (value ?? below) === 'object'
        ? merge(typeof below === 'object' ? below : {}, typeof value === 'object' ? value : {})
        : ((value ?? below) as string)
  }
  return result
}

/** Strings by language. Payload's editor has no Finnish, and strings for it are read from here only. */
const strings: Record<string, Strings> = {
  ...adminTranslations,
  fi: { ...adminTranslations.fi, ...lexicalFinnish },
}

/**
 * Adds the plugin's strings to the app's admin languages; in one it has no strings for, English. The app's own strings
 * win, so that an app can reword any of them.
 */
export const mergeTranslations = (i18n: Config['i18n'] = {}): MergedI18n => {
  const own = (i18n.translations ?? {}) as Record<string, Strings>
  const languages = new Set([
    ...Object.keys(i18n.supportedLanguages ?? { en: {} }),
    ...Object.keys(own),
    i18n.fallbackLanguage ?? 'en',
  ])
  return {
    ...i18n,
    translations: {
      ...own,
      ...Object.fromEntries(
        [...languages].map((language) => [
          language,
          merge(strings[language] ?? strings.en ?? {}, own[language] ?? {}),
        ]),
      ),
    },
  }
}
