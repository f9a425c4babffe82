import type { TFunction } from '@payloadcms/translations'

import type { AdminTranslations } from '../languages/types.js'

type Leaves<Strings, Prefix extends string = ''> = {
  [Key in keyof Strings & string]: Strings[Key] extends string
    ? `${Prefix}${Key}`
    : Leaves<Strings[Key], `${Prefix}${Key}:`>
}[keyof Strings & string]

/** Key of one string of the admin, such as `privacyNotices:validation:choice`. */
export type AdminKey = Leaves<AdminTranslations>

export type FieldKey = keyof AdminTranslations['privacyNotices']['fields']

/** Payload's translation function types only Payload's own keys: this adds the plugin's. */
export const translate = (
  t: TFunction<never> | TFunction | TFunction<string>,
  key: AdminKey,
  values?: Record<string, unknown>,
): string => (t as unknown as TFunction<AdminKey>)(key, values)
