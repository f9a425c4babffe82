import type { TFunction } from '@payloadcms/translations'
import type { LabelFunction } from 'payload'

import { en } from './en.js'
import { fi } from './fi.js'
import { sv } from './sv.js'

/** The strings of one admin language. */
export type AdminTranslations = typeof en

type Leaves<Strings, Prefix extends string = ''> = {
  [Key in keyof Strings & string]: Strings[Key] extends string
    ? `${Prefix}${Key}`
    : Leaves<Strings[Key], `${Prefix}${Key}:`>
}[keyof Strings & string]

/** Key of one string of the admin, such as `privacyNotices:validation:choice`. */
export type AdminKey = Leaves<AdminTranslations>

/** The same string in every language, for configs that take no function. */
export const inEveryLanguage = (key: AdminKey): Record<string, string> =>
  Object.fromEntries(
    Object.entries(adminTranslations).map(([language, strings]) => [
      language,
      key
        .split(':')
        .reduce<unknown>((found, part) => (found as Record<string, unknown>)[part], strings) as string,
    ]),
  )

export type FieldKey = keyof AdminTranslations['privacyNotices']['fields']

/** The admin languages the plugin has strings for. */
export const adminTranslations: Record<string, AdminTranslations> = { en, fi, sv }

/** Payload's translation function types only Payload's own keys: this adds the plugin's. */
export const translate = (
  t: TFunction<never> | TFunction | TFunction<string>,
  key: AdminKey,
  values?: Record<string, unknown>,
): string => (t as unknown as TFunction<AdminKey>)(key, values)

/** A label or description in the language of the admin. */
export const tx =
  (key: AdminKey, values?: Record<string, AdminKey>): LabelFunction =>
  ({ t }) =>
    translate(
      t,
      key,
      values &&
        Object.fromEntries(Object.entries(values).map(([name, inner]) => [name, translate(t, inner)])),
    )

/** Label and description of a field, to spread into its config: `{ label, admin: { description } }` in two parts. */
export const labelOf = (key: FieldKey): LabelFunction => tx(`privacyNotices:fields:${key}:label`)

export const descriptionOf = (key: FieldKey): LabelFunction => tx(`privacyNotices:fields:${key}:description`)
