/**
 * Typed clients of the public REST endpoints and of the GraphQL query, for anything that has `fetch`. No Payload, no React, no framework.
 */
export {
  createNoticeClient,
  type Found,
  type Malformed,
  type NoticeClient,
  type NoticeClientOptions,
  type NoticeDiffQuery,
  type NoticeFetch,
  type NoticeHistoryQuery,
  type NoticeListQuery,
  type NoticeOutcome,
  type NoticeQuery,
  NoticeRequestError,
  type NoticeSinceQuery,
  type NotFound,
  type NotModified,
  type RequestOptions,
  type Withdrawn,
} from '../fetch/client.js'
export {
  createNoticeGraphQLClient,
  GRAPHQL_NOTICE_FIELDS,
  type GraphQLNotice,
  type NoticeGraphQLClient,
  type NoticeGraphQLClientOptions,
  type NoticeGraphQLOutcome,
  type NoticeGraphQLQuery,
} from '../fetch/graphqlClient.js'
export type {
  HistoryEntry,
  NoticeDiff,
  NoticeHistory,
  NoticeList,
  NoticeListing,
  NoticeSince,
} from '../notice/answers.js'
export type {
  NoticeContent,
  NoticeDocument,
  NoticeLinks,
  NoticeSection,
  RenderedText,
  Withdrawal,
} from '../notice/document.js'
export { versionURN } from '../notice/document.js'
export type { FormatName, LinkedNoticeDocument } from '../render/formats.js'
