import type { Endpoint, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Answer } from './getAndHead.js'

import { parametersOf, readVersion } from '../http/parameters.js'
import { respondJSON } from '../http/respond.js'
import { noNoticeError, refusal } from './answers.js'
import { readDiff } from './comparison.js'
import { feedEndpoints } from './feed/endpoints.js'
import { forGetAndHead } from './getAndHead.js'
import { readHistory } from './history.js'
import { listNotices } from './listNotices.js'
import { noticeAnswer } from './noticeAnswer.js'
import { readRecord } from './publishedNotices.js'
import { readDiffQuery, readHistoryQuery, readListQuery } from './queries.js'

const slugIn = (req: PayloadRequest): string => String(req.routeParams?.['slug'] ?? '')

/** The parameters of a request: those of its query, and the version that its address names. */
const givenIn = ({ query, routeParams }: PayloadRequest) =>
  parametersOf({ ...query, version: routeParams?.['version'] })

/** Payload says who may read an answer from elsewhere. */
const vary = ['Origin']

const noticeEndpoint =
  (options: NormalisedOptions): Answer =>
  (req) =>
    noticeAnswer(req, options, { given: givenIn(req), slug: slugIn(req), vary })

const listAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> =>
  respondJSON(req, await listNotices(req, options, readListQuery(givenIn(req), options, new Date())), {
    vary,
  })

const recordAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> => {
  const version = readVersion('version', givenIn(req)('version')) ?? 1
  const answer = await readRecord(req, options, slugIn(req), version)
  return 'none' in answer
    ? refusal(noNoticeError(req, options, answer.none, undefined))
    : respondJSON(req, answer.record, { kept: 'forEver', vary })
}

const historyAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> => {
  const query = readHistoryQuery(givenIn(req))
  const answer = await readHistory(req, options, { slug: slugIn(req), ...query })
  return 'none' in answer
    ? refusal(noNoticeError(req, options, answer.none, query.locale))
    : respondJSON(req, answer.history, { vary })
}

const diffAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> => {
  const query = readDiffQuery(givenIn(req))
  const answer = await readDiff(req, options, { slug: slugIn(req), ...query })
  return 'none' in answer
    ? refusal(noNoticeError(req, options, answer.none, query.locale))
    : respondJSON(req, answer.diff, { language: answer.diff.locale, vary })
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
  ...forGetAndHead('/published', (req) => listAnswer(req, options)),
  ...feedEndpoints(options),
  ...forGetAndHead('/published/:slug/versions/:version/record', (req) => recordAnswer(req, options)),
  ...forGetAndHead('/published/:slug/history', (req) => historyAnswer(req, options)),
  ...forGetAndHead('/published/:slug/diff', (req) => diffAnswer(req, options)),
]
