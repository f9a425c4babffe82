import type { Placeholder } from '../../notice/compose/placeholders.js'
import type { AdminKey } from '../../translations/translate.js'

import { PLACEHOLDERS } from '../../notice/compose/placeholders.js'
import { sourceOf } from '../../translations/placeholderNames.js'

export { nameKey, sourceKey } from '../../translations/placeholderNames.js'

/** What placeholders are about, in the order in which editors see them. */
export const PLACEHOLDER_GROUPS = [
  'controller',
  'contact',
  'dpo',
  'representative',
  'authority',
  'register',
] as const
export type PlaceholderGroup = (typeof PLACEHOLDER_GROUPS)[number]

const isGroup = (source: string): source is PlaceholderGroup =>
  (PLACEHOLDER_GROUPS as readonly string[]).includes(source)

/** What a placeholder is about: what is no group of its own belongs to the register. */
export const groupOf = (key: Placeholder): PlaceholderGroup => {
  const source = sourceOf(key)
  return isGroup(source) ? source : 'register'
}

/** The placeholders of each group, in the order of the list. */
export const placeholdersByGroup = (): { group: PlaceholderGroup; keys: Placeholder[] }[] =>
  PLACEHOLDER_GROUPS.map((group) => ({ group, keys: PLACEHOLDERS.filter((key) => groupOf(key) === group) }))

/** Key of the heading of a group. */
export const groupKey = (group: PlaceholderGroup): AdminKey => `privacyNotices:placeholders:groups:${group}`
