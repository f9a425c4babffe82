import type { TextFormat } from './format.js'
import type { NoticeLabels, RenderableNotice } from './notice.js'

import { paragraph } from '../notice/content.js'
import { contentText, indent, labelled } from '../notice/contentText.js'
import { oneLine } from '../notice/inline.js'
import { joinTexts } from './format.js'
import { noticeDates, sectionHeading } from './notice.js'

/** A section of a notice; in a table its text is set in, so that the headings stand in a column of their own. */
const sectionText = (section: RenderableNotice['sections'][number], isRow: boolean): string[] => {
  const heading = oneLine(sectionHeading(section))
  const text = contentText(section.content)
  return isRow && text !== '' ? [`${heading}\n${indent('    ', text)}`] : [heading, text]
}

/**
 * Renders a whole notice as plain text. Takes the notice and the names of the dates in its language.
 */
export const renderNoticeText = (notice: RenderableNotice, { labels }: { labels: NoticeLabels }): string =>
  [
    oneLine(notice.title),
    notice.statute ? oneLine(notice.statute) : '',
    noticeDates(notice, labels)
      .map(({ label, value }) => labelled(label, oneLine(value)))
      .join('\n'),
    notice.introduction ? contentText(notice.introduction.content) : '',
    ...notice.sections.flatMap((section) => sectionText(section, notice.layout === 'table')),
  ]
    .filter((part) => part !== '')
    .join('\n\n')

/** A notice without any formatting. */
export const text: TextFormat<'text'> = {
  name: 'text',
  mediaType: 'text/plain; charset=utf-8',
  render: (notice, { labels, remarks }) =>
    joinTexts(
      contentText(remarks.map((remark) => paragraph(remark.text))),
      renderNoticeText(notice, { labels }),
    ),
}
