import type { GraphQLExtension } from 'payload'
import type * as GraphQLModule from 'graphql'
import type { GraphQLObjectType } from 'graphql'
import type { Config, PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { NormalisedOptions } from '../../options.js'
import type { ReadError } from '../answers.js'
import type { IdentifiedNotice } from './identified.js'

import { calendarDateOf } from '../../notice/dates.js'
import { malformedError, noNoticeError, STATUS } from '../answers.js'
import { readDiff } from '../comparison.js'
import { DIFF_WEIGHT, NOTICE_WEIGHT, PAGE_WEIGHT, SINCE_WEIGHT } from './complexity.js'
import { guardQueries, type MadeWith } from './guard.js'
import {
  identifiedDiff,
  identifiedHistory,
  identifiedList,
  identifiedNotice,
  identifiedSince,
} from './identified.js'
import { oncePerRequest } from './once.js'
import { noticeTypes } from './types.js'
import { readHistory } from '../history.js'
import { listNotices } from '../listNotices.js'
import { MalformedParameter, MOST_PER_PAGE, parametersOf } from '../../http/parameters.js'
import { renderedNotice } from '../../render/rendered.js'
import {
  readDiffQuery,
  readHistoryQuery,
  readListQuery,
  readNoticeQuery,
  readSinceQuery,
} from '../queries.js'
import { readNotice } from '../publishedNotices.js'
import { scopeAsked } from '../scoped.js'
import { readSince } from '../since.js'
import { rememberedValue } from '../remembered.js'

/** What else uses the type of a notice, which a schema can hold only once. */
export type ShareType = (
  module: typeof GraphQLModule,
  context: Parameters<GraphQLExtension>[1],
  document: GraphQLObjectType,
) => void

type Context = { req: PayloadRequest }
type Scoped = { scope?: string }
type NoticeArgs = { at?: string; fallback?: string; locale?: string; slug: string; version?: number } & Scoped
type ListArgs = { at?: string; limit?: number; locale?: string; page?: number; status?: string } & Scoped
type HistoryArgs = { limit?: number; locale?: string; page?: number; slug: string } & Scoped
type DiffArgs = { from?: number; locale?: string; slug: string; to?: number } & Scoped
type SinceArgs = { slug: string; version: number } & Scoped

const refusal = ({ code, message, ...details }: ReadError) => {
  const error = new APIError(message, STATUS[code], { code, ...details }, true)
  // Payload logs by name, and one of its own for what a reader asks wrongly: not an error of the server with its stack.
  error.name = 'NotFound'
  return error
}

/** Answers one field of a query: reads what is asked for once per request, and tells the reader what is asked wrongly. */
const answerOnce = <Args extends object, Result>(
  req: PayloadRequest,
  options: NormalisedOptions,
  { field, args }: { args: Args; field: string },
  read: () => Promise<Result>,
): Promise<Result> =>
  oncePerRequest(req, JSON.stringify([field, Object.entries(args).sort()]), async () => {
    try {
      return await read()
    } catch (error) {
      throw error instanceof MalformedParameter ? refusal(malformedError(req, options, error)) : error
    }
  })

/**
 * The public queries, beside the app's own. They read publications only.
 *
 * - `PublishedPrivacyNotice(slug, locale, at, version, fallback)`: the notice, or null when there is none. A notice that
 *   was withdrawn is an error with `extensions.data` of date, reason, successor and scope.
 * - `PublishedPrivacyNotices(locale, at, page, limit, status)`: a page of the notices in force, or of what is upcoming.
 * - `PrivacyNoticeHistory(slug, locale, page, limit)`: a page of its publications, or null when there is no such notice.
 * - `PrivacyNoticeDiff(slug, from, to, locale)`: what changed between two versions, or null when there are none.
 * - `PrivacyNoticeSince(slug, version)`: what took force after a version, or null when there is none such.
 *
 * Where an installation has several organisations, each takes `scope`, the name of one.
 *
 * Each weighs in Payload's complexity about what it costs, and is read once per request. Queries of the app that would grow
 * without bound are refused: see {@link guardQueries}.
 *
 * @param graphQL the app's own, whose queries and rules are kept
 * @param shareType is given the type of a notice when the schema is made
 */
export const readQueries = (
  graphQL: Config['graphQL'],
  options: NormalisedOptions,
  shareType: ShareType,
): Config['graphQL'] => {
  const before = graphQL?.queries
  let made: MadeWith | undefined
  const queries: GraphQLExtension = (given, context) => {
    const module = given as typeof GraphQLModule
    made = { maxComplexity: context.config.graphQL.maxComplexity, module }
    const { GraphQLInt, GraphQLNonNull, GraphQLString } = module
    const types = noticeTypes(module)
    const scope = {
      type: GraphQLString,
      description: 'Name of an organisation, where there are several: needed where several have the address.',
    }
    const slug = {
      type: new GraphQLNonNull(GraphQLString),
      description: 'Address of the notice, now or before.',
    }
    shareType(module, context, types.document)
    return {
      ...before?.(given, context),
      PublishedPrivacyNotice: {
        type: types.document,
        args: {
          slug,
          scope,
          at: { type: GraphQLString, description: 'A day, YYYY-MM-DD, or an instant. Default: today.' },
          fallback: {
            type: types.fallback,
            description: 'What to do when it is not written in the language.',
          },
          locale: {
            type: GraphQLString,
            description: 'Language. Default: the default language of the notice.',
          },
          version: { type: GraphQLInt, description: 'A certain version instead of the one in force.' },
        },
        ...NOTICE_WEIGHT,
        description: 'A published privacy notice, or null when there is none.',
        resolve: (_: unknown, args: NoticeArgs, { req }: Context) =>
          answerOnce(req, options, { args, field: 'PublishedPrivacyNotice' }, async () => {
            const now = new Date()
            const given = parametersOf(args)
            const query = {
              scope: await scopeAsked(req, options, given),
              slug: args.slug,
              ...readNoticeQuery(given, options, now),
            }
            const today = calendarDateOf(now, options.timeZone)
            const answer = await rememberedValue<{ document: IdentifiedNotice }>(
              req,
              options,
              { kind: 'document', query, today },
              async () => {
                const read = await readNotice(req, options, query)
                return 'none' in read ? read : { document: identifiedNotice(renderedNotice(read.document)) }
              },
            )
            if ('document' in answer) return answer.document
            if (answer.none.code === 'withdrawn')
              throw refusal(noNoticeError(req, options, answer.none, query.locale))
            return null
          }),
      },
      PublishedPrivacyNotices: {
        type: new GraphQLNonNull(types.list),
        args: {
          at: { type: GraphQLString, description: 'A day, YYYY-MM-DD, or an instant. Default: today.' },
          limit: { type: GraphQLInt, description: `From 1 to ${MOST_PER_PAGE}. Default: 10.` },
          locale: { type: GraphQLString, description: 'Language of the titles.' },
          page: { type: GraphQLInt, description: 'From 1.' },
          scope,
          status: { type: types.listed, description: 'Default: what is in force.' },
        },
        ...PAGE_WEIGHT,
        description: 'The privacy notices in force, or those that will be.',
        resolve: (_: unknown, args: ListArgs, { req }: Context) =>
          answerOnce(req, options, { args, field: 'PublishedPrivacyNotices' }, async () => {
            const given = parametersOf(args)
            const asked = { scope: await scopeAsked(req, options, given) }
            const query = { ...asked, ...readListQuery(given, options, new Date()) }
            return identifiedList(await listNotices(req, options, query))
          }),
      },
      PrivacyNoticeHistory: {
        type: types.history,
        args: {
          slug,
          scope,
          limit: { type: GraphQLInt, description: `From 1 to ${MOST_PER_PAGE}. Default: 10.` },
          locale: { type: GraphQLString, description: 'Language of titles, notes and reasons.' },
          page: { type: GraphQLInt, description: 'From 1.' },
        },
        ...PAGE_WEIGHT,
        description:
          'Every publication of a privacy notice, newest first; null when there is no such notice.',
        resolve: (_: unknown, args: HistoryArgs, { req }: Context) =>
          answerOnce(req, options, { args, field: 'PrivacyNoticeHistory' }, async () => {
            const given = parametersOf(args)
            const query = {
              scope: await scopeAsked(req, options, given),
              slug: args.slug,
              ...readHistoryQuery(given),
            }
            const answer = await readHistory(req, options, query)
            return 'history' in answer ? identifiedHistory(answer.history, query.locale) : null
          }),
      },
      PrivacyNoticeDiff: {
        type: types.diff,
        args: {
          slug,
          scope,
          from: { type: GraphQLInt, description: 'Version. Default: the one before `to`.' },
          locale: { type: GraphQLString, description: 'Language compared, and of the sentences.' },
          to: { type: GraphQLInt, description: 'Version. Default: the one in force.' },
        },
        ...DIFF_WEIGHT,
        description: 'What changed between two versions of a privacy notice; null when there are none such.',
        resolve: (_: unknown, args: DiffArgs, { req }: Context) =>
          answerOnce(req, options, { args, field: 'PrivacyNoticeDiff' }, async () => {
            const given = parametersOf(args)
            const answer = await readDiff(req, options, {
              scope: await scopeAsked(req, options, given),
              slug: args.slug,
              ...readDiffQuery(given),
            })
            return 'diff' in answer ? identifiedDiff(answer.diff) : null
          }),
      },
      PrivacyNoticeSince: {
        type: types.since,
        args: {
          slug,
          scope,
          version: {
            type: new GraphQLNonNull(GraphQLInt),
            description: 'The version that was seen: one that has taken force.',
          },
        },
        ...SINCE_WEIGHT,
        description:
          'What took force after a version of a privacy notice, and whether to ask again whoever accepted it; null when there is none such.',
        resolve: (_: unknown, args: SinceArgs, { req }: Context) =>
          answerOnce(req, options, { args, field: 'PrivacyNoticeSince' }, async () => {
            const given = parametersOf(args)
            const answer = await readSince(req, options, {
              scope: await scopeAsked(req, options, given),
              slug: args.slug,
              ...readSinceQuery(given),
            })
            return 'since' in answer ? identifiedSince(answer.since) : null
          }),
      },
    }
  }
  return { ...graphQL, queries, ...guardQueries(graphQL, () => made) }
}
