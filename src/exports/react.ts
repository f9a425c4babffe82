/** A published notice as React elements, for the server and the client. No Payload, nothing but React. */
export { NoticeSummary, type NoticeSummaryProps, type SummarisedNotice } from '../react/NoticeSummary.js'
export { NoticeText, type NoticeTextProps } from '../react/NoticeText.js'
export {
  type NoticeData,
  type NoticePart,
  PrivacyNotice,
  type PrivacyNoticeProps,
  WithdrawnNotice,
  type WithdrawnNoticeProps,
} from '../react/PrivacyNotice.js'
export { noticeWords, type NoticeWords, type OwnWords, type SummaryWords } from '../react/words.js'
