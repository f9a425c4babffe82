import { entityTags } from './headerLists.js'

/** `Last-Modified` and `If-Modified-Since` (RFC 9110 §8.8.2, §13.1.3). Dates there are whole seconds. */

const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|(?:[a-z]{3,6}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT)| [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/

const FIFTY_YEARS = 50 * 365.25 * 24 * 3_600_000

/**
 * The time of an HTTP date in one of its three forms (RFC 9110 §5.6.7), in milliseconds; undefined when it is none.
 *
 * @param now for the form that writes the year with two digits
 */
export const httpDateOf = (value: string, now: Date): number | undefined => {
  const text = value.trim()
  if (!DATE.test(text)) return undefined
  // The oldest form names no time zone; it is GMT.
  const time = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  if (Number.isNaN(time)) return undefined
  if (!/-\d{2} /.test(text) || time <= now.getTime() + FIFTY_YEARS) return time
  const date = new Date(time)
  return date.setUTCFullYear(date.getUTCFullYear() - 100)
}

/**
 * The `Last-Modified` of what last changed at one of some instants, whichever is last of those that have been.
 *
 * @returns undefined while that second lasts: what changes again within it would have the same date
 */
export const lastModifiedOf = (instants: readonly Date[], now: Date): string | undefined => {
  const times = instants.map((instant) => instant.getTime()).filter((time) => time <= now.getTime())
  if (times.length === 0) return undefined
  const last = Math.max(...times)
  return Math.floor(last / 1000) < Math.floor(now.getTime() / 1000) ? new Date(last).toUTCString() : undefined
}

/** True when what a client has from `since` is not older than `lastModified`. A date that cannot be read says nothing. */
export const isUnmodified = (since: null | string, lastModified: string | undefined, now: Date): boolean => {
  if (since === null || lastModified === undefined) return false
  const time = httpDateOf(since, now)
  return time !== undefined && Date.parse(lastModified) <= time
}

/** True when a client's copy is the current one (RFC 9110 §13.1.2). */
export const isFresh = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch.trim() === '*' || entityTags(ifNoneMatch).includes(etag)
