import type { RecordedNotice } from '../../notice/document.js'
import type { PackedFormat } from '../format.js'
import type { PaperSurroundings } from '../onPaper.js'

import { oneLine } from '../../notice/inline.js'
import { matterPlace, PARTS_PLACES } from '../../notice/wordPlaces.js'
import { sectionHeading } from '../notice.js'
import { controllersOf, factsOnPaper, footerOf, titleOnPaper } from '../onPaper.js'
import { zipOf } from '../zip.js'
import {
  contentTypes,
  coreProperties,
  document,
  documentRelationships,
  footer,
  header,
  numbering,
  packageRelationships,
  settings,
  styles,
} from './parts.js'
import { DocxWriter, TEXT_WIDTH } from './writer.js'

const bodyOf = (
  notice: RecordedNotice,
  surroundings: PaperSurroundings,
  title: string,
  writer: DocxWriter,
): string => {
  const sections = notice.sections.map((section) => ({
    content: writer.content(section.content),
    heading: writer.heading([{ text: oneLine(sectionHeading(section)) }], 2, {
      places: [...writer.nameOf(section.anchor), ...section.keys.slice(1).map(matterPlace)],
      ...(notice.layout === 'table' && { style: 'RowHeading' }),
    }),
  }))
  const introduction = writer.content(notice.introduction?.content ?? [])
  const third = Math.round(TEXT_WIDTH / 3)
  return [
    ...surroundings.remarks.map(({ text }) => writer.paragraph(writer.inlines([{ bold: true, text }]))),
    writer.heading([{ text: title }], 1, { places: [PARTS_PLACES.title] }),
    notice.statute
      ? writer.paragraph(
          writer.place([PARTS_PLACES.statute], writer.inlines([{ text: oneLine(notice.statute) }])),
        )
      : '',
    writer.content([factsOnPaper(notice, surroundings)]),
    introduction === '' ? '' : writer.place([PARTS_PLACES.introduction]) + introduction,
    notice.layout === 'table' && sections.length > 0
      ? writer.table(
          sections.map(({ content, heading }) => [heading, content]),
          [third, TEXT_WIDTH - third],
          false,
        )
      : sections.map(({ content, heading }) => heading + content).join(''),
  ].join('')
}

/**
 * A notice as a Word file, to be worked on elsewhere. Its title, its introduction and each section have bookmarks (see
 * `notice/wordPlaces.ts`), so that they are found again in a file that somebody has worked on. The same notice gives the same bytes.
 *
 * @see ISO/IEC 29500 (Office Open XML)
 */
export const renderNoticeDocx = (
  notice: RecordedNotice,
  surroundings: PaperSurroundings,
): Uint8Array<ArrayBuffer> => {
  const { draft, labels } = surroundings
  const title = titleOnPaper(notice, draft)
  const writer = new DocxWriter(notice.sections.map(({ anchor }) => anchor))
  const body = bodyOf(notice, surroundings, title, writer)
  const { locale, publishedAt } = notice
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelationships(),
    'docProps/core.xml': coreProperties({
      author: controllersOf(notice),
      created: publishedAt,
      language: locale,
      title,
    }),
    'word/_rels/document.xml.rels': documentRelationships(writer.relationships),
    'word/document.xml': document(body),
    'word/footer.xml': footer(footerOf(notice, labels.version)),
    'word/header.xml': header(draft ?? ''),
    'word/numbering.xml': numbering(writer.lists),
    'word/settings.xml': settings(),
    'word/styles.xml': styles(locale),
  }
  return zipOf(Object.entries(parts).map(([path, text]) => ({ path, text })))
}

/** A notice as a Word file, to be worked on. */
export const docx: PackedFormat<'docx'> = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  pack: renderNoticeDocx,
}
