import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import type { NoticeDocument } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { ReadError } from './answers.js'
import type { Surroundings } from './noticeLinks.js'

import { calendarDateOf, startOfDay } from '../notice/dates.js'
import {
  etagOfAnswer,
  isFresh,
  malformedError,
  noNoticeError,
  notAcceptableError,
  STATUS,
} from './answers.js'
import { readDiff } from './comparison.js'
import { feedEndpoints } from './feed/endpoints.js'
import { isUnmodified, lastModifiedOf } from './conditional.js'
import { readHistory } from './history.js'
import { listNotices } from './listNotices.js'
import { acceptedFormat, readFormat } from './negotiate.js'
import { addressesOf, linkHeader, readSurroundings } from './noticeLinks.js'
import {
  MalformedParameter,
  MOST,
  MOST_PER_PAGE,
  readAt,
  readCount,
  readFallback,
  readListed,
  readLocale,
} from './parameters.js'
import { readNotice, readRecord } from './publishedNotices.js'
import { representationOf } from './representations.js'

const parameter = (req: PayloadRequest, name: string): string | undefined => {
  const value: unknown = req.query[name] ?? undefined
  if (value === undefined || typeof value === 'string') return value
  throw new MalformedParameter(name, 'one value')
}

const routed = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name] ?? '')

/** Errors are JSON whatever was asked for: a client that cannot show one has the status, and there is one shape to read. */
const refusal = (error: ReadError, headers: Record<string, string> = {}): Response =>
  Response.json(
    { errors: [error] },
    { headers: { 'Cache-Control': 'no-store', ...headers }, status: STATUS[error.code] },
  )

type Answer = (req: PayloadRequest) => Promise<Response>

/** A handler for GET and for HEAD, which Payload's router tells apart. */
const forGetAndHead = (path: string, answer: Answer): Endpoint[] => {
  const handler: PayloadHandler = async (req) => {
    try {
      return await answer(req)
    } catch (error) {
      if (error instanceof MalformedParameter) return refusal(malformedError(req, error))
      throw error
    }
  }
  const head: PayloadHandler = async (req) => {
    const { headers, status } = await handler(req)
    return new Response(null, { headers, status })
  }
  return [
    { handler, method: 'get', path },
    { handler: head, method: 'head', path },
  ]
}

/** Caches may keep it for as long as they like, and have to ask each time whether it is still the answer. */
const REVALIDATE = 'public, max-age=0, must-revalidate'
/** A record never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Nor does the text of a version, but that its notice is withdrawn is told a day later at the latest. */
const FOR_A_DAY = 'public, max-age=86400, immutable'

/** An answer with an ETag, or 304 when the client has it. */
const cached = (
  req: PayloadRequest,
  body: unknown,
  { cacheControl, etag, language }: { cacheControl: string; etag: string; language?: string },
): Response => {
  const headers = {
    'Cache-Control': cacheControl,
    ...(language && { 'Content-Language': language }),
    ETag: etag,
    Vary: 'Origin',
  }
  return isFresh(req, etag) ? new Response(null, { headers, status: 304 }) : Response.json(body, { headers })
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

const noticeAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  version: number | undefined,
): Promise<Response> => {
  const now = new Date()
  const locale = readLocale(parameter(req, 'locale'))
  const at = parameter(req, 'at')
  const slug = routed(req, 'slug')
  const query = {
    slug,
    at: readAt(at, now, options.timeZone),
    fallback: readFallback(parameter(req, 'fallback')),
    locale,
    version,
  }
  const given = readFormat(parameter(req, 'format'))
  const format = given ?? acceptedFormat(req.headers.get('accept'))
  const vary = given ? 'Origin' : 'Accept, Origin'
  if (!format) return refusal(notAcceptableError(req), { Vary: vary })

  const answer = await readNotice(req, options, query)
  if ('none' in answer) return refusal(noNoticeError(req, answer.none, locale))
  const { document } = answer
  const surroundings = await readSurroundings(req, options, document, slug)
  const linked = { byVersion: version !== undefined || Boolean(at), format, formatGiven: given !== undefined }
  const addresses = addressesOf(req, options, document, surroundings, linked)
  const { body, headers: own } = representationOf(document, format, options, (language) =>
    addresses.own(language, given),
  )
  const lastModified = lastModifiedOf(changesOf(document, surroundings, options), now)
  const headers = {
    ...own,
    'Cache-Control': version === undefined || document.withdrawal ? REVALIDATE : FOR_A_DAY,
    'Content-Language': document.locale,
    Link: linkHeader(document, surroundings, addresses, linked),
    Vary: vary,
    ...(lastModified && { 'Last-Modified': lastModified }),
  }
  // A client that knows the ETag is not asked for the date (RFC 9110 §13.1.3).
  const fresh = req.headers.has('if-none-match')
    ? isFresh(req, own.ETag)
    : isUnmodified(req.headers.get('if-modified-since'), lastModified, now)
  return fresh ? new Response(null, { headers, status: 304 }) : new Response(body, { headers })
}

const recordAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> => {
  const version = readCount('version', routed(req, 'version'), 1, MOST)
  const answer = await readRecord(req, options, routed(req, 'slug'), version)
  if ('none' in answer) return refusal(noNoticeError(req, answer.none, undefined))
  const { record } = answer
  return cached(req, record, { cacheControl: FOR_EVER, etag: `"${record.hash}.record.json"` })
}

const historyAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> => {
  const locale = readLocale(parameter(req, 'locale'))
  const answer = await readHistory(req, options, {
    slug: routed(req, 'slug'),
    limit: readCount('limit', parameter(req, 'limit'), 10, MOST_PER_PAGE),
    locale,
    page: readCount('page', parameter(req, 'page'), 1, MOST),
  })
  if ('none' in answer) return refusal(noNoticeError(req, answer.none, locale))
  const { history } = answer
  return cached(req, history, { cacheControl: REVALIDATE, etag: etagOfAnswer(history) })
}

const diffAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> => {
  const locale = readLocale(parameter(req, 'locale'))
  const given = (name: 'from' | 'to') => {
    const value = parameter(req, name)
    return value ? readCount(name, value, 1, MOST) : undefined
  }
  const answer = await readDiff(req, options, {
    slug: routed(req, 'slug'),
    from: given('from'),
    locale,
    to: given('to'),
  })
  if ('none' in answer) return refusal(noNoticeError(req, answer.none, locale))
  const { diff } = answer
  return cached(req, diff, {
    cacheControl: REVALIDATE,
    etag: etagOfAnswer(diff),
    language: diff.locale,
  })
}

/**
 * The public endpoints, under the path of the notices collection: they read publications only.
 *
 * - `GET /published?locale=&at=&page=&limit=&status=upcoming`: a page of {@link NoticeList}
 * - `GET /published/feed` and `GET /published/:slug/feed?locale=&format=&page=&limit=`: see {@link feedEndpoints}
 * - `GET /published/:slug?locale=&at=&fallback=none`: the {@link NoticeDocument} in force
 * - `GET /published/:slug/versions/:version?locale=&fallback=none`: the document of one version
 * - `GET /published/:slug/versions/:version/record`: its {@link PublicationRecord}, as it was hashed
 * - `GET /published/:slug/history?locale=&page=&limit=`: a page of {@link NoticeHistory}
 * - `GET /published/:slug/diff?from=&to=&locale=`: the {@link NoticeDiff} of two versions
 *
 * The two that give a document give it as HTML, Markdown or text as well: by `Accept`, or `?format=`.
 *
 * Each answers HEAD too. Errors are `{ errors: [{ message, code, … }] }`.
 */
export const readEndpoints = (options: NormalisedOptions): Endpoint[] => [
  ...forGetAndHead('/published', async (req) => {
    const list = await listNotices(req, options, {
      at: readAt(parameter(req, 'at'), new Date(), options.timeZone),
      limit: readCount('limit', parameter(req, 'limit'), 10, MOST_PER_PAGE),
      locale: readLocale(parameter(req, 'locale')),
      page: readCount('page', parameter(req, 'page'), 1, MOST),
      status: readListed(parameter(req, 'status')),
    })
    return Response.json(list, { headers: { 'Cache-Control': REVALIDATE, Vary: 'Origin' } })
  }),
  ...feedEndpoints(options, { forGetAndHead, parameter, refusal }),
  ...forGetAndHead('/published/:slug', (req) => noticeAnswer(req, options, undefined)),
  ...forGetAndHead('/published/:slug/versions/:version', (req) =>
    noticeAnswer(req, options, readCount('version', routed(req, 'version'), 1, MOST)),
  ),
  ...forGetAndHead('/published/:slug/versions/:version/record', (req) => recordAnswer(req, options)),
  ...forGetAndHead('/published/:slug/history', (req) => historyAnswer(req, options)),
  ...forGetAndHead('/published/:slug/diff', (req) => diffAnswer(req, options)),
]
