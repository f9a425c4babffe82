import type { AdminTranslations, Strings } from '../languages/types.js'
import type { AdminKey, FieldKey } from './translate.js'

import { builtIn } from '../languages/index.js'

export type { AdminTranslations, Strings } from '../languages/types.js'
export { type AdminKey, type FieldKey, translate } from './translate.js'

/** The admin languages the plugin has strings for. */
export const adminTranslations: Record<string, AdminTranslations> = builtIn('admin')

/** One string in several languages. */
export type InLanguages = Record<string, string>

const lookUp = (strings: Strings, key: string): string => {
  const found = key
    .split(':')
    .reduce<string | Strings | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      strings,
    )
  return typeof found === 'string' ? found : key
}

/** A string in every language the plugin has. */
export const inEveryLanguage = (key: AdminKey): InLanguages =>
  Object.fromEntries(
    Object.entries(adminTranslations).map(([language, strings]) => [language, lookUp(strings, key)]),
  )

const KEYS = new WeakMap<object, AdminKey>()

/** A label or description: the plugin's own strings until {@link withStrings} puts the app's in their place. */
export const tx = (key: AdminKey): InLanguages => {
  const strings = inEveryLanguage(key)
  KEYS.set(strings, key)
  return strings
}

/**
 * A config with every label in the app's admin languages and the app's own words.
 *
 * Labels are texts by language, not functions of it: Payload keeps the fields of a collection as it first gave them to
 * some browser, and a field with a component of its own would show the labels of that browser's language to all.
 *
 * @param strings the strings of each admin language, the app's own over the plugin's
 */
export const withStrings = <Config>(config: Config, strings: Record<string, Strings>): Config => {
  if (Array.isArray(config)) return config.map((one: unknown) => withStrings(one, strings)) as Config
  if (typeof config !== 'object' || config === null || Object.getPrototypeOf(config) !== Object.prototype) {
    return config
  }
  const key = KEYS.get(config)
  return Object.fromEntries(
    key
      ? Object.entries(strings).map(([language, own]) => [language, lookUp(own, key)])
      : Object.entries(config).map(([name, value]) => [name, withStrings<unknown>(value, strings)]),
  ) as Config
}

/** Label of a field. */
export const labelOf = (key: FieldKey): InLanguages => tx(`privacyNotices:fields:${key}:label`)

/** What belongs in a field, in one sentence. */
export const descriptionOf = (key: FieldKey): InLanguages => tx(`privacyNotices:fields:${key}:description`)
