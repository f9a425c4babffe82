'use client'

import { useLocale } from '@payloadcms/ui'

/**
 * The code of the language in which a document is edited; undefined in an app with one language, where Payload 3 gives a locale without
 * a code and Payload 4 none.
 */
export const useLocaleCode = (): string | undefined =>
  (useLocale() as ReturnType<typeof useLocale> | null)?.code
