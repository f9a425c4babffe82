import type { PayloadRequest } from 'payload'

import type { Language } from '../notice/document.js'
import type { Row } from '../sources/localisation.js'

import { hasForbiddenCharacter } from '../notice/characters.js'
import { isRow } from '../sources/localisation.js'

/** The texts of a notice that an act takes over: readers are told them once. */
const TAKEN_TEXTS = [
  ['change', 'note'],
  ['withdrawal', 'reason'],
] as const

/** Texts that were sent in several languages at once, by path and language. */
export type TypedTexts = Readonly<Record<string, Readonly<Record<Language, null | string>>>>

const isText = (value: unknown): value is null | string =>
  value === null || (typeof value === 'string' && !hasForbiddenCharacter(value))

/**
 * Takes the texts that an act takes over out of what is sent where they come in several languages at once, as
 * `{ reason: { fi: '…', sv: '…' } }`. Payload saves one language at a time, and nothing at all of what is sent in all of them
 * (`locale=all`): a text without a language is one of the default language then.
 *
 * @returns the data with what is left to Payload; what no text can be is left to be refused
 */
export const takeTypedTexts = (req: PayloadRequest, data: Row): { data: Row; typed: TypedTexts } => {
  const { localization } = req.payload.config
  if (!localization) return { data, typed: {} }
  const next = { ...data }
  const typed: Record<string, Record<Language, null | string>> = {}
  for (const [group, name] of TAKEN_TEXTS) {
    const fields = next[group]
    if (!isRow(fields)) continue
    const given = fields[name]
    const texts =
      req.locale === 'all' && typeof given === 'string' ? { [localization.defaultLocale]: given } : given
    if (!isRow(texts)) continue
    const entries = Object.entries(texts)
    if (!entries.every(([language, text]) => localization.localeCodes.includes(language) && isText(text))) {
      continue
    }
    const { [name]: _, ...others } = fields
    const own = texts[req.locale ?? '']
    next[group] = own === undefined ? others : { ...others, [name]: own }
    typed[`${group}.${name}`] = texts as Record<Language, null | string>
  }
  return { data: next, typed }
}

/** A row with all languages, and over it what was sent in several of them. */
export const withTypedTexts = (row: Row, typed: TypedTexts): Row => {
  const next = { ...row }
  for (const [group, name] of TAKEN_TEXTS) {
    const texts = typed[`${group}.${name}`]
    if (!texts) continue
    const fields = isRow(next[group]) ? next[group] : {}
    next[group] = { ...fields, [name]: { ...(isRow(fields[name]) ? fields[name] : {}), ...texts } }
  }
  return next
}
