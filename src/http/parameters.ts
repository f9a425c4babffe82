import type { Moment } from '../notice/timeline.js'

import { calendarDateOf, isCalendarDate } from '../notice/dates.js'

/** A parameter of a request that cannot be read: which one, and what is expected. */
export class MalformedParameter extends Error {
  constructor(
    readonly parameter: string,
    readonly expected: string,
  ) {
    super(`The parameter ${parameter} is malformed: ${expected}.`)
  }
}

type Given = null | number | string | undefined

const isMissing = (value: Given): value is '' | null | undefined =>
  value === undefined || value === null || value === ''

/**
 * When to read: at the end of a calendar date, or at an instant. At the end of today when nothing is given.
 *
 * @throws MalformedParameter
 */
export const readAt = (value: Given, now: Date, timeZone: string): Moment => {
  if (isMissing(value)) return { date: calendarDateOf(now, timeZone), instant: null }
  if (isCalendarDate(value)) return { date: value, instant: null }
  const text = String(value)
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? new Date(text)
    : null
  const malformed = new MalformedParameter('at', 'YYYY-MM-DD, or an instant such as 2021-03-01T12:00:00Z')
  if (!instant || Number.isNaN(instant.getTime())) throw malformed
  try {
    return { date: calendarDateOf(instant, timeZone), instant: instant.toISOString() }
  } catch {
    // An instant at the ends of the calendar can fall in a year that has no date of four digits.
    throw malformed
  }
}

/**
 * A language asked for, as typed; undefined when none is.
 *
 * @throws MalformedParameter when it could not be a language code (BCP 47)
 */
export const readLocale = (value: Given): string | undefined => {
  if (isMissing(value)) return undefined
  if (typeof value === 'string' && /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}$/.test(value)) return value
  throw new MalformedParameter('locale', 'a language code such as fi or sv-FI')
}

/**
 * Whether another language may be given instead.
 *
 * @throws MalformedParameter
 */
export const readFallback = (value: Given): 'default' | 'none' => {
  if (isMissing(value) || value === 'default') return 'default'
  if (value === 'none') return 'none'
  throw new MalformedParameter('fallback', 'none or default')
}

/**
 * A whole number from 1 to a limit.
 *
 * @throws MalformedParameter
 */
export const readCount = (name: string, value: Given, standard: number, most: number): number => {
  if (isMissing(value)) return standard
  const count = /^[0-9]{1,10}$/.test(String(value)) ? Number(value) : 0
  if (count >= 1 && count <= most) return count
  throw new MalformedParameter(name, `a whole number from 1 to ${most}`)
}

/**
 * Which notices to list.
 *
 * @throws MalformedParameter
 */
export const readListed = (value: Given): Listed => {
  if (isMissing(value)) return 'inForce'
  const listed = LISTED.find((one) => one === value)
  if (listed) return listed
  throw new MalformedParameter('status', LISTED.join(' or '))
}

/** What the list can hold: what is in force, or what has been published and will take force later. */
export const LISTED = ['inForce', 'upcoming'] as const
export type Listed = (typeof LISTED)[number]

/** Largest number a version or a page can have. */
export const MOST = 2_147_483_647

/** Most notices on one page of the list. */
export const MOST_PER_PAGE = 100
