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

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

type Within = (value: unknown) => unknown

/** One part of a config: a label in the app's languages, or what is made of the parts within it. */
const relabel = (value: unknown, strings: Record<string, Strings>, within: Within): unknown => {
  if (Array.isArray(value)) return value.map(within)
  if (!isPlain(value)) return value
  const key = KEYS.get(value)
  return Object.fromEntries(
    key
      ? Object.entries(strings).map(([language, own]) => [language, lookUp(own, key)])
      : Object.entries(value).map(([name, one]) => [name, within(one)]),
  )
}

/**
 * A config with every label in the app's admin languages and the app's own words, in objects of its own.
 *
 * Labels are texts by language, not functions of it: Payload keeps the fields of a collection as it first gave them to
 * some browser, and a field with a component of its own would show the labels of that browser's language to all.
 *
 * @param strings the strings of each admin language, the app's own over the plugin's
 */
export const withStrings = <Config>(config: Config, strings: Record<string, Strings>): Config => {
  const within: Within = (value) => relabel(value, strings, within)
  return within(config) as Config
}

/** The same of what is the app's own, where blocks and fields of the plugin may be: what holds none stays the very same. */
export const withStringsWithin = <Config>(config: Config, strings: Record<string, Strings>): Config => {
  const seen = new Map<unknown, unknown>()
  const within: Within = (value) => {
    if (!Array.isArray(value) && !isPlain(value)) return value
    if (seen.has(value)) return seen.get(value)
    // For something that holds itself.
    seen.set(value, value)
    const fresh = relabel(value, strings, within) as Record<string, unknown>
    const isSame = Object.entries(fresh).every(
      ([name, one]) => one === (value as Record<string, unknown>)[name],
    )
    const result = isSame && !KEYS.has(value) ? value : fresh
    seen.set(value, result)
    return result
  }
  return within(config) as Config
}

/** Label of a field. */
export const labelOf = (key: FieldKey): InLanguages => tx(`privacyNotices:fields:${key}:label`)

/** What belongs in a field, in one sentence. */
export const descriptionOf = (key: FieldKey): InLanguages => tx(`privacyNotices:fields:${key}:description`)
