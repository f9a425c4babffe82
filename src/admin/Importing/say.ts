'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { AdminKey } from '../../translations/translate.js'

import { translate } from '../../translations/translate.js'

/** A string of the pages of imports. */
export type ImportingKey = AdminKey extends infer Key
  ? Key extends `privacyNotices:importing:${infer Rest}`
    ? Rest
    : never
  : never

/** Says a string of these pages in the language of the admin. */
export type Say = (key: ImportingKey, values?: Record<string, unknown>) => string

/** The strings of these pages, and the language that they are in. */
export const useSay = (): { language: string; say: Say } => {
  const { i18n, t } = useTranslation()
  const say = useCallback<Say>((key, values) => translate(t, `privacyNotices:importing:${key}`, values), [t])
  return { language: i18n.language, say }
}
