import type { WrittenNode } from '../../src/notice/compose/richText.js'

import { bulletList, heading, paragraph } from '../../src/notice/content.js'
import { richTextOf } from '../../src/notice/compose/richText.js'

/** The languages the demo is written in. Finnish is the app's default locale. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type DemoLanguage = (typeof LANGUAGES)[number]

const LOCALISED = Symbol('localised')

/** A value that differs by language. */
type Localised = { [LOCALISED]: Partial<Record<DemoLanguage, unknown>> }

/** The same in Finnish, Swedish and English. What is left out is not written in that language. */
export const inThree = (fi: unknown, sv?: unknown, en?: unknown): Localised => ({
  [LOCALISED]: { en, fi, sv },
})

const isLocalised = (value: object): value is Localised => LOCALISED in value

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * One language of data, as Payload takes it. Where as many rows are stored they are the same ones and keep their ids: a
 * row without its id would replace the stored one and all that is written in it in other languages.
 */
export const inLanguage = (data: unknown, language: DemoLanguage, stored?: unknown): unknown => {
  if (Array.isArray(data)) {
    const rows = Array.isArray(stored) && stored.length === data.length ? stored : []
    return data.map((one, index) => {
      const value = inLanguage(one, language, rows[index])
      const { id } = isObject(rows[index]) ? rows[index] : {}
      return isObject(value) && id !== undefined ? { id, ...value } : value
    })
  }
  if (!isObject(data)) return data
  if (isLocalised(data)) return data[LOCALISED][language]
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      inLanguage(value, language, isObject(stored) ? stored[name] : undefined),
    ]),
  )
}

const nodesOf = (part: string | string[]): WrittenNode[] => {
  if (Array.isArray(part)) return [bulletList(part)]
  return part.startsWith('### ') ? [heading(part.slice(4))] : [paragraph(part)]
}

/** A rich text: a string is a paragraph, or a sub-heading when it begins with `### `; an array is a bulleted list. */
export const rich = (...parts: (string | string[])[]) => richTextOf(parts.flatMap(nodesOf))
