import type { Endpoint, PayloadRequest } from 'payload'

import type { Parameters } from '../../http/parameters.js'
import type { NormalisedOptions } from '../../options.js'
import type { FeedFormat } from './feed.js'

import { weightedList } from '../../http/headerLists.js'
import { parametersOf, readChoice, readLocale, readPaging } from '../../http/parameters.js'
import { etagOf, respond } from '../../http/respond.js'
import { noNoticeError, refusal } from '../answers.js'
import { forGetAndHead } from '../getAndHead.js'
import { atomOf } from './atom.js'
import { ENTRIES_PER_PAGE, FEED_FORMATS, readFeed } from './feed.js'
import { jsonFeedOf } from './jsonFeed.js'
import { languageTag } from './words.js'

const MEDIA_TYPE: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

const WRITE: Record<FeedFormat, typeof atomOf> = { atom: atomOf, json: jsonFeedOf }

/**
 * The format to give: the one named, else JSON Feed for whoever names it in `Accept` and wants Atom less, else Atom.
 *
 * @param name the parameter `format`
 * @throws MalformedParameter
 */
export const feedFormat = (name: ReturnType<Parameters>, accept: null | string): FeedFormat => {
  const named = readChoice('format', name, FEED_FORMATS)
  if (named) return named
  const elements = weightedList(accept)
  const wanted = (format: FeedFormat): number =>
    elements.find(({ value }) => value === MEDIA_TYPE[format])?.quality ?? 0
  return wanted('json') > wanted('atom') ? 'json' : 'atom'
}

/**
 * The feeds of publications, which anyone may read:
 *
 * - `GET /published/feed?locale=&format=&page=&limit=`: those of every notice
 * - `GET /published/:slug/feed?locale=&format=&page=&limit=`: those of one
 *
 * The first has to come before `/published/:slug`; no notice can have the slug `feed`.
 */
export const feedEndpoints = (options: NormalisedOptions): Endpoint[] => {
  const answer = async (req: PayloadRequest, slug?: string): Promise<Response> => {
    const given = parametersOf(req.query)
    const format = feedFormat(given('format'), req.headers.get('accept'))
    const locale = readLocale(given('locale'))
    const paging = readPaging(given, ENTRIES_PER_PAGE)
    const found = await readFeed(req, options, { slug, format, locale, ...paging })
    if ('none' in found) return refusal(noNoticeError(req, options, found.none, locale))
    const { feed } = found
    const body = WRITE[format](feed)
    return respond(req, {
      body,
      changes: feed.changed,
      contentType: `${MEDIA_TYPE[format]}; charset=utf-8`,
      // Of all that is sent: also when a version takes force, or two publications are stored out of order.
      etag: etagOf(body),
      kept: 'revalidate',
      language: languageTag(feed.language) ?? undefined,
      vary: ['Accept', 'Origin'],
    })
  }
  return [
    ...forGetAndHead('/published/feed', (req) => answer(req)),
    ...forGetAndHead('/published/:slug/feed', (req) => answer(req, String(req.routeParams?.['slug'] ?? ''))),
  ]
}
