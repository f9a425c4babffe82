import type { LanguagePack } from '../languagePack.js'
import type { ChangeType } from '../document.js'
import type { TriState } from '../document.js'
import type { ComparisonTexts, ComparisonWords } from './comparisonTexts.js'
import type { FactChange, FactChangeKind } from './types.js'

import { hasForbiddenCharacter } from '../characters.js'
import { countryName } from '../names.js'
import { foldMarks, isSameSpelling } from '../spelling.js'
import { FACT_CHANGE_WEIGHTS } from './types.js'

type Value = null | string | undefined

/** What a change is about. */
export type About = {
  /** See {@link FactChange.subject}. */
  subject?: Value
  /** In the sentence, in parentheses; the subject unless told otherwise. */
  context?: Value
  /** Instead of the weight of its kind. */
  weight?: ChangeType | undefined
}

/** Writes the changes in the facts in one language. */
export type Writer = {
  language: string
  pack: LanguagePack
  texts: ComparisonTexts
  /** A value that is new. */
  added: (kind: FactChangeKind, value: Value, about?: About) => FactChange
  /** A value that is gone. */
  removed: (kind: FactChangeKind, value: Value, about?: About) => FactChange
  /**
   * A value in place of another one: nothing when both are told in the same way, with whatever dashes. A correction is minor.
   */
  changed: (kind: FactChangeKind, before: Value, after: Value, about?: About) => FactChange[]
  /** A sentence that says all by itself. */
  stated: (kind: FactChangeKind, before: Value, after: Value, about?: About) => FactChange
  /** Yes, no, or null when not answered. */
  answer: (state: TriState) => null | string
  country: (code: Value) => null | string
}

/** What is written, or null: an empty value and none are told in the same way. */
export const tidy = (value: Value): null | string => value?.trim() || null

/** Parts that are written, apart by a comma. */
export const listed = (parts: readonly Value[]): null | string => parts.filter(tidy).join(', ') || null

/** A value with a closer description in parentheses. */
export const withDetail = (value: Value, detail: Value): null | string =>
  tidy(value) && tidy(detail) ? `${tidy(value)} (${tidy(detail)})` : (tidy(value) ?? tidy(detail))

/** The name of a key of a closed list; the key itself when it is not on the list. */
export const nameOfKey = (names: Readonly<Record<string, string>>, key: Value): null | string =>
  key ? (Object.hasOwn(names, key) ? (names[key] ?? key) : key) : null

/**
 * What stays of a value when capitals, spaces and punctuation are left out: the same for a correction. Signs beside a
 * digit are kept, for they are part of a number.
 */
export const essence = (value: string): string =>
  foldMarks(value)
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\p{N})\p{P}+(?!\p{N})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The longest value that a sentence shows, in characters. The whole value is beside it. */
const MAX_SHOWN = 200

/** A value as a sentence shows it: on one line, not too long, and without what makes text read otherwise than it is. */
export const shown = (value: string): string => {
  // Cut first: a hostile value may be very long.
  const cut = value.slice(0, MAX_SHOWN * 4)
  const characters = [...cut.replace(/\s+/g, ' ').trim()].filter((one) => !hasForbiddenCharacter(one))
  return characters.length > MAX_SHOWN || cut.length < value.length
    ? `${characters.slice(0, MAX_SHOWN).join('')}…`
    : characters.join('')
}

/** A writer of changes in the language of some words. */
export const createWriter = ({ pack, texts }: ComparisonWords): Writer => {
  const { language } = texts

  const sentence = (kind: FactChangeKind, context: Value, value: null | string): string =>
    texts.facts[kind] +
    (tidy(context) ? ` (${shown(context ?? '')})` : '') +
    (value === null ? '' : `: ${value}`)
  const told = (value: null | string): string => (value === null ? texts.notStated : shown(value))

  const change = (
    kind: FactChangeKind,
    before: Value,
    after: Value,
    { context, subject, weight = FACT_CHANGE_WEIGHTS[kind] }: About,
    value: null | string,
  ): FactChange => ({
    kind,
    after: tidy(after),
    before: tidy(before),
    message: sentence(kind, context === undefined ? subject : context, value),
    subject: tidy(subject),
    weight,
  })

  return {
    added: (kind, value, about = {}) => change(kind, null, value, about, told(tidy(value))),
    answer: (state) => ({ no: pack.no, undecided: null, yes: pack.yes })[state] ?? null,
    changed: (kind, before, after, about = {}) => {
      const [old, fresh] = [tidy(before), tidy(after)]
      if ((old === null) === (fresh === null) && isSameSpelling(old ?? '', fresh ?? '')) return []
      const corrected = old !== null && fresh !== null && essence(old) === essence(fresh)
      return [
        change(
          kind,
          old,
          fresh,
          corrected ? { ...about, weight: 'minor' } : about,
          `${told(old)} → ${told(fresh)}`,
        ),
      ]
    },
    country: (code) => (tidy(code) ? countryName(tidy(code) ?? '', language) : null),
    language,
    pack,
    removed: (kind, value, about = {}) => change(kind, value, null, about, told(tidy(value))),
    stated: (kind, before, after, about = {}) => change(kind, before, after, about, null),
    texts,
  }
}
