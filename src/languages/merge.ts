import type { ComparisonTexts, ComparisonWords } from '../notice/diff/comparisonTexts.js'
import type { Language } from '../notice/document.js'
import type { LanguagePack } from '../notice/languagePack.js'
import type { AdminTranslations, AnswerMessages, FeedSentences, OwnLanguage, Strings } from './types.js'

import { DURATION_UNITS } from '../notice/languagePack.js'
import { forLanguage } from '../notice/lookUpLanguage.js'
import { builtIn, builtInLanguages } from './index.js'

/** One piece in several languages, English always among them. */
type ByLanguage<Piece> = { readonly en: Piece } & Readonly<Record<Language, Piece>>

/** What there is in every language of an app, piece by piece: to be looked up with {@link forLanguage}. */
export type Languages = {
  admin: ByLanguage<AdminTranslations>
  answers: ByLanguage<AnswerMessages>
  comparisons: ByLanguage<ComparisonTexts>
  feeds: ByLanguage<FeedSentences>
  packs: ByLanguage<LanguagePack>
}

const { en } = builtInLanguages

/** The pieces of which a language has all or nothing, and those that are filled in string by string. */
const WHOLE = ['pack', 'comparison', 'answers', 'feed'] as const
const PIECES = [...WHOLE, 'words', 'admin'] as const

const refuse = (path: string, reason: string): never => {
  throw new Error(`payload-privacy-notices: option \`languages.${path}\` ${reason}`)
}

type Nested = Record<string, unknown>

const isNested = (value: unknown): value is Nested =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of Payload, which has keys of its own. */
const PAYLOADS = 'admin.lexical'

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Checks how a language tells durations, if it says so: each has other words for numbers. */
const checkDurationWords = (given: unknown, code: string): void => {
  if (given === undefined) return
  const path = `${code}.pack.durationWords`
  if (!isNested(given)) return refuse(path, 'must be an object')
  const { numbers, units, ...lists } = given
  if (!isNested(numbers) || Object.values(numbers).some((one) => typeof one !== 'number')) {
    refuse(`${path}.numbers`, 'must be an object of numbers')
  }
  for (const unit of DURATION_UNITS) {
    if (!isNested(units) || !isListOfTexts(units[unit]))
      refuse(`${path}.units.${unit}`, 'must be a list of texts')
  }
  for (const list of ['and', 'between', 'otherwise', 'vague', 'vagueBefore']) {
    if (!isListOfTexts(lists[list])) refuse(`${path}.${list}`, 'must be a list of texts')
  }
}

/** Checks that a piece has the shape of the English one, with all of its keys or with some. */
const checkLike = (given: unknown, model: unknown, code: string, path: string, isWhole: boolean): void => {
  const must = (be: string) => refuse(`${code}.${path}`, `must be ${be}`)
  if (given === undefined && !isWhole) return
  if (path === 'pack.homeCountry') {
    if (given !== null && typeof given !== 'string') must('a country code or null')
  } else if (path === 'pack.durationWords') {
    checkDurationWords(given, code)
  } else if (!isNested(model)) {
    if (typeof given !== typeof model) must(typeof model === 'string' ? 'a text' : 'a function')
  } else if (!isNested(given)) {
    must('an object')
  } else if (path === 'words.languages') {
    // Names by code: those of the English words, and any other.
    for (const [key, name] of Object.entries(given)) checkLike(name, '', code, `${path}.${key}`, true)
  } else {
    for (const key of Object.keys(given)) {
      const inner = `${path}.${key}`
      if (!Object.hasOwn(model, key) && inner !== PAYLOADS) {
        refuse(`${code}.${inner}`, 'is not known: the English texts have no such key')
      }
    }
    for (const [key, one] of Object.entries(model)) {
      checkLike(given[key], one, code, `${path}.${key}`, isWhole)
    }
  }
}

const check = (code: Language, given: unknown): void => {
  if (!isNested(given)) return refuse(code, `must be an object of ${PIECES.join(', ')}`)
  const unknown = Object.keys(given).find((piece) => !(PIECES as readonly string[]).includes(piece))
  if (unknown !== undefined) {
    refuse(
      `${code}.${unknown}`,
      `is not known: use ${PIECES.join(', ')}; headings, labels and the like belong to pack`,
    )
  }
  for (const piece of PIECES) {
    if (given[piece] === undefined) continue
    checkLike(given[piece], en[piece], code, piece, (WHOLE as readonly string[]).includes(piece))
  }
}

/** Strings with others over them, in objects of their own: of two configs in one process, neither can change the other's. */
export const mergeStrings = (base: Strings, over: Strings): Strings => {
  const result: Strings = {}
  for (const key of new Set([...Object.keys(base), ...Object.keys(over)])) {
    const [below, value] = [base[key], over[key]]
    result[key] =
      typeof (value ?? below) === 'object'
        ? mergeStrings(typeof below === 'object' ? below : {}, typeof value === 'object' ? value : {})
        : ((value ?? below) as string)
  }
  return result
}

/**
 * The built-in languages with an app's own: new ones, and other words for those there are. Neither is changed.
 *
 * @throws Error naming the option, the language, the piece and the key
 */
export const mergeLanguages = (own: Readonly<Record<Language, OwnLanguage>> = {}): Languages => {
  if (!isNested(own))
    throw new Error('payload-privacy-notices: option `languages` must be an object by language code')
  for (const [code, given] of Object.entries(own)) check(code, given)

  const inEach = <Piece extends (typeof WHOLE)[number]>(piece: Piece) => ({
    ...builtIn(piece),
    ...Object.fromEntries(
      Object.entries(own).flatMap(([code, { [piece]: given }]) => (given ? [[code, given]] : [])),
    ),
  })
  const admin: ByLanguage<AdminTranslations> & Record<Language, AdminTranslations> = builtIn('admin')
  // The less exact first, for others to be filled in from: `sv` before `sv-FI`.
  for (const [code, given] of Object.entries(own).sort(([one], [other]) => one.length - other.length)) {
    if (given.admin)
      admin[code] = mergeStrings(forLanguage(admin, code) ?? admin.en, given.admin) as AdminTranslations
  }
  return {
    admin,
    answers: inEach('answers'),
    comparisons: inEach('comparison'),
    feeds: inEach('feed'),
    packs: inEach('pack'),
  }
}

/**
 * What a comparison is told with in a language: in English when its sentences are not there in it. Official terms that it
 * has no pack for are English too.
 *
 * @param language BCP 47, such as `sv` or `sv-FI`
 */
export const comparisonWords = ({ comparisons, packs }: Languages, language: Language): ComparisonWords => {
  const texts = forLanguage(comparisons, language)
  return texts
    ? { pack: forLanguage(packs, language) ?? packs.en, texts }
    : { pack: packs.en, texts: comparisons.en }
}
