import type { PayloadRequest } from 'payload'

import type { AnswerDescription, OwnEndpoint } from '../../http/endpoint.js'
import type { Parameters } from '../../http/parameters.js'
import type { WebLink } from '../../http/links.js'
import type { NormalisedOptions } from '../../options.js'
import type { Feed, FeedFormat } from './feed.js'

import { weightedList } from '../../http/headerLists.js'
import { linkHeaderOf } from '../../http/links.js'
import {
  choiceParameter,
  localeParameter,
  pagingParameters,
  scopeParameter,
} from '../../http/parameterKinds.js'
import { readChoice, readLocale, readPaging } from '../../http/parameters.js'
import { etagOf, respond } from '../../http/respond.js'
import { errorsOf, noNoticeError, refusal } from '../answers.js'
import { negotiateLanguage } from '../language.js'
import { atomOf } from './atom.js'
import { ENTRIES_PER_PAGE, FEED_FORMATS, readFeed } from './feed.js'
import { publicEndpoint } from '../publicEndpoint.js'
import { scopeAsked } from '../scoped.js'
import { jsonFeedOf } from './jsonFeed.js'
import { languageTag } from './words.js'

const MEDIA_TYPE: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

const contentTypeOf = (format: FeedFormat): string => `${MEDIA_TYPE[format]}; charset=utf-8`

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

const parameters = [
  localeParameter(
    'language of titles and notes; a notice that is not in it comes in its default language and says so',
  ),
  choiceParameter('format', FEED_FORMATS, 'goes before `Accept`; default: `atom`'),
  ...pagingParameters(ENTRIES_PER_PAGE),
  scopeParameter(),
]

const feedIn = (content: string): Omit<AnswerDescription, 'language'> => ({
  content,
  formats: FEED_FORMATS.map((name) => ({
    name,
    mediaType: contentTypeOf(name),
    ...(name === 'json' && { schema: 'JSONFeed' }),
  })),
  byLanguage: true,
  kept: ['revalidate'],
  lastModified: true,
  links: true,
  negotiation: 'takes JSON by its name, else Atom',
  vary: ['Accept, Origin'],
})

/** The links that a feed has in it, for those who read no further than its headers. */
const linksOf = ({ about, checkpoint, links, other }: Feed, format: FeedFormat): WebLink[] => {
  const pages = {
    self: links.self,
    first: links.first,
    prev: links.previous,
    next: links.next,
    last: links.last,
  }
  return [
    ...Object.entries(pages).flatMap(([rel, href]) => (href === null ? [] : [{ href, rel }])),
    { href: about, rel: 'alternate' },
    { href: other, rel: 'alternate', type: MEDIA_TYPE[format === 'json' ? 'atom' : 'json'] },
    { href: checkpoint, rel: 'https://c2sp.org/tlog-checkpoint', type: 'text/plain' },
  ]
}

/**
 * The feeds of publications, which anyone may read: those of every notice, and those of one.
 *
 * The first has to come before `/published/:slug`; no notice can have the slug `feed`.
 */
export const feedEndpoints = (options: NormalisedOptions): OwnEndpoint[] => {
  const answer = async (req: PayloadRequest, given: Parameters, slug?: string): Promise<Response> => {
    const format = feedFormat(given('format'), req.headers.get('accept'))
    const locale = readLocale(given('locale'))
    const { preferred, vary } = negotiateLanguage(req, options, given)
    const paging = readPaging(given, ENTRIES_PER_PAGE)
    const scope = await scopeAsked(req, options, given)
    const found = await readFeed(req, options, {
      slug,
      format,
      locale: locale ?? preferred,
      scope,
      ...paging,
    })
    if ('none' in found) return refusal(noNoticeError(req, options, found.none, locale))
    const { feed } = found
    const body = WRITE[format](feed)
    return respond(req, {
      body,
      changes: feed.changed,
      contentType: contentTypeOf(format),
      // Of all that is sent: also when a version takes force, or two publications are stored out of order.
      etag: etagOf(body),
      headers: { Link: linkHeaderOf(linksOf(feed, format)) },
      kept: 'revalidate',
      language: languageTag(feed.language) ?? undefined,
      vary: ['Accept', ...vary, 'Origin'],
    })
  }
  return [
    publicEndpoint(
      {
        id: 'readFeed',
        answer: {
          ...feedIn('every publication of every notice, newest first'),
          language: 'language of the plugin',
        },
        errors: errorsOf('malformed'),
        parameters,
        path: '/published/feed',
        summary: 'A feed of all publications',
      },
      (req, given) => answer(req, given),
    ),
    publicEndpoint(
      {
        id: 'readNoticeFeed',
        answer: { ...feedIn('every publication of one notice, newest first'), language: 'language given' },
        errors: errorsOf('malformed', 'notFound'),
        parameters,
        path: '/published/:slug/feed',
        summary: 'A feed of the publications of a notice',
      },
      (req, given) => answer(req, given, String(given('slug') ?? '')),
    ),
  ]
}
