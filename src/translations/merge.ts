import type { Config } from 'payload'

import type { Languages } from '../languages/merge.js'
import type { Strings } from '../languages/types.js'

import { mergeStrings } from '../languages/merge.js'
import { forLanguage } from '../notice/lookUpLanguage.js'

/** The app's i18n settings with strings for each of its languages. */
export type MergedI18n = NonNullable<Config['i18n']> & { translations: Record<string, Strings> }

/**
 * Adds the plugin's strings to the app's admin languages; in one it has no strings for, English. The app's own strings
 * win, so that an app can reword any of them.
 *
 * @param admin the plugin's strings by language, English among them
 */
export const mergeTranslations = (admin: Languages['admin'], i18n: Config['i18n'] = {}): MergedI18n => {
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
          mergeStrings(forLanguage(admin, language) ?? admin.en, own[language] ?? {}),
        ]),
      ),
    },
  }
}
