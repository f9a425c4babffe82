import type { PayloadRequest } from 'payload'

import type { Query } from '../http/addresses.js'
import type {
  AnswerDescription,
  FormatDescription,
  OwnEndpoint,
  ParameterDescription,
} from '../http/endpoint.js'
import type { WebLink } from '../http/links.js'
import type { Parameters } from '../http/parameters.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationRecord } from '../record/record.js'
import type { PublishedAddress } from './addresses.js'
import type { Asked } from './scoped.js'

import { linkHeaderOf, pageLinks } from '../http/links.js'
import {
  atParameter,
  choiceParameter,
  localeParameter,
  lossyParameter,
  pagingParameters,
  scopeParameter,
  versionParameter,
} from '../http/parameterKinds.js'
import { isMissing, readVersion } from '../http/parameters.js'
import { respondJSON } from '../http/respond.js'
import { feedLinks, leadingSlug, noticePath, publishedAddress } from './addresses.js'
import { errorsOf, noNoticeError, refusal } from './answers.js'
import { readDiff } from './comparison.js'
import { feedEndpoints } from './feed/endpoints.js'
import { readHistory } from './history.js'
import { negotiateLanguage } from './language.js'
import { LISTED, listNotices } from './listNotices.js'
import { noticeAnswer } from './noticeAnswer.js'
import { PROOF_RELATION } from './noticeLinks.js'
import { publicEndpoint } from './publicEndpoint.js'
import { FALLBACKS, readRecord } from './publishedNotices.js'
import { NOTICE_FORMATS } from './representations.js'
import { scopeAsked } from './scoped.js'
import { readDiffQuery, readHistoryQuery, readListQuery, readSinceQuery } from './queries.js'
import { readSince } from './since.js'

/** Payload says who may read an answer from elsewhere. */
const vary = ['Origin']

const slugIn = (given: Parameters): string => String(given('slug') ?? '')

/** The parameters that a page has beside its number, as they were given. */
const pageQuery = (given: Parameters, names: readonly string[]): Query =>
  Object.fromEntries(
    names.map((name) => {
      const value = given(name)
      return [name, isMissing(value) ? undefined : value]
    }),
  )

/** The links of one page of several. */
const pagingLinks = (
  page: { page: number; totalPages: number },
  addressOf: (query: Query) => string,
  query: Query,
): WebLink[] => pageLinks(page, (number) => addressOf({ ...query, page: number === 1 ? undefined : number }))

/** Where a request looks for a notice. */
const addressIn = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Asked> => ({ scope: await scopeAsked(req, options, given), slug: slugIn(given) })

const listAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const query = { ...readListQuery(given, options, new Date()), scope: await scopeAsked(req, options, given) }
  const { preferred, vary: byLanguage } = negotiateLanguage(req, options, given)
  const list = await listNotices(req, options, { ...query, locale: query.locale ?? preferred })
  const addressOf = publishedAddress(req, options)
  const links = [
    ...pagingLinks(list, (one) => addressOf('', one), {
      ...pageQuery(given, ['locale', 'at', 'status', 'limit']),
      scope: query.scope,
    }),
    ...feedLinks(addressOf, '', query.scope),
  ]
  return respondJSON(req, list, { headers: { Link: linkHeaderOf(links) }, vary: [...byLanguage, ...vary] })
}

/**
 * The links of a record. Its answer is kept for ever, so it leads to nothing that may come later: to the version it is the record
 * of, the record before it, its proof, and the history, which tells the rest.
 *
 * @param slug the address by which it was asked for: the one it was published under may be another notice's now
 */
const recordLinks = (
  addressOf: PublishedAddress,
  { event, scope, version }: PublicationRecord,
  slug: string,
): WebLink[] => {
  const path = noticePath(slug)
  const versionPath = (number: number): `/${string}` => `${path}/versions/${number}`
  return [
    { href: addressOf(`${versionPath(version)}/record`, { scope }), rel: 'canonical' },
    ...(event === 'published'
      ? [{ href: addressOf(versionPath(version), { scope }), rel: 'alternate' }]
      : []),
    ...(version > 1
      ? [{ href: addressOf(`${versionPath(version - 1)}/record`, { scope }), rel: 'predecessor-version' }]
      : []),
    { href: addressOf(`${path}/history`, { scope }), rel: 'version-history', type: 'application/json' },
    { href: addressOf(`${versionPath(version)}/proof`, { scope }), rel: PROOF_RELATION, type: 'text/plain' },
  ]
}

const recordAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const version = readVersion('version', given('version')) ?? 1
  const answer = await readRecord(req, options, await addressIn(req, options, given), version)
  if ('none' in answer) return refusal(noNoticeError(req, options, answer.none, undefined))
  const links = recordLinks(publishedAddress(req, options), answer.record, slugIn(given))
  return respondJSON(req, answer.record, { headers: { Link: linkHeaderOf(links) }, kept: 'forEver', vary })
}

const historyAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const { locale, ...query } = { ...(await addressIn(req, options, given)), ...readHistoryQuery(given) }
  const { preferred, vary: byLanguage } = negotiateLanguage(req, options, given)
  const answer = await readHistory(req, options, { ...query, locale: locale ?? preferred })
  if ('none' in answer) return refusal(noNoticeError(req, options, answer.none, locale))
  const { history } = answer
  const { scope } = history
  const addressOf = publishedAddress(req, options)
  const path = noticePath(await leadingSlug(req, options, { ...history, asked: slugIn(given) }))
  const links = [
    ...pagingLinks(history, (one) => addressOf(`${path}/history`, one), {
      ...pageQuery(given, ['locale', 'limit']),
      scope,
    }),
    { href: addressOf(path, { locale, scope }), rel: 'latest-version' },
    ...feedLinks(addressOf, path, scope),
  ]
  return respondJSON(req, history, { headers: { Link: linkHeaderOf(links) }, vary: [...byLanguage, ...vary] })
}

const diffAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const { locale, ...query } = { ...(await addressIn(req, options, given)), ...readDiffQuery(given) }
  const { preferred, vary: byLanguage } = negotiateLanguage(req, options, given)
  const answer = await readDiff(req, options, { ...query, locale: locale ?? preferred })
  if ('none' in answer) return refusal(noNoticeError(req, options, answer.none, locale))
  const { diff } = answer
  const addressOf = publishedAddress(req, options)
  const path = noticePath(await leadingSlug(req, options, { ...diff, asked: slugIn(given) }))
  const compared = {
    from: diff.from.version,
    to: diff.to.version,
    locale: diff.requestedLocale,
    scope: diff.scope,
  }
  const links = [
    { href: addressOf(`${path}/diff`, compared), rel: 'canonical' },
    {
      href: addressOf(`${path}/history`, { locale, scope: diff.scope }),
      rel: 'version-history',
      type: 'application/json',
    },
  ]
  return respondJSON(req, diff, {
    headers: { Link: linkHeaderOf(links) },
    language: diff.locale,
    vary: [...byLanguage, ...vary],
  })
}

const sinceAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const query = { ...(await addressIn(req, options, given)), ...readSinceQuery(given) }
  const answer = await readSince(req, options, query)
  if ('none' in answer) return refusal(noNoticeError(req, options, answer.none, undefined))
  const { since } = answer
  const { scope } = since
  const addressOf = publishedAddress(req, options)
  const path = noticePath(await leadingSlug(req, options, { ...since, asked: slugIn(given) }))
  const compared = { from: since.seen.version, scope, to: since.current.version }
  const links = [
    { href: addressOf(`${path}/since/${query.version}`, { scope }), rel: 'canonical' },
    { href: addressOf(path, { scope }), rel: 'latest-version' },
    { href: addressOf(`${path}/diff`, compared), rel: 'related', type: 'application/json' },
  ]
  return respondJSON(req, since, { headers: { Link: linkHeaderOf(links) }, vary })
}

/** JSON, and what the schema of it is called. */
const json = (schema: string): FormatDescription[] => [
  { name: 'json', mediaType: 'application/json', schema },
]

const atNotice = atParameter(
  'when to read: the end of a day in the plugin’s time zone, or an instant; default: today',
)

const ofNotice: ParameterDescription[] = [
  localeParameter(
    'language asked for, `sv-FI` finds `sv` (RFC 4647 §3.4); default: the default language of the notice, or [by `Accept-Language`](#caching)',
  ),
  choiceParameter(
    'fallback',
    FALLBACKS,
    'what to do when the notice is not written in it: give the default language and say so, or 404',
  ),
  choiceParameter(
    'format',
    NOTICE_FORMATS.map(({ name }) => name),
    'what to give it as, whatever `Accept` says',
  ),
  lossyParameter(),
  scopeParameter(),
]

const noticeIn = (content: string): Omit<AnswerDescription, 'kept'> => ({
  content,
  formats: NOTICE_FORMATS,
  byLanguage: true,
  language: 'language given',
  lastModified: true,
  links: true,
  negotiation: 'takes any of them, else 406',
  vary: ['Accept, Origin', 'Origin'],
})

/**
 * The public endpoints, under the path of the notices collection: they read publications only. Each answers HEAD too. Errors are
 * `{ errors: [{ message, code, … }] }`.
 */
export const readEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  // The first of all: Payload tries one path after the other, and these are asked for most.
  publicEndpoint(
    {
      id: 'readNotice',
      answer: { ...noticeIn('the notice in force'), kept: ['revalidate'] },
      errors: errorsOf(
        'malformed',
        'notFound',
        'nothingInForce',
        'languageNotFound',
        'notAcceptable',
        'notInstalled',
        'charactersMissing',
        'factsMissing',
        'withdrawn',
        'busy',
      ),
      parameters: [...ofNotice, atNotice],
      path: '/published/:slug([^/]+(?<!/feed))',
      summary: 'The notice in force',
    },
    (req, given) => noticeAnswer(req, options, { given, slug: slugIn(given), vary }),
  ),
  publicEndpoint(
    {
      id: 'readVersion',
      answer: {
        ...noticeIn('one version of it, and whether the notice has been withdrawn since'),
        kept: ['day', { as: 'revalidate', when: 'once withdrawn' }],
      },
      errors: errorsOf(
        'malformed',
        'notFound',
        'versionNotFound',
        'languageNotFound',
        'notAcceptable',
        'notInstalled',
        'charactersMissing',
        'factsMissing',
        'withdrawn',
        'busy',
      ),
      parameters: ofNotice,
      path: '/published/:slug/versions/:version',
      summary: 'One version of a notice',
    },
    (req, given) => noticeAnswer(req, options, { given, slug: slugIn(given), vary }),
  ),
  publicEndpoint(
    {
      id: 'listNotices',
      answer: {
        content: 'a page of the notices in force, or of what will be',
        byLanguage: true,
        formats: json('NoticeList'),
        links: true,
        kept: ['revalidate'],
        vary: ['Origin'],
      },
      errors: errorsOf('malformed'),
      parameters: [
        localeParameter('language of the titles; default: the default language of each notice'),
        atNotice,
        choiceParameter(
          'status',
          LISTED,
          'what to list: what is in force, or what will be; default: `inForce`',
        ),
        ...pagingParameters(),
        scopeParameter(),
      ],
      path: '/published',
      summary: 'The notices in force',
    },
    (req, given) => listAnswer(req, options, given),
  ),
  ...feedEndpoints(options),
  publicEndpoint(
    {
      id: 'readRecord',
      answer: {
        content: 'the whole record of a version, as it was hashed, in all its languages',
        formats: json('PublicationRecord'),
        links: true,
        kept: ['forEver'],
        vary: ['Origin'],
      },
      errors: errorsOf('malformed', 'notFound', 'versionNotFound'),
      parameters: [scopeParameter()],
      path: '/published/:slug/versions/:version/record',
      summary: 'The record of a version',
    },
    (req, given) => recordAnswer(req, options, given),
  ),
  publicEndpoint(
    {
      id: 'readHistory',
      answer: {
        content: 'a page of the publications of a notice, newest first; also of one that is withdrawn',
        byLanguage: true,
        formats: json('NoticeHistory'),
        links: true,
        kept: ['revalidate'],
        vary: ['Origin'],
      },
      errors: errorsOf('malformed', 'notFound'),
      parameters: [
        localeParameter('language of titles, notes and reasons; default: the default language of the notice'),
        ...pagingParameters(),
        scopeParameter(),
      ],
      path: '/published/:slug/history',
      summary: 'The history of a notice',
    },
    (req, given) => historyAnswer(req, options, given),
  ),
  publicEndpoint(
    {
      id: 'compareVersions',
      answer: {
        content: 'what changed between two versions',
        byLanguage: true,
        formats: json('NoticeDiff'),
        links: true,
        kept: ['revalidate'],
        language: 'language given',
        vary: ['Origin'],
      },
      errors: errorsOf('malformed', 'notFound', 'versionNotFound'),
      parameters: [
        versionParameter('from', 'version; default: the one before `to`'),
        versionParameter('to', 'version; default: the one in force'),
        localeParameter(
          'language compared, and of the sentences; default: the default language of the notice',
        ),
        scopeParameter(),
      ],
      path: '/published/:slug/diff',
      summary: 'What changed between two versions',
    },
    (req, given) => diffAnswer(req, options, given),
  ),
  publicEndpoint(
    {
      id: 'readSince',
      answer: {
        content:
          'what took force after a version, and whether any of it is [a major change](frontend.md#asking-again), so that whoever accepted that version has to be asked again',
        formats: json('NoticeSince'),
        links: true,
        kept: ['revalidate'],
        vary: ['Origin'],
      },
      errors: errorsOf('malformed', 'notFound', 'versionNotFound'),
      parameters: [scopeParameter()],
      path: '/published/:slug/since/:version',
      summary: 'What took force after a version',
    },
    (req, given) => sinceAnswer(req, options, given),
  ),
]
