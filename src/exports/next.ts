export { createNoticeRoute } from '../next/noticeRoute.js'
export type { NoticeRouteHandler, NoticeRouteOptions, NoticeRouteParams } from '../next/noticeRoute.js'
