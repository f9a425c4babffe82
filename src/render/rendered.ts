import type { ContentNode } from '../notice/content.js'
import type { NoticeContent, NoticeSection, RenderedText } from '../notice/document.js'

import { contentText } from '../notice/contentText.js'
import { renderContentHTML } from './html.js'
import { renderContentMarkdown } from './markdown.js'

/** A text in every form. */
export const renderedText = (content: ContentNode[]): RenderedText => ({
  content,
  html: renderContentHTML(content),
  markdown: renderContentMarkdown(content),
  text: contentText(content),
})

/** A notice with its texts rendered beside the data they are kept as. */
export const renderedNotice = <Notice extends Pick<NoticeContent, 'introduction' | 'sections'>>({
  introduction,
  sections,
  ...notice
}: Notice): {
  introduction: null | RenderedText
  sections: (NoticeSection & RenderedText)[]
} & Omit<Notice, 'introduction' | 'sections'> => ({
  ...notice,
  introduction: introduction && renderedText(introduction.content),
  sections: sections.map((section) => ({ ...section, ...renderedText(section.content) })),
})
