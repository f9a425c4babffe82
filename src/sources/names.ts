import type { CollectionKey } from '../options.js'

/** The collections that notices are made from. */
export const SOURCE_KEYS = ['blocks', 'organisations', 'registers'] as const
export type SourceKey = (typeof SOURCE_KEYS)[number]

/** True for the name of a collection that notices are made from. */
export const isSourceKey = (value: unknown): value is SourceKey =>
  (SOURCE_KEYS as readonly unknown[]).includes(value)

/** A document that notices are made from, such as `blocks:5`. */
export type SourceName = `${CollectionKey}:${string}`

/** The name of a source. */
export const sourceName = (collection: CollectionKey, id: number | string): SourceName =>
  `${collection}:${id}`

/** Names as one text that a query can look into. */
export const usesText = (names: Iterable<string>): string => {
  const each = [...new Set(names)].sort()
  return each.length > 0 ? `;${each.join(';')};` : ''
}

/** The names in such a text. */
export const namesIn = (text: unknown): string[] =>
  typeof text === 'string' ? text.split(';').filter(Boolean) : []
