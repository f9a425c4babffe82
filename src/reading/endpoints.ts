import type { PayloadRequest } from 'payload'

import type {
  AnswerDescription,
  FormatDescription,
  OwnEndpoint,
  ParameterDescription,
} from '../http/endpoint.js'
import type { Parameters } from '../http/parameters.js'
import type { NormalisedOptions } from '../options.js'
import type { Asked } from './scoped.js'

import {
  atParameter,
  choiceParameter,
  localeParameter,
  pagingParameters,
  scopeParameter,
  versionParameter,
} from '../http/parameterKinds.js'
import { readVersion } from '../http/parameters.js'
import { respondJSON } from '../http/respond.js'
import { FORMATS } from '../render/formats.js'
import { errorsOf, noNoticeError, refusal } from './answers.js'
import { readDiff } from './comparison.js'
import { feedEndpoints } from './feed/endpoints.js'
import { readHistory } from './history.js'
import { LISTED, listNotices } from './listNotices.js'
import { noticeAnswer } from './noticeAnswer.js'
import { publicEndpoint } from './publicEndpoint.js'
import { FALLBACKS, readRecord } from './publishedNotices.js'
import { scopeAsked } from './scoped.js'
import { readDiffQuery, readHistoryQuery, readListQuery } from './queries.js'

/** Payload says who may read an answer from elsewhere. */
const vary = ['Origin']

const slugIn = (given: Parameters): string => String(given('slug') ?? '')

const listAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const query = { ...readListQuery(given, options, new Date()), scope: await scopeAsked(req, options, given) }
  return respondJSON(req, await listNotices(req, options, query), { vary })
}

/** Where a request looks for a notice. */
const addressIn = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Asked> => ({ scope: await scopeAsked(req, options, given), slug: slugIn(given) })

const recordAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const version = readVersion('version', given('version')) ?? 1
  const answer = await readRecord(req, options, await addressIn(req, options, given), version)
  return 'none' in answer
    ? refusal(noNoticeError(req, options, answer.none, undefined))
    : respondJSON(req, answer.record, { kept: 'forEver', vary })
}

const historyAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const query = readHistoryQuery(given)
  const answer = await readHistory(req, options, { ...(await addressIn(req, options, given)), ...query })
  return 'none' in answer
    ? refusal(noNoticeError(req, options, answer.none, query.locale))
    : respondJSON(req, answer.history, { vary })
}

const diffAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const query = readDiffQuery(given)
  const answer = await readDiff(req, options, { ...(await addressIn(req, options, given)), ...query })
  return 'none' in answer
    ? refusal(noNoticeError(req, options, answer.none, query.locale))
    : respondJSON(req, answer.diff, { language: answer.diff.locale, vary })
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
    'language asked for, `sv-FI` finds `sv` (RFC 4647 §3.4); default: the default language of the notice',
  ),
  choiceParameter(
    'fallback',
    FALLBACKS,
    'what to do when the notice is not written in it: give the default language and say so, or 404',
  ),
  choiceParameter(
    'format',
    FORMATS.map(({ name }) => name),
    'what to give it as, whatever `Accept` says',
  ),
  scopeParameter(),
]

const noticeIn = (content: string): Omit<AnswerDescription, 'kept'> => ({
  content,
  formats: FORMATS.map((format) => ({
    name: format.name,
    mediaType: format.mediaType,
    ...(format.name === 'json' && { schema: 'NoticeDocument' }),
  })),
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
        'withdrawn',
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
        'withdrawn',
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
        formats: json('NoticeList'),
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
        formats: json('NoticeHistory'),
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
        formats: json('NoticeDiff'),
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
]
