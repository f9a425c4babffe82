import type { NoticeDocument } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Reader } from '../record/publications.js'
import type { ReadError } from './answers.js'
import type { Surroundings } from './noticeLinks.js'

import { calendarDateOf, startOfDay } from '../notice/dates.js'
import { isFresh, malformedError, noNoticeError, notAcceptableError, STATUS } from './answers.js'
import { isUnmodified, lastModifiedOf } from '../http/conditional.js'
import { acceptedFormat, readFormat } from '../http/accept.js'
import { addressesOf, linkHeader, linksOf, readSurroundings } from './noticeLinks.js'
import { MalformedParameter, MOST, readAt, readCount, readFallback, readLocale } from '../http/parameters.js'
import { readNotice } from './publishedNotices.js'
import { remembered } from './remembered.js'
import { representationOf } from './representations.js'

/** Caches may keep it for as long as they like, and have to ask each time whether it is still the answer. */
export const REVALIDATE = 'public, max-age=0, must-revalidate'
/** A record never changes. */
export const FOR_EVER = 'public, max-age=31536000, immutable'
/** Nor does the text of a version, but that its notice is withdrawn, and where its links lead now, is told within a day. */
const FOR_A_DAY = 'public, max-age=86400, immutable'

/** Errors are JSON whatever was asked for: a client that cannot show one has the status, and there is one shape to read. */
export const refusal = (error: ReadError, headers: Record<string, string> = {}): Response =>
  Response.json(
    { errors: [error] },
    { headers: { 'Cache-Control': 'no-store', ...headers }, status: STATUS[error.code] },
  )

/** The answer to a reader, or what is wrong with what was asked: never to be taken for another type than it says. */
export const withRefusals = async (
  req: { headers: Headers },
  answer: () => Promise<Response>,
): Promise<Response> => {
  const response = await answer().catch((error: unknown) => {
    if (error instanceof MalformedParameter) return refusal(malformedError(req, error))
    throw error
  })
  response.headers.set('X-Content-Type-Options', 'nosniff')
  return response
}

/**
 * The instants at which what is at the address of a notice can last have become another: when anything was published of it,
 * and when the day of its text began, if that was published ahead.
 */
const changesOf = (
  { effectiveFrom, publishedAt }: NoticeDocument,
  { lastPublishedAt }: Surroundings,
  { timeZone }: NormalisedOptions,
): Date[] =>
  effectiveFrom > calendarDateOf(publishedAt, timeZone)
    ? [lastPublishedAt, startOfDay(effectiveFrom, timeZone)]
    : [lastPublishedAt]

/** How a notice is asked for. */
export type NoticeRequest = {
  slug: string
  /** A parameter of the query, as typed. @throws MalformedParameter when it is given more than once */
  parameter: (name: 'at' | 'fallback' | 'format' | 'locale') => string | undefined
  /** A certain version, as typed. */
  version?: string | undefined
  /** Where it was asked for, if not at the endpoints of the REST API: its languages and formats are there too. */
  path?: string | undefined
  /** What of the request decides about headers beside what is negotiated. */
  vary?: string | undefined
}

/** An answer as it is kept. */
type Prepared =
  | { body: Uint8Array<ArrayBuffer>; changes: Date[]; headers: Record<string, string> & { ETag: string } }
  | { error: ReadError; headers?: Record<string, string> }

const encoder = new TextEncoder()

/**
 * A notice in the format asked for, or why there is none: the answer of `GET /published/:slug` and of a version.
 *
 * @throws MalformedParameter
 */
export const noticeAnswer = async (
  req: { headers: Headers } & Reader,
  options: NormalisedOptions,
  { parameter, path, slug, vary, version }: NoticeRequest,
): Promise<Response> => {
  const now = new Date()
  const asked = {
    at: parameter('at'),
    fallback: parameter('fallback'),
    format: parameter('format'),
    locale: parameter('locale'),
    version,
  }
  const accept = asked.format ? null : req.headers.get('accept')
  const today = calendarDateOf(now, options.timeZone)

  const prepare = async (): Promise<Prepared> => {
    const locale = readLocale(asked.locale)
    const query = {
      slug,
      at: readAt(asked.at, now, options.timeZone),
      fallback: readFallback(asked.fallback),
      locale,
      version: version === undefined ? undefined : readCount('version', version, 1, MOST),
    }
    const given = readFormat(asked.format)
    const format = given ?? acceptedFormat(accept)
    const varies = [given ? undefined : 'Accept', vary].filter((one) => one !== undefined).join(', ')
    const varying: Record<string, string> = varies === '' ? {} : { Vary: varies }
    if (!format) return { error: notAcceptableError(req), headers: varying }

    const answer = await readNotice(req, options, query)
    if ('none' in answer) return { error: noNoticeError(req, answer.none, locale) }
    const { document } = answer
    const surroundings = await readSurroundings(req, options, document, slug)
    const byVersion = version !== undefined || Boolean(asked.at)
    const linked = { byVersion, format, formatGiven: given !== undefined, path }
    const addresses = addressesOf(req, options, document, surroundings, linked)
    const links = linksOf(document, surroundings, addresses)
    const { body, headers } = representationOf({ ...document, links }, format, options, (language) =>
      addresses.own(language, given),
    )
    return {
      body: encoder.encode(body),
      changes: changesOf(document, surroundings, options),
      headers: {
        ...headers,
        'Cache-Control': version === undefined || document.withdrawal ? REVALIDATE : FOR_A_DAY,
        'Content-Language': document.locale,
        Link: linkHeader(document.locales, links, addresses, linked),
        ...varying,
      },
    }
  }
  const prepared = await remembered(
    req,
    options,
    { key: JSON.stringify([today, asked, accept, path, vary]), slug },
    async () => {
      const answer = await prepare()
      const size = 'body' in answer ? answer.body.byteLength + JSON.stringify(answer.headers).length : 0
      return { answer, size }
    },
  )
  if ('error' in prepared) return refusal(prepared.error, prepared.headers)

  const { body, changes, headers } = prepared
  const lastModified = lastModifiedOf(changes, now)
  const sent = lastModified === undefined ? headers : { ...headers, 'Last-Modified': lastModified }
  // A client that knows the ETag is not asked for the date (RFC 9110 §13.1.3).
  const fresh = req.headers.has('if-none-match')
    ? isFresh(req, headers.ETag)
    : isUnmodified(req.headers.get('if-modified-since'), lastModified, now)
  return fresh ? new Response(null, { headers: sent, status: 304 }) : new Response(body, { headers: sent })
}
