import { entityTags } from './headerLists.js'

/** What a client has already, or asks an answer on the condition of (RFC 9110 §8.8, §13). Dates there are whole seconds. */

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

/** What a tag says, without the mark of weak ones. */
const opaque = (etag: string): string => etag.replace(/^W\//, '')

/** True when a client's copy is the current one: tags are compared weakly (RFC 9110 §8.8.3.2, §13.1.2). */
export const isFresh = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch.trim() === '*' || entityTags(ifNoneMatch).map(opaque).includes(opaque(etag))

/** True when the answer is one of those that a client wants: tags are compared strongly, and a weak one is never the same. */
const isWanted = (ifMatch: string, etag: string): boolean =>
  ifMatch.trim() === '*' || (!etag.startsWith('W/') && entityTags(ifMatch).includes(etag))

/** True when something was changed after a date. A date that cannot be read says nothing (RFC 9110 §13.1.4). */
const isModifiedAfter = (since: null | string, lastModified: string | undefined, now: Date): boolean =>
  since !== null &&
  lastModified !== undefined &&
  httpDateOf(since, now) !== undefined &&
  !isUnmodified(since, lastModified, now)

/** The answer is not the one that was asked for by `If-Match` or `If-Unmodified-Since` (412). */
export class PreconditionFailed extends Error {
  override readonly name = 'PreconditionFailed'

  constructor() {
    super('The answer is another one than was asked for by If-Match or If-Unmodified-Since.')
  }
}

/**
 * What the conditions of a request for an answer of 200 come to, in the order of RFC 9110 §13.2.2.
 *
 * @returns true when the client has it already, and needs to be told no more (304)
 * @throws PreconditionFailed
 */
export const isKnown = (
  asked: Headers,
  { etag, lastModified }: { etag: string; lastModified: string | undefined },
  now: Date,
): boolean => {
  const ifMatch = asked.get('if-match')
  const isRefused =
    ifMatch === null
      ? isModifiedAfter(asked.get('if-unmodified-since'), lastModified, now)
      : !isWanted(ifMatch, etag)
  if (isRefused) throw new PreconditionFailed()
  const ifNoneMatch = asked.get('if-none-match')
  return ifNoneMatch === null
    ? isUnmodified(asked.get('if-modified-since'), lastModified, now)
    : isFresh(ifNoneMatch, etag)
}
