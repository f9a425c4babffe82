import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'

import { etagOfAnswer, isFresh, noNoticeError } from './answers.js'
import { readDiff } from './comparison.js'
import { feedEndpoints } from './feed/endpoints.js'
import { readHistory } from './history.js'
import { listNotices } from './listNotices.js'
import { FOR_EVER, noticeAnswer, refusal, REVALIDATE, withRefusals } from './noticeAnswer.js'
import {
  MalformedParameter,
  MOST,
  MOST_PER_PAGE,
  readAt,
  readCount,
  readListed,
  readLocale,
} from '../http/parameters.js'
import { readRecord } from './publishedNotices.js'

const parameter = (req: PayloadRequest, name: string): string | undefined => {
  const value: unknown = req.query[name] ?? undefined
  if (value === undefined || typeof value === 'string') return value
  throw new MalformedParameter(name, 'one value')
}

const routed = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name] ?? '')

type Answer = (req: PayloadRequest) => Promise<Response>

/** A handler for GET and for HEAD, which Payload's router tells apart. */
const forGetAndHead = (path: string, answer: Answer): Endpoint[] => {
  const handler: PayloadHandler = async (req) => {
    const response = await withRefusals(req, () => answer(req))
    // Payload says who may read an answer from elsewhere; these of its headers are then of use there.
    if (req.payload.config.cors) response.headers.set('Access-Control-Expose-Headers', 'ETag, Link')
    return response
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

const noticeEndpoint =
  (options: NormalisedOptions): Answer =>
  (req) =>
    noticeAnswer(req, options, {
      parameter: (name) => parameter(req, name),
      slug: routed(req, 'slug'),
      vary: 'Origin',
      version: req.routeParams?.['version'] === undefined ? undefined : routed(req, 'version'),
    })

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
  // The first of all: Payload tries one path after the other, and these are asked for most.
  ...forGetAndHead('/published/:slug([^/]+(?<!/feed))', noticeEndpoint(options)),
  ...forGetAndHead('/published/:slug/versions/:version', noticeEndpoint(options)),
  ...forGetAndHead('/published', async (req) => {
    const list = await listNotices(req, options, {
      at: readAt(parameter(req, 'at'), new Date(), options.timeZone),
      limit: readCount('limit', parameter(req, 'limit'), 10, MOST_PER_PAGE),
      locale: readLocale(parameter(req, 'locale')),
      page: readCount('page', parameter(req, 'page'), 1, MOST),
      status: readListed(parameter(req, 'status')),
    })
    return cached(req, list, { cacheControl: REVALIDATE, etag: etagOfAnswer(list) })
  }),
  ...feedEndpoints(options, { forGetAndHead, parameter, refusal }),
  ...forGetAndHead('/published/:slug/versions/:version/record', (req) => recordAnswer(req, options)),
  ...forGetAndHead('/published/:slug/history', (req) => historyAnswer(req, options)),
  ...forGetAndHead('/published/:slug/diff', (req) => diffAnswer(req, options)),
]
