import { en } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'
import type { Config } from 'payload'

import type { AnswerMessages } from '../../../src/languages/types.js'
import type { AdminTranslations } from '../../../src/translations/index.js'

import { payloadFinnish as fi } from '../../../src/languages/fi/payload.js'
import { builtInLanguages } from '../../../src/languages/index.js'
import { aboutLanguage } from '../../../src/translations/problemMessage.js'
import { speaking } from '../../fixtures/speaking.js'

/** The admin languages of the tests; Payload has no Finnish of its own. */
export const ADMIN_LANGUAGES = ['fi', 'sv', 'en'] as const
export type AdminLanguage = (typeof ADMIN_LANGUAGES)[number]

/** Payload's config for them. */
export const i18n = { supportedLanguages: { en, fi, sv } } as unknown as NonNullable<Config['i18n']>

/** Headers of a request by someone who uses the admin in a language. */
export const inAdminLanguage = (language: AdminLanguage): Record<string, string> => ({
  cookie: `payload-lng=${language}`,
})

/** What editors are told, and what readers are. */
type Strings = AdminTranslations['privacyNotices'] & { answers: AnswerMessages }

const interpolate = (text: string, values: Record<string, number | string>): string =>
  Object.entries(values).reduce(
    (found, [name, value]) => found.replaceAll(`{{${name}}}`, String(value)),
    text,
  )

/** The plugin's sentence in an admin language, with its values. */
export const say = (
  language: AdminLanguage,
  pick: (strings: Strings) => string,
  values: Record<string, number | string> = {},
): string => {
  const { admin, answers } = builtInLanguages[language]
  return interpolate(pick({ ...admin.privacyNotices, answers }), values)
}

/** The same about one content language. */
export const sayInLanguage = (language: AdminLanguage, message: string, contentLanguage: string): string =>
  aboutLanguage(speaking(language), message, contentLanguage)

/** Payload's own sentence about a field that must be filled in. */
export const sayRequired = (language: AdminLanguage): string =>
  ({ en, fi, sv })[language].translations.validation.required
