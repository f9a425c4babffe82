import type { Endpoint, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'

import type { NormalisedOptions } from '../../options.js'
import type { ReadError } from '../answers.js'
import type { FeedFormat } from './feed.js'

import { isFresh, noNoticeError } from '../answers.js'
import { isUnmodified, lastModifiedOf } from '../../http/conditional.js'
import { MalformedParameter, MOST, MOST_PER_PAGE, readCount, readLocale } from '../../http/parameters.js'
import { atomOf } from './atom.js'
import { ENTRIES_PER_PAGE, FEED_FORMATS, readFeed } from './feed.js'
import { jsonFeedOf } from './jsonFeed.js'
import { languageTag } from './words.js'

/** What the public endpoints have in common. */
type Common = {
  forGetAndHead: (path: string, answer: (req: PayloadRequest) => Promise<Response>) => Endpoint[]
  parameter: (req: PayloadRequest, name: string) => string | undefined
  refusal: (error: ReadError) => Response
}

const MEDIA_TYPE: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

const WRITE: Record<FeedFormat, typeof atomOf> = { atom: atomOf, json: jsonFeedOf }

/** How much an `Accept` header wants a media type by name, from 0 to 1 (RFC 9110 §12.5.1). */
const wanted = (accept: string, mediaType: string): number => {
  for (const range of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim())
    if (name !== mediaType) continue
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2)
    return weight === undefined ? 1 : Number(weight) || 0
  }
  return 0
}

/**
 * The format to give: the one named, else JSON Feed for whoever names it in `Accept` and wants Atom less, else Atom.
 *
 * @throws MalformedParameter
 */
export const readFormat = (value: string | undefined, accept: null | string): FeedFormat => {
  if (!value) {
    const header = accept ?? ''
    return wanted(header, MEDIA_TYPE.json) > wanted(header, MEDIA_TYPE.atom) ? 'json' : 'atom'
  }
  const format = FEED_FORMATS.find((one) => one === value)
  if (format) return format
  throw new MalformedParameter('format', FEED_FORMATS.join(' or '))
}

/**
 * The feeds of publications, which anyone may read:
 *
 * - `GET /published/feed?locale=&format=&page=&limit=`: those of every notice
 * - `GET /published/:slug/feed?locale=&format=&page=&limit=`: those of one
 *
 * The first has to come before `/published/:slug`; no notice can have the slug `feed`.
 */
export const feedEndpoints = (
  options: NormalisedOptions,
  { forGetAndHead, parameter, refusal }: Common,
): Endpoint[] => {
  const answer = async (req: PayloadRequest, slug?: string): Promise<Response> => {
    const format = readFormat(parameter(req, 'format'), req.headers.get('accept'))
    const locale = readLocale(parameter(req, 'locale'))
    const found = await readFeed(req, options, {
      slug,
      format,
      limit: readCount('limit', parameter(req, 'limit'), ENTRIES_PER_PAGE, MOST_PER_PAGE),
      locale,
      page: readCount('page', parameter(req, 'page'), 1, MOST),
    })
    if ('none' in found) return refusal(noNoticeError(req, found.none, locale))
    const { feed } = found
    const language = languageTag(feed.language)
    const body = WRITE[format](feed)
    // Of all that is sent: also when a version takes force, or two publications are stored out of order.
    const etag = `"${createHash('sha256').update(body, 'utf8').digest('hex')}"`
    const now = new Date()
    const lastModified = lastModifiedOf(feed.changed, now)
    const since = req.headers.get('if-modified-since')
    // By date only for those that name no ETag (RFC 9110 §13.1.3).
    const isCurrent = req.headers.has('if-none-match')
      ? isFresh(req, etag)
      : isUnmodified(since, lastModified, now)
    const headers = {
      'Cache-Control': 'public, max-age=0, must-revalidate',
      ...(language && { 'Content-Language': language }),
      ETag: etag,
      ...(lastModified && { 'Last-Modified': lastModified }),
      Vary: 'Accept, Origin',
    }
    if (isCurrent) return new Response(null, { headers, status: 304 })
    return new Response(body, {
      headers: { ...headers, 'Content-Type': `${MEDIA_TYPE[format]}; charset=utf-8` },
    })
  }
  return [
    ...forGetAndHead('/published/feed', (req) => answer(req)),
    ...forGetAndHead('/published/:slug/feed', (req) => answer(req, String(req.routeParams?.slug ?? ''))),
  ]
}
