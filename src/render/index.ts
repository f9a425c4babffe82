/** Every format that a notice can be read in. Pure: the same notice gives the same bytes. */
export { contentText as renderContentText, plainText } from '../notice/contentText.js'
export type { PageLanguage } from './format.js'
export { escapeHTML, renderContentHTML, renderNoticeHTML, renderRemarksHTML } from './html.js'
export { renderContentMarkdown, renderNoticeMarkdown } from './markdown.js'
export { type NoticeLabels, type NoticeRemark, type RenderableNotice, sectionHeading } from './notice.js'
export { PAGE_STYLE, renderNoticePage } from './page.js'
export { renderNoticeText } from './text.js'
