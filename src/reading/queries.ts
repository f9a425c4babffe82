import type { Parameters } from '../http/parameters.js'
import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { DiffQuery } from './comparison.js'
import type { HistoryQuery } from './history.js'
import type { ParsedListQuery } from './listNotices.js'
import type { ParsedNoticeQuery } from './publishedNotices.js'
import type { SinceQuery } from './since.js'

import {
  MalformedParameter,
  readAt,
  readChoice,
  readLocale,
  readPaging,
  readVersion,
} from '../http/parameters.js'
import { LISTED } from './listNotices.js'
import { FALLBACKS } from './publishedNotices.js'

/**
 * What readers ask, read from the parameters of REST, of a route handler and of GraphQL alike. Each function throws
 * MalformedParameter for the first parameter that cannot be read.
 */

/** A query whose language, if any, is named. */
type Named<Query> = { locale?: Language | undefined } & Omit<Query, 'locale'>

/** Reads `locale`, `at`, `fallback` and `version`. */
export const readNoticeQuery = (
  given: Parameters,
  { timeZone }: Pick<NormalisedOptions, 'timeZone'>,
  now: Date,
): Named<Omit<ParsedNoticeQuery, 'slug'>> => {
  const query = {
    locale: readLocale(given('locale')),
    at: readAt(given('at'), now, timeZone),
    fallback: readChoice('fallback', given('fallback'), FALLBACKS) ?? 'default',
    version: readVersion('version', given('version')),
  }
  if (given('at') && query.version !== undefined) {
    throw new MalformedParameter('at', 'no day with a version, which is the same on every day')
  }
  return query
}

/** Reads `at`, `page`, `limit`, `locale` and `status`. */
export const readListQuery = (
  given: Parameters,
  { timeZone }: Pick<NormalisedOptions, 'timeZone'>,
  now: Date,
): Named<ParsedListQuery> => ({
  at: readAt(given('at'), now, timeZone),
  ...readPaging(given),
  locale: readLocale(given('locale')),
  status: readChoice('status', given('status'), LISTED) ?? 'inForce',
})

/** Reads `locale`, `page` and `limit`. */
export const readHistoryQuery = (given: Parameters): Named<Omit<HistoryQuery, 'slug'>> => ({
  locale: readLocale(given('locale')),
  ...readPaging(given),
})

/** Reads `locale`, `from` and `to`. */
export const readDiffQuery = (given: Parameters): Named<Omit<DiffQuery, 'slug'>> => ({
  locale: readLocale(given('locale')),
  from: readVersion('from', given('from')),
  to: readVersion('to', given('to')),
})

/** Reads `version`. */
export const readSinceQuery = (given: Parameters): Pick<SinceQuery, 'version'> => ({
  version: readVersion('version', given('version')) ?? 1,
})
