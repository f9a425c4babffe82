/** Every format that a notice can be read in. Pure: the same notice gives the same bytes. */
export { escapeHTML, renderContentHTML, renderNoticeHTML } from './html.js'
export { renderContentMarkdown, renderNoticeMarkdown } from './markdown.js'
export { type NoticeLabels, type RenderableNotice, sectionHeading } from './notice.js'
export {
  type NoticeRemark,
  PAGE_STYLE,
  type PageLanguage,
  renderNoticePage,
  renderRemarksHTML,
} from './page.js'
export { plainText, renderContentText, renderNoticeText } from './text.js'
