import { APIError } from 'payload'

import type { Moment } from '../notice/timeline.js'

import { calendarDateOf, isCalendarDate } from '../notice/dates.js'
import { isScope } from '../notice/scope.js'

/**
 * A parameter of a request that cannot be read: which one, and what is expected. Public answers say it in the reader's
 * language; elsewhere Payload answers 400 with this message.
 */
export class MalformedParameter extends APIError<{ expected: string; parameter: string }> {
  /** Payload logs by name, and what was asked wrongly is no fault of the server's, with its stack. */
  override readonly name = 'ValidationError'

  constructor(
    readonly parameter: string,
    readonly expected: string,
  ) {
    super(`The parameter ${parameter} is malformed: ${expected}.`, 400, { expected, parameter }, true)
  }
}

type Given = null | number | string | undefined

/**
 * The parameters of a request by name, however they came: in a query, in an address or as arguments of GraphQL.
 *
 * @throws MalformedParameter when one is given more than once
 */
export type Parameters = (name: string) => Given

/** Those of a query as Payload has read it. */
export const parametersOf =
  (query: Record<string, unknown>): Parameters =>
  (name) => {
    const value = query[name] ?? undefined
    if (value === undefined || typeof value === 'string' || typeof value === 'number') return value
    throw new MalformedParameter(name, 'one value')
  }

/** Those of a query that nobody has read yet. */
export const parametersIn =
  (search: URLSearchParams): Parameters =>
  (name) => {
    const [first, ...others] = search.getAll(name)
    if (others.length > 0) throw new MalformedParameter(name, 'one value')
    return first
  }

/** True for a parameter that is not given, or empty. */
export const isMissing = (value: Given): value is '' | null | undefined =>
  value === undefined || value === null || value === ''

/** What could be an instant (ISO 8601, in UTC or with its distance from it). */
export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * When to read: at the end of a calendar date, or at an instant. At the end of today when nothing is given.
 *
 * @throws MalformedParameter
 */
export const readAt = (value: Given, now: Date, timeZone: string): Moment => {
  if (isMissing(value)) return { date: calendarDateOf(now, timeZone), instant: null }
  if (isCalendarDate(value)) return { date: value, instant: null }
  const text = String(value)
  const instant = INSTANT.test(text) ? new Date(text) : null
  const malformed = new MalformedParameter('at', 'YYYY-MM-DD, or an instant such as 2021-03-01T12:00:00Z')
  if (!instant || Number.isNaN(instant.getTime())) throw malformed
  try {
    return { date: calendarDateOf(instant, timeZone), instant: instant.toISOString() }
  } catch {
    // An instant at the ends of the calendar can fall in a year that has no date of four digits.
    throw malformed
  }
}

/** What could be a language code (BCP 47). */
export const LANGUAGE_CODE = /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}$/

/**
 * A language asked for, as typed; undefined when none is.
 *
 * @throws MalformedParameter when it could not be a language code (BCP 47)
 */
export const readLocale = (value: Given): string | undefined => {
  if (isMissing(value)) return undefined
  if (typeof value === 'string' && LANGUAGE_CODE.test(value)) return value
  throw new MalformedParameter('locale', 'a language code such as fi or sv-FI')
}

/**
 * The name of a scope asked for; undefined when none is.
 *
 * @param isKnown whether the installation has scopes at all
 * @throws MalformedParameter when it could not be a name, or there are none
 */
export const readScope = (value: Given, isKnown: boolean): string | undefined => {
  if (isMissing(value)) return undefined
  if (!isKnown) throw new MalformedParameter('scope', 'there are no scopes here')
  const name = String(value)
  if (isScope(name)) return name
  throw new MalformedParameter('scope', 'letters and digits, joined by single hyphens or underscores')
}

/**
 * What is added to links by those who pass them on, and asks nothing of us: campaign tags of newsletters and advertisements, and
 * what Next puts on the address of a page that it fetches ahead.
 */
const ADDED_BY_OTHERS =
  /^(?:utm_\w+|(?:d|fb|g|tt|tw|y)clid|msclkid|gbraid|wbraid|gad_\w+|mc_[ce]id|igshid|li_fat_id|_g[al]|_hs(?:enc|mi)|_rsc)$/

/** True for a parameter that has a meaning for others alone, and is passed over. */
export const isAddedByOthers = (name: string): boolean => ADDED_BY_OTHERS.test(name)

/** How much of a name that somebody else chose is repeated. */
const LONGEST_NAME = 80

/**
 * The parameters of a query that has no others than some: a name that was mistyped would ask another question. Passed over is
 * what {@link isAddedByOthers others add} to links.
 *
 * @throws MalformedParameter naming the first that there is none of, and those there are
 */
export const parametersOnly = (search: URLSearchParams, names: readonly string[]): Parameters => {
  const other = [...search.keys()].find((name) => !names.includes(name) && !isAddedByOthers(name))
  if (other === undefined) return parametersIn(search)
  // In Payload's queries that is a list or an object.
  const [beforeBracket = ''] = other.split('[')
  if (beforeBracket !== other && names.includes(beforeBracket)) {
    throw new MalformedParameter(beforeBracket, 'one value')
  }
  throw new MalformedParameter(
    other.slice(0, LONGEST_NAME),
    names.length > 0 ? `here there is only ${listOf(names)}` : 'there is none here',
  )
}

/** Names in a sentence: `a, b or c`. */
const listOf = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ')

/**
 * One of some names; undefined when none is given.
 *
 * @throws MalformedParameter naming them all
 */
export const readChoice = <Choice extends string>(
  name: string,
  value: Given,
  choices: readonly Choice[],
): Choice | undefined => {
  if (isMissing(value)) return undefined
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  throw new MalformedParameter(name, listOf(choices))
}

/** How yes and no are written. */
export const FLAGS = ['true', 'false'] as const

/**
 * Yes or no; undefined when nothing is given.
 *
 * @throws MalformedParameter
 */
export const readFlag = (name: string, value: Given): boolean | undefined => {
  const choice = readChoice(name, value, FLAGS)
  return choice === undefined ? undefined : choice === 'true'
}

/** How it is said that a format may leave out what it demands and a notice does not say. */
export const LOSSY = ['1'] as const

/**
 * Whether a format may leave out what it demands and a notice does not say.
 *
 * @throws MalformedParameter
 */
export const readLossy = (value: Given): boolean => readChoice('lossy', value, LOSSY) !== undefined

/**
 * A whole number within limits; undefined when none is given.
 *
 * @throws MalformedParameter
 */
export const readNumber = (
  name: string,
  value: Given,
  [least, most]: readonly [least: number, most: number],
): number | undefined => {
  if (isMissing(value)) return undefined
  const number = /^[0-9]{1,10}$/.test(String(value)) ? Number(value) : -1
  if (number >= least && number <= most) return number
  throw new MalformedParameter(name, `a whole number from ${least} to ${most}`)
}

/**
 * A whole number from 1 to a limit.
 *
 * @throws MalformedParameter
 */
export const readCount = (name: string, value: Given, standard: number, most: number): number =>
  readNumber(name, value, [1, most]) ?? standard

/** Largest number that a version, a page or an entry of the log can have. */
export const MOST = 2_147_483_647

/** Most documents on one page. */
export const MOST_PER_PAGE = 100

/**
 * A version; undefined when none is given.
 *
 * @throws MalformedParameter
 */
export const readVersion = (name: string, value: Given): number | undefined =>
  isMissing(value) ? undefined : readCount(name, value, 1, MOST)

/**
 * Which page, and how many on each.
 *
 * @param usual how many when nothing is asked for
 * @throws MalformedParameter
 */
export const readPaging = (given: Parameters, usual = 10): { limit: number; page: number } => ({
  limit: readCount('limit', given('limit'), usual, MOST_PER_PAGE),
  page: readCount('page', given('page'), 1, MOST),
})
