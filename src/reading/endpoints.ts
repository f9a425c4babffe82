import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { ReadError } from './answers.js'

import { etagOf, isFresh, malformedError, noNoticeError, STATUS } from './answers.js'
import {
  MalformedParameter,
  MOST,
  MOST_PER_PAGE,
  readAt,
  readCount,
  readFallback,
  readLocale,
} from './parameters.js'
import { listNotices, readNotice } from './publishedNotices.js'

const parameter = (req: PayloadRequest, name: string): string | undefined => {
  const value: unknown = req.query[name] ?? undefined
  if (value === undefined || typeof value === 'string') return value
  throw new MalformedParameter(name, 'one value')
}

const routed = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name] ?? '')

const refusal = (error: ReadError): Response =>
  Response.json({ errors: [error] }, { headers: { 'Cache-Control': 'no-store' }, status: STATUS[error.code] })

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

const noticeAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  version: number | undefined,
): Promise<Response> => {
  const locale = readLocale(parameter(req, 'locale'))
  const answer = await readNotice(req, options, {
    slug: routed(req, 'slug'),
    at: readAt(parameter(req, 'at'), new Date(), options.timeZone),
    fallback: readFallback(parameter(req, 'fallback')),
    locale,
    version,
  })
  if ('none' in answer) return refusal(noNoticeError(req, answer.none, locale))
  const { document } = answer
  const etag = etagOf(document)
  const headers = {
    'Cache-Control':
      version === undefined ? 'public, max-age=0, must-revalidate' : 'public, max-age=31536000, immutable',
    'Content-Language': document.locale,
    ETag: etag,
    Vary: 'Origin',
  }
  return isFresh(req, etag)
    ? new Response(null, { headers, status: 304 })
    : Response.json(document, { headers })
}

/**
 * The public endpoints, under the path of the notices collection: they read publications only.
 *
 * - `GET /published?locale=&at=&page=&limit=`: a page of {@link NoticeList}
 * - `GET /published/:slug?locale=&at=&fallback=none`: the {@link NoticeDocument} in force
 * - `GET /published/:slug/versions/:version?locale=&fallback=none`: the document of one version
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
    })
    return Response.json(list, {
      headers: { 'Cache-Control': 'public, max-age=0, must-revalidate', Vary: 'Origin' },
    })
  }),
  ...forGetAndHead('/published/:slug', (req) => noticeAnswer(req, options, undefined)),
  ...forGetAndHead('/published/:slug/versions/:version', (req) =>
    noticeAnswer(req, options, readCount('version', routed(req, 'version'), 1, MOST)),
  ),
]
