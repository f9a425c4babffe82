export { createNoticeGraphQLRoute } from '../next/graphqlRoute.js'
export type { NoticeGraphQLRouteHandler, NoticeGraphQLRouteOptions } from '../next/graphqlRoute.js'
export { createNoticeRoute } from '../next/noticeRoute.js'
export type { NoticeRouteHandler, NoticeRouteOptions, NoticeRouteParams } from '../next/noticeRoute.js'
