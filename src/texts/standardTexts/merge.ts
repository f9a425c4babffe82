import type { StandardText } from './types.js'

import { paragraph } from '../../notice/content.js'
import { readRichText, richTextOf } from '../../notice/compose/richText.js'
import { isCountryCode } from '../../notice/validation/country.js'
import { BLOCK_KINDS, RIGHTS } from '../../notice/vocabulary.js'

const FIELDS = ['key', 'kind', 'title', 'content', 'rights', 'authority'] as const

const refuse = (reason: string): never => {
  throw new Error(`payload-privacy-notices: option \`standardTexts\` ${reason}`)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWritten = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** What is wrong with the words of one language, or null. */
const contentProblem = (nodes: unknown): null | string => {
  if (!Array.isArray(nodes)) return 'must be a list of paragraphs'
  try {
    const stored = richTextOf(
      nodes.map((node: unknown) => (typeof node === 'string' ? paragraph(node) : (node as never))),
    )
    const [problem] = readRichText(stored).problems
    if (!problem) return nodes.some((node) => !isRecord(node) && !isWritten(node)) ? 'has an empty one' : null
    return `${problem.code}${problem.params.placeholder ? `: ${problem.params.placeholder}` : ''}`
  } catch {
    return 'must hold texts, paragraphs, headings and lists only'
  }
}

const check = (given: unknown, index: number): void => {
  if (!isRecord(given)) return refuse(`entry number ${index + 1} must be an object`)
  const { key, kind, title, content, rights, authority } = given
  if (typeof key !== 'string' || !/^[a-z][a-zA-Z0-9-]{0,39}$/.test(key)) {
    return refuse(`have keys of letters, digits and hyphens, such as 'howTo'; got '${String(key)}'`)
  }
  const wrong = (field: string, reason: string) => refuse(`entry '${key}': \`${field}\` ${reason}`)
  const unknown = Object.keys(given).find((name) => !(FIELDS as readonly string[]).includes(name))
  if (unknown !== undefined) wrong(unknown, `is not known: use ${FIELDS.join(', ')}`)
  if (!(BLOCK_KINDS as readonly unknown[]).includes(kind)) {
    wrong('kind', `must be one of ${BLOCK_KINDS.join(', ')}; got '${String(kind)}'`)
  }
  if (!isRecord(title) || Object.keys(title).length === 0 || !Object.values(title).every(isWritten)) {
    return wrong('title', "must be texts by language, such as { fi: 'Tietoturva' }")
  }
  if (content !== undefined && !isRecord(content)) wrong('content', 'must be paragraphs by language')
  for (const [language, nodes] of Object.entries((content ?? {}) as Record<string, unknown>)) {
    const problem = contentProblem(nodes)
    if (problem) wrong(`content.${language}`, problem)
    if (!Object.hasOwn(title, language))
      wrong('title', `must have the language of the content, '${language}'`)
  }
  for (const language of content === undefined ? [] : Object.keys(title)) {
    if (!Object.hasOwn(content as object, language)) {
      wrong('content', `must have the language of the title, '${language}'`)
    }
  }
  if (rights !== undefined) {
    if (kind !== 'rights') wrong('rights', 'belong to the kind rights only')
    if (!Array.isArray(rights) || !rights.every((right) => RIGHTS.includes(right as never))) {
      wrong('rights', `must be a list of ${RIGHTS.join(', ')}`)
    }
  }
  if (authority !== undefined) {
    if (kind !== 'authority') wrong('authority', 'belongs to the kind authority only')
    if (typeof authority !== 'string' || !isCountryCode(authority)) {
      wrong('authority', `must be an ISO 3166-1 alpha-2 code, such as 'FI'; got '${String(authority)}'`)
    }
  }
}

/**
 * The standard texts with corrections and additions: an entry with the key of one of the defaults replaces it as a whole,
 * in its place; others are added after them. Neither argument is changed.
 *
 * @throws Error naming the option, the entry's key and the field
 */
export const mergeStandardTexts = (
  defaults: readonly StandardText[],
  own: readonly StandardText[] = [],
): StandardText[] => {
  if (!Array.isArray(own)) refuse('must be a list')
  own.forEach(check)
  const byKey = new Map(own.map((text) => [text.key, text]))
  if (byKey.size < own.length) refuse('must have different keys')
  const replaced = defaults.map((text) => byKey.get(text.key) ?? text)
  return [...replaced, ...own.filter(({ key }) => !defaults.some((text) => text.key === key))]
}
